import Basics
import Briefs
import CSL
import Mustache
import Site

/// The parts that many pages share, each rendered once.
struct SharedParts: Sendable {
  let briefs: [SharedBrief]
  let reached: ReachedNames
  /// A hash of what pages show of each person.
  let people: [Slug: UInt64]
  let chromes: [ChromeKey: [UInt8]]
  /// The briefs in the feed of each list.
  let newest: [Listing: [Int]]

  func replacing(_ briefs: [SharedBrief]) -> SharedParts {
    SharedParts(briefs: briefs, reached: reached, people: people, chromes: chromes, newest: newest)
  }
}

/// The parts of a brief that several files share, each rendered once.
package struct SharedBrief: Sendable {
  /// The brief as an item of a list.
  let item: PreparedItem
  /// The brief as a line of a short list, next to another brief.
  let line: PreparedItem
  /// The brief as a work that others cite.
  let work: (reference: Reference, hash: UInt64)
  /// A hash of the brief's own file and its rendered text.
  let hashOfFile: UInt64
  /// A hash that also covers the brief as a work, which includes what other files say about it.
  let hash: UInt64

  init(item: [UInt8], line: [UInt8], work: Reference, brief: PublishedBrief) {
    self.item = PreparedItem(item)
    self.line = PreparedItem(line)
    var fingerprint = Fingerprint()
    fingerprint.add(work)
    self.work = (work, fingerprint.hash)
    hashOfFile = brief.hash
    fingerprint.add(hashOfFile)
    hash = fingerprint.hash
  }
}

/// HTML rendered once for all pages, with marks in place of the path to the root.
struct PreparedItem: Sendable {
  private let html: [UInt8]
  private let hash: UInt64

  init(_ html: [UInt8]) {
    self.html = html
    hash = html.hash64
  }

  static func html(of items: [PreparedItem], on page: OutputPath) -> [UInt8] {
    items.reduce(into: []) { $0.put(prepared: $1.html, on: page) }
  }

  static func hash(of items: [PreparedItem]) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(each: items) { $0.add($1.hash) }
    return fingerprint.hash
  }
}
