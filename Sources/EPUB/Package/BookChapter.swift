import Basics
import Pages
import Site

/// A brief as a chapter of a book.
struct BookChapter {
  let source: BookBrief
  /// The name of its file.
  let file: String
  private let texts: ChapterTexts
  /// The places that links can lead to, which are known once the chapter has been written.
  private let places: ChapterPlaces

  init(_ source: BookBrief, number: Int) {
    self.source = source
    file = "brief-\(number).xhtml"
    texts = ChapterTexts(source.brief)
    var writer = XHTMLWriter(
      XHTMLAddresses(picture: { _ in nil }, link: { _ in nil }), targets: ChapterPlaces())
    ChapterParts(source: source, texts: texts).put(into: &writer)
    places = writer.places
  }

  /// Returns the fragment of an address of this chapter for an id on the page of the brief.
  func fragment(of id: String) -> String? { places.fragment(of: id) }

  /// Returns the chapter with its links and pictures.
  ///
  /// - Parameter link: returns the address in the book for one on the page of the brief
  func written(link: @escaping (String) -> String?) -> WrittenChapter {
    let found = FoundPictures(source.picture)
    var writer = XHTMLWriter(
      XHTMLAddresses(picture: { found.path(of: $0) }, link: link), targets: places)
    ChapterParts(source: source, texts: texts).put(into: &writer)
    let document = XHTMLDocument(
      title: source.title, language: source.brief.language, body: writer.xml.bytes)
    return WrittenChapter(
      file: file, title: source.title, bytes: document.bytes, content: writer.content,
      pictures: found.pictures)
  }
}

/// A chapter as a file of a book.
struct WrittenChapter {
  let file: String
  let title: String
  let bytes: [UInt8]
  let content: ChapterContent
  let pictures: [BookPicture]
}

/// The pictures that a chapter shows.
private final class FoundPictures {
  private let picture: (String) -> BookPicture?
  private var names: [String: String?] = [:]
  private(set) var pictures: [BookPicture] = []

  init(_ picture: @escaping (String) -> BookPicture?) { self.picture = picture }

  func path(of address: String) -> String? {
    if let known = names[address] { return known }
    let found = picture(address)
    names[address] = found?.name
    if let found, !pictures.contains(where: { $0.name == found.name }) { pictures.append(found) }
    return found?.name
  }
}
