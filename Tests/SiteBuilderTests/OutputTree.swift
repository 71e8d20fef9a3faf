import Foundation

/// Every file under a folder: its bytes, and when they were written.
struct OutputTree: Equatable {
  private(set) var files: [String: Data] = [:]
  private(set) var dates: [String: Date] = [:]
  private(set) var folders: Set<String> = []

  init(_ folder: URL) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      let attributes = try manager.attributesOfItem(atPath: url.path)
      if attributes[.type] as? FileAttributeType == .typeDirectory {
        folders.insert(path)
      } else {
        files[path] = try Data(contentsOf: url)
        dates[path] = attributes[.modificationDate] as? Date
      }
    }
  }

  /// The files that readers see, sorted.
  var paths: [String] { files.keys.filter { !$0.hasPrefix(".briefpress") }.sorted() }

  /// The contents of the files that readers see.
  var published: [String: Data] { files.filter { !$0.key.hasPrefix(".briefpress") } }

  func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

  /// Every page, by its path.
  var pages: [String: HTMLPage] {
    files.filter { $0.key.hasSuffix(".html") }.mapValues {
      HTMLPage(String(decoding: $0, as: UTF8.self))
    }
  }

  /// The files in which a text occurs.
  func paths(containing text: String) -> [String] {
    files.filter { $0.value.range(of: Data(text.utf8)) != nil }.keys.sorted()
  }

  /// The files that differ from another tree, or are not in both.
  func differences(from other: OutputTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
