import Basics
import SourceText

/// What the name of a file says of what is in it, before it is opened.
struct FileName {
  /// The name without its folders, in small letters.
  private let name: String

  init(_ path: String) {
    name = PathText(path).name.lowercased()
  }

  /// What stands behind the last full stop; empty where there is none.
  private var ending: Substring { name.lastIndex(of: ".").map { name[$0...].dropFirst() } ?? "" }

  /// Whether the file is read as Markdown.
  var isMarkdown: Bool { Self.markdown.contains(ending) }

  /// Whether a program has put the file there for itself: a copy of an editor, a lock, a mark of a file manager.
  var isLeftByProgram: Bool {
    Self.leftovers.contains(name) || Self.leftoverEndings.contains(ending) || name.hasSuffix("~")
      || name.hasPrefix("~$") || (name.hasPrefix("#") && name.hasSuffix("#"))
      || name.holds(".sync-conflict-") || name.holds("conflicted copy")
  }

  /// Whether the file holds a text for people that is written in another form than Markdown.
  var isManuscript: Bool {
    Self.manuscripts.contains(ending) && !Self.ofWebsites.contains(name) && !isKeyOfIndexNow
  }

  /// Whether the file can begin with front matter, which is worth a look.
  var mayHaveFrontMatter: Bool { !Self.media.contains(ending) }

  /// The file by which a site proves to search engines whose it is (indexnow.org): `0123456789abcdef.txt`.
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
