import Basics

/// The places in a chapter that links can lead to.
///
/// A chapter is written twice: first to learn which of its ids are written, then with the links to
/// them.
package struct ChapterPlaces {
  /// The ids in the book, by those on the page.
  private var names: [String: String] = [:]
  private var written: Set<String> = []
  private var targets: Set<String>?
  private var headingCount = 0

  package init() {}

  /// The same ids, of which none has been written yet, with links to those that have been.
  var forWriting: ChapterPlaces {
    var places = ChapterPlaces()
    places.names = names
    places.targets = written
    return places
  }

  /// Whether no element with an id has been written.
  func isFree(_ id: String) -> Bool {
    !id.isEmpty && names[id].map { !written.contains($0) } ?? true
  }

  /// Returns an id for a heading that has none.
  mutating func identifierOfHeading() -> String {
    headingCount += 1
    return "\u{0}heading-\(headingCount)"
  }

  /// Returns the id in the book for one on the page, whether it has been written or not.
  mutating func identifier(of id: String?) -> String? {
    guard let id, !id.isEmpty else { return nil }
    if let known = names[id] { return known }
    // No two ids on a page are the same, and none of these is one of ours.
    let name = Self.isName(id) ? id : "place-\(names.count + 1)"
    names[id] = name
    return name
  }

  /// Returns the id to write for an element; `nil` if it has none, or another element has the same.
  mutating func take(_ id: String?) -> String? {
    guard let name = identifier(of: id), written.insert(name).inserted else { return nil }
    return name
  }

  /// Returns the address within the chapter for an id on the page, or `nil` if there is no such place.
  func link(to id: String) -> String? { fragment(of: id, in: targets ?? []).map { "#\($0)" } }

  /// Returns the fragment of an address of the chapter, once it has been written.
  func fragment(of id: String) -> String? { fragment(of: id, in: written) }

  private func fragment(of id: String, in ids: Set<String>) -> String? {
    names[id].flatMap { ids.contains($0) ? $0 : nil }
  }

  /// Whether an id needs no escaping anywhere, and is not one of the book's own, which begin with `_`.
  private static func isName(_ id: String) -> Bool {
    id.utf8.first?.isASCIILetter == true && id.utf8.count < 200
      && id.utf8.allSatisfy {
        $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
      && !id.hasPrefix("place-")
  }
}

/// What a chapter shows, as far as the book says so elsewhere.
struct ChapterContent {
  struct Heading {
    var level: Int
    var identifier: String
    var title: String
  }

  /// The headings of its text, down to the third level.
  var headings: [Heading] = []
  /// Whether there are drawings in the text, rather than in files.
  var hasDrawings = false
  private(set) var hasPictures = false
  private(set) var hasPictureWithoutText = false

  mutating func add(pictureWithText hasText: Bool) {
    hasPictures = true
    if !hasText { hasPictureWithoutText = true }
  }
}
