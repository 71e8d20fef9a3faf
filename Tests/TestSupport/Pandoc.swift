import Foundation

/// The pandoc that our reading of Markdown and our citations are compared with.
package enum Pandoc {
  /// The program that PyPI's `pypandoc-binary` installs in the folder of tools, or nil if it is not installed.
  package static let program: URL? = {
    let libraries = Repository.tools.appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    return versions.sorted().map {
      libraries.appending(path: "\($0)/site-packages/pypandoc/files/pandoc")
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Limits the seconds and the KiB that pandoc takes: it never stops expanding notes that refer to each other.
  private static let limited = #"ulimit -t 60; ulimit -v 2000000; exec "$0" "$@""#

  /// Returns the output of pandoc.
  package static func run(_ arguments: [String], input: String) throws -> String {
    try Program(executable: URL(filePath: "/bin/sh"))
      .run(["-c", limited, program?.path ?? "pandoc"] + arguments, input: input).output
  }
}
