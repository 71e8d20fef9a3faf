import Briefs
import Basics
import Bibliography
import SourceText

/// The files of a site's folder, by purpose.
///
/// Paths are relative to the folder. Names that begin with a dot are ignored.
package struct SiteFolder: Sendable {
  package let root: String
  /// Reads what every page may be made from.
  let reader: InputReader
  /// The path of the folder with all links resolved.
  private let realRoot: String
  package private(set) var briefs: [String] = []
  package private(set) var pages: [String] = []
  package private(set) var templates: [String] = []
  private(set) var styles: [String] = []
  package private(set) var assets: [String] = []
  /// The assets that are published only if something names them.
  private(set) var manuscripts: [String] = []
  package private(set) var hasConfiguration = false
  package private(set) var hasPeople = false
  package private(set) var diagnostics: [Diagnostic] = []

  /// The names of bibliographies that need not be configured.
  static let bibliographies = Bibliography.fileExtensions.map { "references.\($0)" }

  /// Finds the files of the site at `root`.
  package static func scan(_ root: String) throws(SiteError) -> SiteFolder {
    try scan(root, with: InputReader())
  }

  static func scan(
    _ root: String, with reader: InputReader
  ) throws(SiteError) -> SiteFolder {
    guard let status = try reader.status(root, followingLinks: true) else {
      throw .cannotRead(path: root, reason: "there is no such folder")
    }
    guard status.kind == .folder else {
      throw .cannotRead(path: root, reason: "it is not a folder")
    }
    var folder = SiteFolder(root: root, reader: reader)
    try folder.scan()
    return folder
  }

  private init(root: String, reader: InputReader = InputReader()) {
    self.root = root
    self.reader = reader
    realRoot = reader.realPath(root) ?? root
  }

  /// Creates a folder without any files.
  init(empty root: String) { self.init(root: root) }

  /// Finds what all briefs of a site share, but not the briefs.
  static func scanShared(_ root: String) throws(SiteError) -> SiteFolder {
    var folder = SiteFolder(root: root)
    var walk = folder.walk
    _ = try folder.scanShared(&walk)
    folder.diagnostics = walk.diagnostics
    return folder
  }

  /// - Returns: the names at the top
  private mutating func scanShared(_ walk: inout FolderWalk) throws(SiteError) -> [String] {
    let names = try walk.names()
    if names.contains("site.yml") { hasConfiguration = try walk.kind(of: "site.yml") != nil }
    if names.contains("people.yml") { hasPeople = try walk.kind(of: "people.yml") != nil }
    if names.contains("templates") {
      // Pandoc reads this one, and only for `export`.
      templates = try walk.files(in: "templates").filter { $0 != "templates/reference.docx" }
    }
    if names.contains("styles") { styles = try walk.files(in: "styles") }
    // Bibliographies are found when they are needed; this only reports links that lead out of the
    // site.
    for name in Self.bibliographies where names.contains(name) {
      _ = try walk.kind(of: name)
    }
    return names
  }

  private mutating func scan() throws(SiteError) {
    var walk = walk
    let names = try scanShared(&walk)
    if names.contains(Brief.folder) {
      briefs = try texts(among: walk.files(in: Brief.folder))
    } else {
      for name in names where try Self.isBrief(name, &walk) { briefs.append(name) }
    }
    if names.contains("pages") { pages = try texts(among: walk.files(in: "pages")) }
    if names.contains("assets") { assets += try walk.files(in: "assets") }
    diagnostics += try walk.diagnostics + MisnamedFiles(names: names, folder: self).diagnostics()
  }

  /// Returns whether a file at the top of a site without a folder of briefs is a brief.
  private static func isBrief(
    _ name: String, _ walk: inout FolderWalk
  ) throws(SiteError) -> Bool {
    let file = FileName(name)
    guard file.isMarkdown, !file.isLeftByProgram, !name.hasPrefix("."),
      name.lowercased() != "readme.md"
    else { return false }
    return try walk.kind(of: name) == .file
  }

  /// Returns the files that are read as Markdown; other files that may be published become assets.
  private mutating func texts(among files: [String]) throws(SiteError) -> [String] {
    var texts: [String] = []
    for path in files {
      let name = FileName(path)
      if name.isMarkdown {
        texts.append(path)
      } else if name.mayHaveFrontMatter, try hasFrontMatter(path) {
        diagnostics.append(.notRead(path))
      } else {
        assets.append(path)
        if name.isManuscript { manuscripts.append(path) }
      }
    }
    return texts
  }

  private func hasFrontMatter(_ file: String) throws(SiteError) -> Bool {
    let start = try reader.ofTexts.read(path(of: file), upTo: 8)
    return ["---\n", "---\r", "+++\n", "+++\r"].contains { start.starts(with: $0.utf8) }
  }

  /// Whether there is nothing to make a site from.
  var isEmpty: Bool { briefs.isEmpty && pages.isEmpty && !hasConfiguration }

  // MARK: Files

  /// Returns the absolute path of a file of the site.
  package func path(of file: String) -> String { root == "." ? file : "\(root)/\(file)" }

  /// A walk through the folder.
  var walk: FolderWalk { FolderWalk(root: root, realRoot: realRoot, reader: reader) }

  /// Returns the bytes of a text, or of a file next to the texts.
  ///
  /// - Parameter path: the path from the site's folder
  func text(_ path: String) throws(SiteError) -> [UInt8] {
    try reader.ofTexts.read(self.path(of: path))
  }

  /// Returns the bytes of a file that many pages are made from.
  ///
  /// - Parameter path: the path from the site's folder
  func sharedFile(_ path: String) throws(SiteError) -> [UInt8] {
    try reader.of(InputLog.Part(of: path)).read(self.path(of: path))
  }

  /// Returns what a text looks like on the disk.
  ///
  /// - Parameter path: the path from the site's folder
  func sight(ofText path: String) throws(SiteError) -> InputLog.Sight {
    try reader.ofTexts.sight(ofFile: self.path(of: path))
  }

  /// Returns whether a named file exists inside the site, also after following links.
  ///
  /// - Parameter path: the path from the site's folder
  func holds(_ path: String) throws(SiteError) -> Bool { try holds(wholePath: self.path(of: path)) }

  func holds(wholePath path: String) throws(SiteError) -> Bool {
    guard try reader.exists(path), let real = reader.realPath(path) else { return false }
    return PathText(real).isWithin(realRoot)
  }

  /// Returns the bytes of a named file, or `nil` if the site has no such file.
  func read(_ path: String) throws(SiteError) -> [UInt8]? {
    try holds(path) ? reader.read(self.path(of: path)) : nil
  }
}

/// The rules for the folder of a site and its output, and for the machine.
package enum FolderRule: String, RuleGroup {
  case symbolicLink = "symbolic-link"
  case fileName = "file-name"
  case specialFile = "special-file"
  case outputAsInput = "output-as-input"
  case notABrief = "not-a-brief"
  case misnamedFile = "misnamed-file"
  case changedByHand = "changed-by-hand"
  case lostAddress = "lost-address"
  case cannotBuild = "cannot-build"

  package var severity: Severity {
    switch self {
    case .symbolicLink, .fileName, .outputAsInput, .cannotBuild: .error
    default: .warning
    }
  }
}

extension Diagnostic {
  init(_ rule: FolderRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}

extension Diagnostic {
  /// Returns the warning about a text that is not read as a brief, since its extension is not one
  /// for Markdown.
  fileprivate static func notRead(_ path: String) -> Diagnostic {
    Diagnostic(
      .notABrief, "the file begins with front matter, but its name does not end in '.md'",
      at: Location(path: path),
      help: "let its name end in '.md' to publish it; as it is, it is not copied into the site")
  }
}
