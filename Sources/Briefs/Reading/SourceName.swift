import Basics
import SourceText
import Yams

/// The information in the path of a Markdown file.
struct SourceName {
  /// The name without its extension: that of the file, or of the folder of an `index.md`.
  let stem: String
  /// The folder of an `index.md`.
  let bundle: String?
  /// The folders that contain it, outermost first.
  let folders: [Substring]
  /// The location for diagnostics about the path.
  let location: Location

  init(path: String, location: Location) {
    self.location = location
    var parts = PathText(path).names
    let file = parts.popLast() ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    folders = parts
    let folder = parts.last
    if stem.lowercased() == "index", let folder, folder != Brief.folder, folder != "pages",
      folder != ".."
    {
      self.stem = String(folder).withoutForbiddenCharacters
      bundle = PathText(path).parent?.text
    } else {
      self.stem = String(stem).withoutForbiddenCharacters
      bundle = nil
    }
  }

  /// The folders of `pages/` that contain a page, as parts of its address.
  var pageFolders: [Slug] {
    let parts = bundle == nil ? folders : folders.dropLast()
    return parts.first == "pages" ? parts.dropFirst().compactMap { Slug.from(title: $0) } : []
  }

  /// The date at the beginning of the name, as in Jekyll.
  var date: CalendarDate? { DatedName(stem)?.date }

  /// Returns the slug of the name, or `brief` for a name without letters and digits.
  func slug(in language: LanguageTag?) -> Slug {
    Slug.from(stem: stem, in: language) ?? Slug(safe: "brief")
  }
}

extension YAMLFields {
  /// Returns the slug as written, or else that of the file's name.
  func slug(_ key: Key, else name: SourceName, in language: LanguageTag?) -> Located<Slug> {
    self[key]?.located(Slug.init) ?? Located(name.slug(in: language), at: name.location)
  }

  /// Returns the language as written, which is checked elsewhere.
  func writtenLanguage(_ key: Key) -> LanguageTag? {
    self[key]?.node.string.flatMap { LanguageTag($0) }
  }

  /// Returns the title as written; if it is missing, reports that and returns the file's name.
  func title(_ key: Key, else name: SourceName) -> Located<String> {
    required(key)?.prose() ?? Located(name.stem, at: name.location)
  }
}
