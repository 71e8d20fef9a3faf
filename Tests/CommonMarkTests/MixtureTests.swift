import CommonMark
import SourceText
import Testing

/// What is true of every page, whatever is in the text.
@Suite("Whatever is in a brief")
struct MixtureTests {
  private static let options = HTMLOptions(
    typography: .english, identifierPrefix: "p-", marginNotes: true, headingAnchors: true)

  @Test("elements are balanced, ids are unique, anchors exist, and no internal mark is left")
  func wellFormed() {
    var mixture = MarkdownMixture(pieces: MarkdownMixture.brief)
    for _ in 0..<1_000 {
      let markdown = mixture.next()
      let rendered = render(markdown, Self.options)
      let html = rendered.text + rendered.notesText
      let faults = HTMLFaults.faults(in: html)
      #expect(faults == [], "\(markdown.debugDescription) became\n\(html)")
      #expect(!html.contains("x-briefpress"), "\(markdown.debugDescription)")
      #expect(!html.unicodeScalars.contains { $0.value == 0xFDD0 }, "\(markdown.debugDescription)")
    }
  }

  @Test("every word of a text is on its page, or reported")
  func noWordLost() {
    // What fences say after the first word is never shown, nor are definitions of links, nor what a row
    // has beyond its header.
    let silent = ["|", ":", "<", "](", "&", "`", "~", "![", "[!"]
    let pieces = MarkdownMixture.brief.filter { piece in
      !silent.contains { piece.contains($0) } || piece.hasPrefix("\n|") || piece.contains("[^1]: ")
    }
    var mixture = MarkdownMixture(pieces: pieces)
    for _ in 0..<1_000 {
      let words = (0..<8).map { "word\($0)x" }
      let markdown = words.map { mixture.next() + $0 }.joined()
      let rendered = render(markdown, Self.options)
      let rules = Set(rendered.diagnostics.map(\.rule.id))
      guard rules.isDisjoint(with: ["unused-note", "duplicate-note", "nesting-too-deep"]) else {
        continue
      }
      let html = rendered.text + rendered.notesText
      for word in words {
        #expect(html.contains(word), "\(markdown.debugDescription) lost \(word):\n\(html)")
      }
    }
  }
}

/// A strict check of our own HTML.
enum HTMLFaults {
  private static let void: Set<Substring> = ["br", "hr", "img", "wbr"]

  /// Returns the faults: unbalanced elements, repeated ids, links that lead nowhere.
  static func faults(in html: String) -> [String] {
    var open: [Substring] = []
    var faults: [String] = []
    for tag in html.matches(of: #/<(\/?)([a-z][a-z0-9]*)((?:\s[^<>"]*(?:"[^"]*")?)*)\s*\/?>/#) {
      if tag.2 == "a", tag.1.isEmpty, open.contains("a") { faults.append("a link in a link") }
      if tag.1.isEmpty {
        if !void.contains(tag.2) { open.append(tag.2) }
      } else if open.last == tag.2 {
        open.removeLast()
      } else {
        faults.append("</\(tag.2)> closes nothing")
      }
    }
    let identifiers = html.matches(of: #/ id="([^"]*)"/#).map(\.1)
    if Set(identifiers).count != identifiers.count { faults.append("an id twice: \(identifiers)") }
    let anchors = html.matches(of: #/href="#(p-(?:note|ref)-[0-9-]+)"/#).map(\.1)
    faults += anchors.filter { !identifiers.contains($0) }.map { "no #\($0)" }
    return faults + open.map { "<\($0)> stays open" }
  }
}
