import Foundation

/// The Python of the folder of tools, with the packages of other projects that check our output.
package enum Python {
  private static let program = Program(executable: Repository.tools.appending(path: "bin/python"))

  /// Whether a line of Python, such as an import, runs without an error.
  package static func runs(_ line: String) -> Bool {
    (try? program.run(["-c", line]))?.status == 0
  }

  /// Returns the output of Python, including errors.
  package static func run(_ arguments: [String], input: String = "") throws -> String {
    let run = try program.run(arguments, input: input, with: ["PYTHONUTF8": "1"])
    return run.output + run.errors
  }
}
