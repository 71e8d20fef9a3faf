import Foundation
import SourceText

@testable import CSL

/// A test of the CSL test-suite: sections between `>>=== NAME ===>>` and `<<=== NAME ===<<`.
struct Fixture {
  let name: String
  private var sections: [String: String] = [:]

  /// Marks may be of any length and need not be balanced; text outside sections is a comment.
  init(name: String, text: String) {
    self.name = name
    var open: (name: String, lines: [Substring])?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let title = Self.title(line, between: ">>=") {
        open = (title, [])
      } else if Self.title(line, between: "<<=") != nil {
        if let section = open { sections[section.name] = section.lines.joined(separator: "\n") }
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    if let section = open { sections[section.name] = section.lines.joined(separator: "\n") }
  }

  /// The name in a line such as `>>=== MODE ===>>`; nil for any other line.
  private static func title(_ line: Substring, between mark: String) -> String? {
    let line = line.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    guard line.hasPrefix(mark) else { return nil }
    let name = line.drop { "=<> ".contains($0) }.prefix { $0.isLetter || $0 == "-" }
    return name.isEmpty ? nil : String(name)
  }

  /// Whether all sections that are needed for a comparison exist.
  var isWhole: Bool { ["MODE", "RESULT", "CSL", "INPUT"].allSatisfy { sections[$0] != nil } }
  var isBibliography: Bool { section("MODE").trimmed.hasPrefix("bibliography") }
  var expected: String { section("RESULT").trimmed }
  var style: SourceFile { SourceFile(path: name, text: section("CSL").trimmed) }

  private func section(_ name: String) -> String { sections[name] ?? "" }

  private func json(_ name: String) throws -> [CSLJSON]? {
    guard let text = sections[name] else { return nil }
    guard case .array(let values) = try CSLJSON(parsing: Data(text.utf8)) else { return [] }
    return values
  }

  func references() throws -> [Reference] {
    var seen: Set<String> = []
    return try (json("INPUT") ?? []).enumerated()
      .compactMap { Reference(json: $1, defaultID: "\($0)") }
      .filter { seen.insert($0.id).inserted }
  }

  /// The citations that are formatted separately; nil if the fixture has none.
  func citationItems() throws -> [Citation]? {
    try json("CITATION-ITEMS")?.map { list in
      guard case .array(let items) = list else { return Citation([]) }
      return Citation(items.compactMap { Cite(json: $0) })
    }
  }

  /// The citations of a document as they are after the last edit; nil when the fixture has none.
  func citations() throws -> [Citation]? {
    guard let calls = try json("CITATIONS") else { return nil }
    var byID: [String: CSLJSON] = [:]
    var order: [(id: String, note: Int)] = []
    for call in calls {
      guard case .array(let parts) = call, parts.count == 3 else { continue }
      let id = parts[0]["citationID"]?.text ?? "\(byID.count)"
      byID[id] = parts[0]
      let note = parts[0]["properties"]?["noteIndex"]?.integer ?? 0
      order = Self.places(parts[1]) + [(id, note)] + Self.places(parts[2])
    }
    return order.compactMap { place in
      guard case .array(let items)? = byID[place.id]?["citationItems"] else { return nil }
      return Citation(items.compactMap { Cite(json: $0) }, noteNumber: place.note)
    }
  }

  private static func places(_ value: CSLJSON) -> [(id: String, note: Int)] {
    guard case .array(let places) = value else { return [] }
    return places.compactMap { place in
      guard case .array(let pair) = place, pair.count == 2, let id = pair[0].text else {
        return nil
      }
      return (id, pair[1].integer ?? 0)
    }
  }
}

extension Cite {
  /// Creates an item of a citation from the input of citeproc-js.
  init?(json: CSLJSON) {
    guard let id = json["id"]?.text else { return nil }
    self.init(
      id: id, locator: json["locator"]?.text?.trimmed, label: json["label"]?.text ?? "page")
    prefix = json["prefix"]?.text ?? ""
    suffix = json["suffix"]?.text ?? ""
    if json["suppress-author"]?.isTrue == true { part = .withoutAuthor }
    if json["author-only"]?.isTrue == true { part = .authorOnly }
    let positions: [Position] = [.first, .subsequent, .ibid, .ibidWithLocator]
    forcedPosition = json["position"]?.integer.flatMap { $0 < 4 ? positions[$0] : nil }
    forcedNearNote = json["near-note"].map(\.isTrue)
  }
}
