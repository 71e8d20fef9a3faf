import Basics
import Briefs
import Pages
import Site

/// An EPUB of one brief or several (EPUB 3.3).
package struct Book {
  /// What books of a house share.
  package struct House: Sendable {
    /// The name of the institute.
    let name: String
    /// Its colour in hexadecimal notation.
    let accent: String
    let stylesheet: [UInt8]

    package init(name: String, accent: String, stylesheet: [UInt8]) {
      self.name = name
      self.accent = accent
      self.stylesheet = stylesheet
    }
  }

  static let coverFile = "cover.xhtml"
  private static let titleFile = "title.xhtml"

  private let record: BookRecord
  private let words: Words
  private let house: House
  private let cover: BookCover?
  private let chapters: [WrittenChapter]
  /// What the page before the chapters says; `nil` for a book of a single brief.
  private let collection: BookCollection?

  /// Creates a book of a single brief.
  package init(_ brief: BookBrief, of house: House) {
    record = BookRecord(brief, publisher: house.name)
    words = brief.words
    self.house = house
    collection = nil
    chapters = Self.chapters([brief])
    cover = BookCover(brief, of: house)
  }

  /// Creates a book of several briefs.
  ///
  /// - Returns: `nil` if there is no brief
  package init?(
    _ briefs: [BookBrief], as collection: BookCollection, words: Words, of house: House
  ) {
    guard let record = BookRecord(briefs, collection, publisher: house.name) else { return nil }
    self.record = record
    self.words = words
    self.house = house
    self.collection = collection
    chapters = Self.chapters(briefs)
    cover = BookCover(
      BookCover.Lines(
        above: "", title: collection.title, authors: [],
        date: collection.period(briefs.map(\.brief.date), in: words), institute: house.name),
      in: collection.language, accent: house.accent)
  }

  /// Writes briefs as chapters, with links between them.
  private static func chapters(_ briefs: [BookBrief]) -> [WrittenChapter] {
    let chapters = briefs.enumerated().map { BookChapter($1, number: $0 + 1) }
    let byPage = Dictionary(chapters.map { ($0.source.page.text, $0) }) { first, _ in first }
    return chapters.map { chapter in
      chapter.written { href in
        let page = chapter.source.page
        if SafeAddress.scheme(of: href.utf8) == nil, !href.hasPrefix("//") {
          let path = href.prefix { $0 != "?" && $0 != "#" }
          let file = PathText(page.folder + String(path).percentDecodedPath).resolved()
          if let target = file.flatMap({ byPage[$0] }) {
            let id = href.firstIndex(of: "#").map { String(href[$0...].dropFirst()) }
            let fragment = id.flatMap { target.fragment(of: $0.percentDecodedPath) }
            return target.file + (fragment.map { "#\($0)" } ?? "")
          }
        }
        return chapter.source.link(href).flatMap(BookAddress.ofWeb)
      }
    }
  }

  // MARK: Files

  /// A hash of all files.
  package var hash: UInt64 {
    var fingerprint = Fingerprint()
    let files = files
    fingerprint.add(packageDocument(of: files).bytes)
    fingerprint.add(each: files) { $0.add($1.bytes) }
    return fingerprint.hash
  }

  /// The EPUB; `nil` if it would be larger than readers can open.
  package var bytes: [UInt8]? {
    var archive = ZipArchive()
    archive.add("mimetype", Array("application/epub+zip".utf8), isCompressed: false)
    archive.add("META-INF/container.xml", Array(Self.container.utf8))
    let files = files
    archive.add("EPUB/package.opf", packageDocument(of: files).bytes)
    for file in files {
      let isPicture =
        file.item.mediaType.hasPrefix("image/") && file.item.mediaType != "image/svg+xml"
      archive.add("EPUB/\(file.item.file)", file.bytes, isCompressed: !isPicture)
    }
    return archive.isReadable ? archive.finished() : nil
  }

  private func packageDocument(of files: [File]) -> PackageDocument {
    PackageDocument(
      record: record, items: files.map(\.item),
      accessibility: BookAccessibility(chapters, cover: cover, words: words))
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """

  private typealias File = (item: PackageDocument.Item, bytes: [UInt8])

  /// The files in the order in which readers come to them, and then those that they use.
  private var files: [File] {
    let xhtml = "application/xhtml+xml"
    let navigation = NavigationDocument(
      title: record.title, language: record.language, words: words, chapters: chapters,
      hasCover: cover != nil, isInSpine: collection != nil)
    let first = cover.map { cover -> [File] in
      [
        (
          .init(id: "cover", file: Self.coverFile, mediaType: xhtml, isInSpine: true),
          page(of: cover)
        ),
        (
          .init(
            id: "cover-picture", file: cover.picture.name, mediaType: cover.picture.mediaType,
            properties: ["cover-image"]), cover.picture.bytes
        ),
      ]
    }
    let title = collection.map { collection -> [File] in
      [
        (
          .init(id: "title-page", file: Self.titleFile, mediaType: xhtml, isInSpine: true),
          page(of: collection)
        )
      ]
    }
    return (first ?? []) + (title ?? []) + [
      (
        .init(
          id: "nav", file: NavigationDocument.file, mediaType: xhtml, properties: ["nav"],
          isInSpine: collection != nil), navigation.bytes
      )
    ] + filesOfChapters + [
      (.init(id: "style", file: "style.css", mediaType: "text/css"), house.stylesheet)
    ] + filesOfPictures
  }

  private var filesOfChapters: [File] {
    chapters.enumerated().map { index, chapter in
      let item = PackageDocument.Item(
        id: "brief-\(index + 1)", file: chapter.file, mediaType: "application/xhtml+xml",
        properties: chapter.content.hasDrawings ? ["svg"] : [], isInSpine: true)
      return (item, chapter.bytes)
    }
  }

  private var filesOfPictures: [File] {
    var names: Set<String> = [cover?.picture.name ?? ""]
    return chapters.flatMap(\.pictures).filter { names.insert($0.name).inserted }.map { picture in
      (.init(id: picture.name, file: picture.name, mediaType: picture.mediaType), picture.bytes)
    }
  }

  private func page(of cover: BookCover) -> [UInt8] {
    let body = """
      <section epub:type="cover">
      <img src="\(cover.picture.name)" alt="\(cover.alternativeText.xmlEscaped)" role="doc-cover"/>
      </section>

      """
    return XHTMLDocument(
      title: record.title, language: record.language, body: Array(body.utf8), kind: "cover"
    ).bytes
  }

  private func page(of collection: BookCollection) -> [UInt8] {
    var body = XMLText()
    body.raw("<section class=\"title-page\" epub:type=\"titlepage\">\n")
    body.raw("<h1>\(collection.title.xmlEscaped)</h1>\n")
    if let description = collection.description {
      body.raw("<p class=\"subtitle\">\(description.xmlEscaped)</p>\n")
    }
    body.raw("<p class=\"institute\">\(house.name.xmlEscaped)</p>\n")
    body.raw("<p>\(words.briefs(chapters.count).xmlEscaped)</p>\n")
    if let address = collection.address.flatMap(BookAddress.ofWeb) {
      body.raw("<p><a href=\"\(address.xmlEscaped)\"><bdi>\(address.xmlEscaped)</bdi></a></p>\n")
    }
    body.raw("</section>\n")
    return XHTMLDocument(
      title: collection.title, language: record.language, body: body.bytes, kind: nil
    ).bytes
  }
}

extension BookCover {
  /// Draws the cover of a brief.
  fileprivate init?(_ source: BookBrief, of house: Book.House) {
    let above = [source.standing, source.seriesAndNumber].compactMap { $0 }.filter { !$0.isEmpty }
    self.init(
      Lines(
        above: above.joined(separator: " · "), title: source.title,
        subtitle: source.brief.subtitle?.withoutTags.onOneLine,
        authors: source.brief.authors.map(\.name), date: source.words.date(source.brief.date),
        institute: house.name),
      in: source.brief.language, accent: house.accent)
  }
}
