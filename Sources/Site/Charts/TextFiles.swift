import Basics
import Charts
import Synchronization

/// The files that a text names for its charts, and those that its charts become.
package struct TextFiles: Sendable {
  /// Returns the file with a name, as written in the text; nil if the text cannot have it.
  package let find: @Sendable (_ name: String) -> NamedFile?
  /// The beginning of the names of files with the numbers of charts; nil if the page contains them.
  package let stem: String?

  package struct NamedFile: Sendable {
    /// The path that diagnostics show.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package init(
    stem: String? = nil, find: @escaping @Sendable (_ name: String) -> NamedFile? = { _ in nil }
  ) {
    self.stem = stem
    self.find = find
  }
}

/// Records what the files that a text names contain.
package final class FileRecord: Sendable {
  private let files: TextFiles
  private let found = Mutex<[String: UInt64]>([:])

  package init(_ files: TextFiles) { self.files = files }

  package var recorded: TextFiles {
    TextFiles(stem: files.stem) { name in
      let file = self.files.find(name)
      self.found.withLock { $0[name] = file?.hash ?? 0 }
      return file
    }
  }

  /// A hash of each file; 0 for one that there is not.
  package var hashes: [String: UInt64] { found.withLock { $0 } }
}

extension TextFiles.NamedFile {
  /// A hash of the path and of the bytes, which is not 0.
  var hash: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(path)
    fingerprint.add(bytes)
    return max(fingerprint.hash, 1)
  }
}

/// A file with the numbers of a chart, beside the page of its text.
package struct ChartFile: Sendable, Visitable {
  package var name = ""
  package var bytes: [UInt8] = []

  package init() {}

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&name)
    visitor.visit(&bytes)
  }
}
