import Basics
import Briefs
import SourceText

/// Walks the folders of a site.
///
/// Links are followed only if they stay inside the site and lead to something that is not read
/// anyway, and each folder is visited once.
struct FolderWalk {
  private let root: String
  private let realRoot: String
  private let reader: InputReader
  private var visited: Set<FileSystem.Status.Identity> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The folders of a site that are read.
  private static let read = InputFolder.allCases.map(\.rawValue)

  /// - Parameter realRoot: the path of the site's folder with all links resolved
  init(root: String, realRoot: String, reader: InputReader) {
    self.root = root
    self.realRoot = realRoot
    self.reader = reader
  }

  private func reader(of path: String) -> InputReader { reader.of(InputLog.Part(of: path)) }

  private func wholePath(_ path: String) -> String { root == "." ? path : "\(root)/\(path)" }

  /// Returns the names at the top of the site's folder, some of which may be unrelated to the site.
  mutating func names() throws(SiteError) -> [String] {
    let found = try reader.names(in: root)
    return usableNames(of: found, in: "") { FileName($0).isMarkdown }
  }

  /// Returns the files under a folder, sorted by path.
  mutating func files(in folder: String) throws(SiteError) -> [String] {
    guard try kind(of: folder) != nil else { return [] }
    var files: [String] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      guard try isFirstVisit(folder) else { continue }
      // In reverse, since the last one is visited first.
      for name in try names(in: folder).reversed() where !name.hasPrefix(".") {
        guard !FileName(name).isLeftByProgram else { continue }
        let path = "\(folder)/\(name)"
        switch try kind(of: path) {
        case .file: files.append(path)
        case .folder: pending.append(path)
        case .other:
          report(.specialFile, "it is a pipe, a socket or a device, which is not read", path)
        case .link, nil: break
        }
      }
    }
    return files.sorted()
  }

  /// Returns the kind of what a path leads to, or `nil` if there is nothing that may be read.
  mutating func kind(of path: String) throws(SiteError) -> FileSystem.Status.Kind? {
    guard let status = try reader(of: path).status(wholePath(path)) else { return nil }
    return status.kind == .link ? try kind(ofLink: path) : status.kind
  }

  private mutating func kind(ofLink path: String) throws(SiteError) -> FileSystem.Status.Kind? {
    guard let target = reader(of: path).realPath(wholePath(path)),
      let status = try reader(of: path).status(target)
    else {
      report("the symbolic link leads nowhere", path, help: "repair it or remove it")
      return nil
    }
    guard PathText(target).isWithin(realRoot) else {
      report(
        "the symbolic link leads out of the site, to '\(target)'", path,
        help: "copy the file into the site")
      return nil
    }
    guard status.kind == .folder else { return status.kind }
    let parent = reader(of: path).realPath(wholePath(String(PathText(path).folder))) ?? realRoot
    if PathText(parent).isWithin(target) {
      report("the symbolic link leads to a folder that it is in", path, help: "remove it")
      return nil
    }
    if let inside = PathText(target).path(within: realRoot), !PathText(path).folder.isEmpty,
      Self.read.contains(where: PathText(inside).isWithin)
    {
      report(
        "the symbolic link leads to the folder '\(inside)', which is read anyway", path,
        help: "remove it, and name the files by their own path")
      return nil
    }
    return .folder
  }

  private mutating func isFirstVisit(_ folder: String) throws(SiteError) -> Bool {
    guard let status = try reader(of: folder).status(wholePath(folder), followingLinks: true) else {
      return false
    }
    if visited.insert(status.identity).inserted { return true }
    report(
      "the symbolic link leads to a folder that another one leads to", folder, help: "remove it")
    return false
  }

  /// Returns the names in a folder; empty for one that Briefpress has written itself.
  private mutating func names(in folder: String) throws(SiteError) -> [String] {
    let found = try reader(of: folder).names(in: wholePath(folder))
    if found.names.contains(".briefpress") {
      report(.outputAsInput, "the folder holds a site that Briefpress has written", folder)
      return []
    }
    return usableNames(of: found, in: folder + "/") { !$0.hasPrefix(".") }
  }

  /// Returns the names that files of a site can have; others are reported if they would be read.
  private mutating func usableNames(
    of found: FileSystem.Names, in folder: String, where isRead: (String) -> Bool
  ) -> [String] {
    for name in found.unreadable where isRead(name) {
      report(.fileName, "the name of the file is not UTF-8", folder + name)
    }
    var usable: [String] = []
    for name in found.names {
      if let fault = PathText(name).fault {
        if isRead(name) { report(.fileName, "the name of the file \(fault)", folder + name) }
      } else {
        usable.append(name)
      }
    }
    return usable
  }

  // MARK: Diagnostics

  private mutating func report(_ message: String, _ path: String, help: String) {
    diagnostics.append(Diagnostic(.symbolicLink, message, at: Location(path: path), help: help))
  }

  private mutating func report(_ rule: FolderRule, _ message: String, _ path: String) {
    let help =
      switch rule {
      case .fileName: "give it another name"
      case .outputAsInput: "move it out of the folders that the site is made from"
      default: "move it out of the site"
      }
    diagnostics.append(Diagnostic(rule, message, at: Location(path: path), help: help))
  }
}

extension InputLog.Part {
  /// The folders of texts and of files that pages show.
  private static let foldersOfTexts = Set(
    InputFolder.allCases.filter(\.hasTexts).map { Substring($0.rawValue) })

  /// Returns the part of the inputs that a file of a site belongs to.
  ///
  /// - Parameter path: the path from the site's folder
  init(of path: String) {
    let names = PathText(path).names
    let isText = names.count == 1 && FileName(path).isMarkdown
    if isText || names.first.map({ Self.foldersOfTexts.contains($0) }) == true {
      self = .texts
    } else {
      // Texts contain words of the house too, such as the headings of notes.
      let isTemplate =
        names.first == "templates" && !path.hasSuffix(".yml") && names.last != "words"
      self = isTemplate || path == "people.yml" ? .pages : .shared
    }
  }
}
