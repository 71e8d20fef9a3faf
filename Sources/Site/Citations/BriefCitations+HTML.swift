import Basics
import Briefs
import CSL
import CommonMark

/// What is written for citations, and for the works that they name.
extension BriefCitations {
  /// What is written for the groups of the text.
  ///
  /// - Parameter prefix: begins the ids of the page
  package func html(count: Int, prefix: String = "", hasCards: Bool = true) -> [CitationHTML] {
    (0..<count).map { index in
      groups[index].map { html($0, prefix, hasCards: hasCards) }
        ?? CitationHTML(inline: [], copy: [])
    }
  }

  /// What is written for the groups of a text beside it, in one line.
  package func html(ofAside aside: Int, count: Int, hasLinks: Bool = true) -> [CitationHTML] {
    (0..<count).map { index in
      guard let group = asides[aside][index] else { return CitationHTML(inline: [], copy: []) }
      let text = group.text.html(prefix: "", hasLinks: hasLinks && !makesNotes)
      let shown = makesNotes ? "(\(text.withoutFinalStop))" : text
      return inText(author: group.author?.html, shown, shown)
    }
  }

  private func html(_ group: Group, _ prefix: String, hasCards: Bool) -> CitationHTML {
    let author = group.author.map { $0.html(prefix: prefix, hasLinks: false) }
    let text = group.beginsNote ? group.text.capitalized : group.text
    let told = text.html(prefix: prefix).isolated(in: direction, if: makesNotes)
      .isolatingAddresses(in: direction)
    let unlinked = told.withoutLinks
    let linked = makesNotes ? told.markedAsWhole : told
    guard !group.makesNote else {
      var html = CitationHTML(
        inline: Array((author ?? "").utf8), note: Array(linked.utf8), copy: Array(unlinked.utf8))
      html.manner = manner
      return html
    }
    if makesNotes {
      return CitationHTML(inline: Array(linked.utf8), copy: Array(unlinked.utf8))
    }
    let card = hasCards ? self.card(for: group.keys) : ""
    let start = "<span class=\"cite\" id=\"\(prefix)cite-\(group.number)\" dir=\"auto\">"
    return inText(author: author, linked, unlinked, start: start, end: card + "</span>")
  }

  /// A citation in the text, behind the name in the sentence: raised numbers stand at it, others beside it.
  private func inText(
    author: String?, _ text: String, _ copy: String, start: String = "", end: String = ""
  ) -> CitationHTML {
    let name = author ?? ""
    if manner.contains(.close) {
      var html = CitationHTML(inline: Array((start + text + end).utf8), copy: Array(copy.utf8))
      html.lead = Array(name.utf8)
      html.manner = manner
      return html
    }
    let space = name.isEmpty || text.isEmpty ? "" : " "
    if name.isEmpty, text.isEmpty { return CitationHTML(inline: [], copy: []) }
    return CitationHTML(
      inline: Array((start + name + space + text + end).utf8),
      copy: Array((name + space + copy).utf8))
  }

  /// The entries as a card that shows while the citation is pointed at; those who listen follow the link.
  private func card(for keys: [String]) -> String {
    let texts = keys.compactMap { key in entriesByKey[key].map { cards[$0] } }
    guard !texts.isEmpty else { return "" }
    let parts = texts.map { "<span class=\"cite-entry\" dir=\"auto\">\($0)</span>" }.joined()
    return "<span class=\"cite-card\" aria-hidden=\"true\">\(parts)</span>"
  }

  /// The list of works; empty where the style has none.
  package func list(words: Words, prefix: String = "", hasMachineReadable: Bool = true) -> String {
    guard !entries.isEmpty else { return "" }
    var html = "<section class=\"references labelled\" role=\"doc-bibliography\""
    html += " aria-labelledby=\"\(prefix)references\">\n<h2 id=\"\(prefix)references\">"
    html +=
      words["references"].htmlEscaped + "</h2>\n<ul\(isHanging ? " class=\"hanging\"" : "")>\n"
    for entry in entries {
      html +=
        "<li id=\"\(prefix)\(Self.identifier(of: entry.id))\"\(language(of: entry)) dir=\"auto\">"
      html += entry.text.html(prefix: prefix).isolatingAddresses(in: direction)
      if hasMachineReadable, let work = works[entry.id] { html += COinS(work).html }
      html += backLinks(to: entry.id, words, prefix) + "</li>\n"
    }
    return html + "</ul>\n</section>\n"
  }

  private func language(of entry: BibliographyEntry) -> String {
    guard let text = entry.language, let tag = LanguageTag(text) else { return "" }
    return " lang=\"\(tag.text)\""
  }

  private func backLinks(to key: String, _ words: Words, _ prefix: String) -> String {
    let numbers = citationsOfWorks[key] ?? []
    return numbers.enumerated().map { index, number in
      let label = words.filled("back-to-citation", ["number": words.number(number)]).htmlEscaped
      let mark = index > 0 ? "<sup>\(words.number(index + 1))</sup>" : ""
      return " <a class=\"back\" href=\"#\(prefix)cite-\(number)\" role=\"doc-backlink\" "
        + "aria-label=\"\(label)\">↩\(mark)</a>"
    }.joined()
  }
}

extension String {
  /// HTML of ours with what its links hold in their place.
  var withoutLinks: String {
    guard utf8.contains(UInt8(ascii: "<")) else { return self }
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += rest[..<start]
      rest = rest[start...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
      let isLink = rest.starts(with: "<a ".utf8) || rest.starts(with: "</a>".utf8)
      if !isLink { result += rest[..<end] }
      rest = rest[end...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  /// The text apart from the direction of what is around it, where that may be another than its own.
  fileprivate func isolated(in direction: TextDirection, if isWanted: Bool) -> String {
    isWanted && mayTurn(in: direction) ? "<span dir=\"auto\">\(self)</span>" : self
  }

  /// The text with a mark that its addresses stand there whole, so that paper does not repeat them.
  fileprivate var markedAsWhole: String {
    holds("<a href=\"http") ? "<span class=\"cited\">\(self)</span>" : self
  }

  /// The text without the full stop that a note ends with, which may stand in a quotation mark.
  fileprivate var withoutFinalStop: String {
    let mark = last.flatMap { "”’»“".contains($0) ? String($0) : nil } ?? ""
    return hasSuffix("." + mark) ? String(dropLast(mark.count + 1)) + mark : self
  }
}
