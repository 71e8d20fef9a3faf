import SourceText
import Yams

/// What the path of a Markdown file says about what is in it.
struct SourceName {
  /// The name without its extension: of the file, or of the folder that keeps an `index.md`.
  let stem: String
  /// The folder of an `index.md`.
  let bundle: String?
  /// The folders that it lies in, from the outermost.
  let folders: [Substring]
  /// The place to name when the path is what is wrong.
  let location: Location

  init(path: String, location: Location) {
    self.location = location
    var parts = PathText(path).names
    let file = parts.popLast() ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    folders = parts
    let folder = parts.last
    if stem.lowercased() == "index", let folder, folder != "briefs", folder != "pages",
      folder != ".."
    {
      self.stem = String(folder).withoutForbiddenCharacters
      bundle = PathText(path).parent?.text
    } else {
      self.stem = String(stem).withoutForbiddenCharacters
      bundle = nil
    }
  }

  /// The folders of `pages/` that a page is in, as parts of its address.
  var pageFolders: [Slug] {
    let parts = bundle == nil ? folders : folders.dropLast()
    return parts.first == "pages" ? parts.dropFirst().compactMap { Slug.from(title: $0) } : []
  }

  /// The day that the name begins with, as in Jekyll.
  var date: CalendarDate? { DatedName(stem)?.date }

  /// The slug of the name; of a name without letters and digits, `brief`.
  func slug(in language: LanguageTag?) -> Slug {
    Slug.from(stem: stem, in: language) ?? Slug(safe: "brief")
  }
}

extension YAMLFields {
  /// The slug as written, else of the file's name.
  func slug(_ key: Key, else name: SourceName, in language: LanguageTag?) -> Located<Slug> {
    self[key]?.slug() ?? Located(name.slug(in: language), at: name.location)
  }

  /// The language as it is written, which is checked elsewhere.
  func writtenLanguage(_ key: Key) -> LanguageTag? {
    self[key]?.node.string.flatMap { LanguageTag($0) }
  }

  /// The title as written; in its absence, which is reported, the file's name.
  func title(_ key: Key, else name: SourceName) -> Located<String> {
    required(key)?.prose() ?? Located(name.stem, at: name.location)
  }
}
