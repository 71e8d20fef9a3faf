import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// The files that belong to texts which are not shown, and stay out of the site with them.
///
/// Files in the folder of such a text always stay out. Files that it names elsewhere (pictures,
/// attachments) stay out unless something shown names them too. Manuscripts are published only if
/// something shown names them.
struct HeldBackFiles {
  /// The folders of texts, such as `briefs/x` for `briefs/x/index.md`, with whether each is held
  /// back; empty if none is.
  private let folders: [String: Bool]
  /// The files that are published only if something shown names them.
  private let conditional: Set<String>
  /// All files in the folder other than texts.
  private let files: Set<String>
  /// The paths of texts that are not shown at present.
  private let texts: Set<String>

  init(_ sources: SiteSources, _ library: Library) {
    files = Set(sources.folder.assets)
    let hidden = files.isEmpty ? [] : HiddenText.all(in: sources, library)
    folders = hidden.isEmpty ? [:] : Self.folders(sources, hidden: Set(hidden.compactMap(\.folder)))
    let beside = hidden.isEmpty ? [:] : FilesByStem(sources.folder.assets).files
    let named = hidden.flatMap { $0.filesNamed + ($0.stem.flatMap { beside[$0] } ?? []) }
    texts = Set(library.withheld.map(\.path))
    conditional = files.intersection(named).union(sources.folder.manuscripts)
  }

  /// Returns the held-back text or file that an address in a text leads to, if any.
  func target(of address: String, in source: String) -> String? {
    guard !texts.isEmpty || !folders.isEmpty else { return nil }
    let path = String(address.prefix { $0 != "#" && $0 != "?" })
    return Brief.paths(path, in: source).first {
      texts.contains($0) || files.contains($0) && (holdsBack($0) || conditional.contains($0))
    }
  }

  private static func folders(_ sources: SiteSources, hidden: Set<String>) -> [String: Bool] {
    let paths = sources.briefs.map(\.brief.path) + sources.pages.map(\.page.path)
    let folders = paths.compactMap(\.folderOfIndex)
    return Dictionary(folders.map { ($0, hidden.contains($0)) }) { first, _ in first }
  }

  /// Returns whether a file is in the folder of a text that is not shown; the innermost such folder
  /// decides.
  func holdsBack(_ path: String) -> Bool {
    guard !folders.isEmpty else { return false }
    return PathText(path).folders.lazy.compactMap { folders[$0.text] }.first ?? false
  }

  /// Returns the files that nothing shown names.
  ///
  /// - Parameters:
  ///   - used: the files that texts, front matter and configuration lead to
  ///   - plan: the plan of a site with all files
  ///   - texts: the bytes of other files that can name files: templates, style sheets, scripts
  func unused(
    in plan: SitePlan, used: () -> Set<OutputPath>, texts: () throws(SiteError) -> [[UInt8]]
  ) throws(SiteError) -> Set<String> {
    guard !conditional.isEmpty else { return [] }
    let used = used()
    let unnamed = conditional.filter { source in
      plan.siteMap[source].map { !used.contains($0) } ?? false
    }
    guard !unnamed.isEmpty else { return [] }
    let others = try texts()
    return unnamed.filter { source in
      let name = PathText(source).name
      return !others.contains { $0.place(of: Array(name.utf8)) != nil }
    }
  }
}

extension Diagnostic {
  /// Returns the warning about a manuscript that nothing names.
  static func unusedManuscript(_ path: String) -> Diagnostic {
    Diagnostic(
      .notABrief, "the text is neither read as a brief nor copied into the site",
      at: Location(path: path),
      help: "let its name end in '.md' to publish it, or name it under 'attachments' of its brief")
  }
}

/// A text that is not shown, with the files that it names.
private struct HiddenText {
  let path: String
  let brief: Brief?
  let body: MarkdownDocument

  static func all(in sources: SiteSources, _ library: Library) -> [HiddenText] {
    let paths = Set(
      library.withheld.map(\.path) + library.entries.filter(\.isWithdrawn).map(\.brief.path))
    guard !paths.isEmpty else { return [] }
    return sources.briefs.filter { paths.contains($0.brief.path) }.map {
      HiddenText($0.brief.path, $0.brief, $0.file, $0.brief.bodyOffset)
    }
      + sources.pages.filter { paths.contains($0.page.path) }.map {
        HiddenText($0.page.path, nil, $0.file, $0.page.bodyOffset)
      }
  }

  private init(_ path: String, _ brief: Brief?, _ file: SourceFile, _ offset: Int) {
    self.path = path
    self.brief = brief
    body = MarkdownDocument(reading: file, from: offset, dialect: .brief)
  }

  var folder: String? { path.folderOfIndex }

  /// The paths of the files that its front matter and its text name.
  var filesNamed: [String] {
    let ofText = body.html(HTMLOptions()).references.map { reference in
      String(reference.address.prefix { $0 != "#" && $0 != "?" })
    }
    return (ofText + ChartBlock.files(namedIn: body)).flatMap { Brief.paths($0, in: path) }
      + (brief?.filesNamed ?? [])
  }

  /// The path without its extension, which marks the files that belong to it; `nil` for an
  /// `index.md`.
  var stem: String? {
    folder == nil ? path.lastIndex(of: ".").map { String(path[..<$0]) } : nil
  }
}

/// Files by each part of their names before a full stop: `x.pdf` and `x.de.pdf` belong to `x.md`.
private struct FilesByStem {
  private(set) var files: [String: [String]] = [:]

  init(_ paths: [String]) {
    for path in paths {
      for place in PathText(path).name.indices where path[place] == "." {
        files[String(path[..<place]), default: []].append(path)
      }
    }
  }
}

extension String {
  /// The folder of an `index.md`, which contains the files that belong to the text.
  fileprivate var folderOfIndex: String? {
    let path = PathText(self)
    guard path.names.count > 2, path.name.lowercased().hasPrefix("index.") else { return nil }
    return path.parent?.text
  }
}

extension Brief {
  /// The paths in the site's folder that the front matter may refer to.
  var filesNamed: [String] {
    (attachments.map(\.value.file) + [image?.value.source].compactMap { $0 })
      .flatMap { Self.paths($0, in: path) }
  }

  /// Returns the paths that an address may refer to, from the folder of the text or from the
  /// site's.
  static func paths(_ address: String, in source: String) -> [String] {
    let decoded = address.percentDecodedPath
    return [PathText(source).folder + decoded, decoded].compactMap { PathText($0).resolved() }
  }
}

extension SiteSources {
  /// Returns the contents of files besides the texts that can name files: configuration, templates,
  /// and files that are copied.
  func textsThatNameFiles() throws(SiteError) -> [[UInt8]] {
    let own =
      (folder.hasConfiguration ? ["site.yml"] : []) + (folder.hasPeople ? ["people.yml"] : [])
    let copied = folder.assets.filter { path in
      [".css", ".js", ".html", ".htm", ".svg", ".webmanifest"].contains { path.hasSuffix($0) }
    }
    var texts: [[UInt8]] = []
    for path in own + folder.templates + copied {
      texts.append(try folder.text(path))
    }
    return texts
  }
}
