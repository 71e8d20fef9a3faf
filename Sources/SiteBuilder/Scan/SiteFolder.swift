import SourceText

/// The files of a site's folder, by what they are for.
///
/// Paths are relative to the folder. Names that begin with a dot are passed over.
public struct SiteFolder: Sendable {
  public let root: String
  public private(set) var briefs: [String] = []
  public private(set) var pages: [String] = []
  public private(set) var templates: [String] = []
  public private(set) var assets: [String] = []
  /// Those of the assets that go into the site only when something names them.
  private(set) var manuscripts: [String] = []
  public private(set) var hasConfiguration = false
  public private(set) var hasPeople = false
  public private(set) var diagnostics: [Diagnostic] = []

  /// Finds the files of the site at `root`.
  public static func scan(_ root: String) throws(SiteError) -> SiteFolder {
    guard let status = FileSystem.status(root, followingLinks: true) else {
      throw .cannotRead(path: root, reason: "there is no such folder")
    }
    guard status.kind == .folder else {
      throw .cannotRead(path: root, reason: "it is not a folder")
    }
    var folder = SiteFolder(root: root)
    try folder.scan()
    return folder
  }

  private init(root: String) { self.root = root }

  /// A folder of which nothing is known.
  init(empty root: String) { self.root = root }

  /// Finds what all briefs of a site share, and none of the briefs.
  static func scanShared(_ root: String) throws(SiteError) -> SiteFolder {
    var folder = SiteFolder(root: root)
    let names = try FileSystem.names(in: root)
    folder.hasConfiguration = names.contains("site.yml")
    folder.hasPeople = names.contains("people.yml")
    var walk = FolderWalk(root: root)
    if names.contains("templates") { folder.templates = try walk.files(in: "templates") }
    return folder
  }

  private mutating func scan() throws(SiteError) {
    let names = try FileSystem.names(in: root)
    hasConfiguration = names.contains("site.yml")
    hasPeople = names.contains("people.yml")
    var walk = FolderWalk(root: root)
    if names.contains("briefs") {
      briefs = try texts(among: walk.files(in: "briefs"))
    } else {
      briefs = names.filter {
        let name = FileName($0)
        return name.isMarkdown && !name.isLeftByProgram && $0.lowercased() != "readme.md"
      }
    }
    if names.contains("pages") { pages = try texts(among: walk.files(in: "pages")) }
    if names.contains("templates") { templates = try walk.files(in: "templates") }
    if names.contains("assets") { assets += try walk.files(in: "assets") }
    diagnostics += walk.diagnostics + MisnamedFiles(names: names, folder: self).diagnostics
  }

  /// The files that are read as Markdown; of the others, those that may go into the site become assets.
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
    let start = try FileSystem.read(path(of: file), upTo: 8)
    return ["---\n", "---\r", "+++\n", "+++\r"].contains { start.starts(with: $0.utf8) }
  }

  /// Whether there is nothing that a site could be made from.
  var isEmpty: Bool { briefs.isEmpty && pages.isEmpty && !hasConfiguration }

  /// The whole path of a file of the site.
  public func path(of file: String) -> String { root == "." ? file : "\(root)/\(file)" }
}

/// Walks folders, following links only where they stay inside the site and lead to no folder above them.
struct FolderWalk {
  private let root: String
  private let realRoot: String
  private(set) var diagnostics: [Diagnostic] = []

  init(root: String) {
    self.root = root
    realRoot = FileSystem.realPath(root) ?? root
  }

  /// The files under a folder, sorted by path.
  mutating func files(in folder: String) throws(SiteError) -> [String] {
    var files: [String] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      for name in try FileSystem.names(in: "\(root)/\(folder)")
      where !name.hasPrefix(".") && !FileName(name).isLeftByProgram {
        let path = "\(folder)/\(name)"
        switch kind(of: path) {
        case .file: files.append(path)
        case .folder: pending.append(path)
        default: break
        }
      }
    }
    return files.sorted()
  }

  private mutating func kind(of path: String) -> FileSystem.Status.Kind? {
    guard let status = FileSystem.status("\(root)/\(path)") else { return nil }
    guard status.kind == .link else { return status.kind }
    guard let target = FileSystem.realPath("\(root)/\(path)") else {
      report("the symbolic link leads nowhere", path, help: "mend it or take it away")
      return nil
    }
    guard target.hasPrefix(realRoot + "/") else {
      report(
        "the symbolic link leads out of the site, to '\(target)'", path,
        help: "copy the file into the site")
      return nil
    }
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    let parent = FileSystem.realPath("\(root)/\(folder)") ?? realRoot
    if (parent + "/").hasPrefix(target + "/") {
      report("the symbolic link leads to a folder that it is in", path, help: "take it away")
      return nil
    }
    return FileSystem.status(target)?.kind
  }

  private mutating func report(_ message: String, _ path: String, help: String) {
    diagnostics.append(Diagnostic(.symbolicLink, message, at: Location(path: path), help: help))
  }
}

extension Rule {
  public static let symbolicLink = Rule("symbolic-link", .error)
  public static let notABrief = Rule("not-a-brief", .warning)
  public static let misnamedFile = Rule("misnamed-file", .warning)
  public static let changedByHand = Rule("changed-by-hand", .warning)
  public static let lostAddress = Rule("lost-address", .warning)

  /// The rules about the folder of a site and of its output.
  public static let ofSiteBuilder: [Rule] = [
    .symbolicLink, .notABrief, .misnamedFile, .changedByHand, .lostAddress,
  ]
}

extension Diagnostic {
  /// A text that is not read as a brief, since its name does not end as those of Markdown files do.
  fileprivate static func notRead(_ path: String) -> Diagnostic {
    Diagnostic(
      .notABrief, "the file begins with front matter, but its name does not end in '.md'",
      at: Location(path: path),
      help: "let its name end in '.md' to publish it; as it is, it is not copied into the site")
  }
}
