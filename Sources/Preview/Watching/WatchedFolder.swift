import Briefs

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder whose files are watched.
struct WatchedFolder: Sendable {
  var path: String
  /// How many levels of folders are watched: 1 for only the folder's own files.
  var depth: Int
  /// The extensions of the files that are watched; nil for all files.
  var fileExtensions: Set<String>?

  init(_ path: String, depth: Int = 64, fileExtensions: Set<String>? = nil) {
    self.path = path
    self.depth = depth
    self.fileExtensions = fileExtensions
  }

  /// Returns the folders that a build of a site reads: some files of its own folder, and the
  /// folders it knows.
  ///
  /// Nothing else is watched: a log file would change all the time, and a home folder has too many
  /// files to check three times a second.
  static func ofSite(_ root: String) -> [WatchedFolder] {
    let own = WatchedFolder(
      root, depth: 1,
      fileExtensions: ["yml", "yaml", "md", "markdown", "mdown", "bib", "bibtex", "json", "ris"])
    return [own] + InputFolder.allCases.map { WatchedFolder("\(root)/\($0.rawValue)") }
  }

  /// Returns whether a file is watched, by its name.
  func watches(_ name: UnsafePointer<CChar>) -> Bool {
    guard !Self.isPassedOver(name) else { return false }
    guard let fileExtensions else { return true }
    guard let dot = strrchr(name, CInt(UInt8(ascii: "."))) else { return false }
    return fileExtensions.contains(String(cString: dot + 1).lowercased())
  }

  /// Returns whether the files of a folder in this one are watched, by its name.
  func watchesFolders(named name: UnsafePointer<CChar>) -> Bool {
    depth > 1 && !Self.isPassedOver(name)
  }

  /// Returns whether a name is of a hidden file, or one that editors use while they save.
  static func isPassedOver(_ name: UnsafePointer<CChar>) -> Bool {
    let length = strlen(name)
    guard length > 0, name[0] != CChar(UInt8(ascii: ".")) else { return true }
    return name[0] == CChar(UInt8(ascii: "#"))
      || name[length - 1] == CChar(UInt8(ascii: "~"))
      || strcmp(name, "4913") == 0  // Vim creates it to test write access.
      || (length > 4 && strcmp(name + length - 4, ".tmp") == 0)
      || (length > 4 && strcmp(name + length - 4, ".swp") == 0)
  }
}
