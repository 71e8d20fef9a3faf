import Basics
import Crypto
import SourceText

/// The SHA-256 checksums of the files of a site (FIPS 180-4), in the format of `sha256sum --check`.
package struct Checksums: Sendable {
  /// The checksums, as 64 hexadecimal digits.
  private var sums: [PathText: String] = [:]

  static let path = Manifest.folder + "/sha256"

  // MARK: Writing

  /// Computes the checksums of files in an output folder.
  static func of(_ paths: [PathText], in output: String, tasks: Int) async throws -> Checksums {
    let sums = try await paths.mapInParallel(tasks: tasks) { path in
      (path, try sum(of: path, in: output))
    }
    return Checksums(sums: Dictionary(sums) { first, _ in first })
  }

  private static func sum(of path: PathText, in output: String) throws(SiteError) -> String {
    let digest = SHA256.hash(data: try FileSystem.read("\(output)/\(path)"))
    return digest.map { $0.hexadecimal(digits: 2) }.joined()
  }

  var bytes: [UInt8] {
    sums.sorted { $0.key.text < $1.key.text }.flatMap { path, sum in
      let escaped = path.text.replacing("\\", with: "\\\\")
      return (escaped == path.text ? "\(sum)  \(escaped)\n" : "\\\(sum)  \(escaped)\n").utf8
    }
  }

  // MARK: Comparing

  /// The differences from what was written.
  package struct Differences: Sendable, Equatable {
    package var changed: [String] = []
    package var missing: [String] = []
    /// Files that the build did not write.
    package var added: [String] = []
    /// The number of unchanged files.
    package var unchanged = 0

    package var isEmpty: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }
  }

  /// Compares a site with the checksums that were written with it.
  ///
  /// - Throws: `SiteError.noChecksums` if there are none
  package static func differences(in output: String, tasks: Int) async throws -> Differences {
    let written = try read(from: output).sums
    let compared = try await Array(written).mapInParallel(tasks: tasks) { path, sum in
      (path, try isSame(path, sum, in: output))
    }
    var differences = Differences()
    for (path, isSame) in compared {
      switch isSame {
      case true?: differences.unchanged += 1
      case false?: differences.changed.append(path.text)
      case nil: differences.missing.append(path.text)
      }
    }
    differences.added = try FileTree(root: output).files().map(\.path)
      .filter { written[$0] == nil && !$0.isWithin(Manifest.folder) }.map(\.text)
    differences.changed.sort()
    differences.missing.sort()
    differences.added.sort()
    return differences
  }

  /// Returns whether a file is unchanged, or `nil` if it does not exist.
  private static func isSame(
    _ path: PathText, _ sum: String, in output: String
  ) throws(SiteError) -> Bool? {
    guard let status = try FileSystem.status("\(output)/\(path)") else { return nil }
    return try status.kind == .file ? self.sum(of: path, in: output) == sum : false
  }

  private static func read(from output: String) throws(SiteError) -> Checksums {
    let path = "\(output)/\(path)"
    guard try FileSystem.exists(path) else { throw .noChecksums(output: output) }
    var sums: [PathText: String] = [:]
    for line in String(decoding: try FileSystem.read(path), as: UTF8.self).split(separator: "\n") {
      let isEscaped = line.hasPrefix("\\")
      let line = isEscaped ? line.dropFirst() : line
      guard let gap = line.firstRange(of: "  ") else { throw .noChecksums(output: output) }
      let name = String(line[gap.upperBound...])
      sums[PathText(isEscaped ? name.replacing("\\\\", with: "\\") : name)] = String(
        line[..<gap.lowerBound])
    }
    return Checksums(sums: sums)
  }
}
