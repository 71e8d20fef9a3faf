import Basics
import SourceText

/// A file name, with what it reveals about the content before the file is opened.
struct FileName {
  /// The name without its folders, in lower case.
  private let name: String
  /// The text after the last full stop, which is empty for a name without one.
  private let ending: Substring

  init(_ path: String) {
    let name = PathText(path).name.lowercased()
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    self.name = name
    ending = dot.map { name[name.utf8.index(after: $0)...] } ?? ""
  }

  /// Whether the file is read as Markdown.
  var isMarkdown: Bool { Self.markdown.contains(ending) }

  /// Whether a program created the file for its own use: an editor's backup, a lock, or a file
  /// manager's data.
  var isLeftByProgram: Bool {
    Self.leftovers.contains(name) || Self.leftoverEndings.contains(ending) || name.hasSuffix("~")
      || name.hasPrefix("~$") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name.holds(".sync-conflict-") || name.holds("conflicted copy")
  }

  /// Whether the file is a text for people in a format other than Markdown.
  var isManuscript: Bool {
    Self.manuscripts.contains(ending) && !Self.ofWebsites.contains(name) && !isKeyOfIndexNow
  }

  /// Whether the file may begin with front matter, which makes it worth a look.
  var mayHaveFrontMatter: Bool { !Self.media.contains(ending) }

  /// Whether the file proves a site's ownership to search engines (indexnow.org):
  /// `0123456789abcdef.txt`.
  private var isKeyOfIndexNow: Bool {
    let stem = name.dropLast(".txt".count)
    return name.hasSuffix(".txt") && stem.utf8.count >= 8 && stem.allSatisfy(\.isHexDigit)
  }

  private static let markdown: Set<Substring> = [
    "md", "markdown", "mdown", "mkd", "mkdn", "mkdown", "mdwn", "mdtxt", "mdtext",
  ]

  private static let leftovers: Set = ["thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"]

  private static let leftoverEndings: Set<Substring> = [
    "bak", "backup", "old", "orig", "rej", "tmp", "temp", "swp", "swo", "swn", "save", "autosave",
    "part", "crdownload", "lock", "kate-swp", "un~",
  ]

  private static let manuscripts: Set<Substring> = [
    "txt", "text", "rst", "rest", "adoc", "asciidoc", "asc", "org", "textile", "tex", "latex",
    "ltx",
    "wiki", "mediawiki", "creole", "qmd", "rmd", "rmarkdown", "mdx", "mdoc", "typ", "dj", "djot",
    "pod", "muse", "doc", "docx", "docm", "odt", "fodt", "rtf", "pages", "gdoc",
  ]

  /// Text files that have a meaning at the root of a site.
  private static let ofWebsites: Set = [
    "robots.txt", "humans.txt", "ads.txt", "app-ads.txt", "security.txt", "llms.txt",
    "llms-full.txt",
  ]

  private static let media: Set<Substring> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "pdf", "zip",
    "gz", "xz", "7z", "mp3", "mp4", "m4a", "m4v", "ogg", "oga", "ogv", "opus", "wav", "webm", "mov",
    "vtt", "srt", "woff", "woff2", "ttf", "otf", "csv", "tsv", "xls", "xlsx", "ods", "ppt", "pptx",
    "odp", "json", "geojson", "css", "js", "mjs", "epub",
  ]
}
