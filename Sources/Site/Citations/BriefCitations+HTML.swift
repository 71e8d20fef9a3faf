import Basics
import Briefs
import CSL
import CommonMark

/// The HTML of citations and of the works that they cite.
extension BriefCitations {
  /// Returns the HTML of the citation groups in the text.
  ///
  /// - Parameter prefix: the start of all ids on the page
  package func html(count: Int, prefix: String = "", hasCards: Bool = true) -> [CitationHTML] {
    (0..<count).map { index in
      groups[index].map { html($0, prefix, hasCards: hasCards) }
        ?? CitationHTML(inline: [], copy: [])
    }
  }

  /// Returns the HTML of the citation groups in one of the asides.
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

  /// Returns the HTML of a citation in the text, which follows the author's name directly if it is
  /// a raised number, and after a space otherwise.
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

  /// Returns the entries as a card that appears when the citation is pointed at; users of screen
  /// readers follow the link instead.
  private func card(for keys: [String]) -> String {
    let texts = keys.compactMap { key in entriesByKey[key].map { cards[$0] } }
    guard !texts.isEmpty else { return "" }
    let parts = texts.map { "<span class=\"cite-entry\" dir=\"auto\">\($0)</span>" }.joined()
    return "<span class=\"cite-card\" aria-hidden=\"true\">\(parts)</span>"
  }

  /// Returns the list of works, which is empty if the style has none.
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
  /// Our own HTML without its links, keeping their content.
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

  /// Returns the text isolated from the direction of its surroundings, if that may differ from its
  /// own.
  fileprivate func isolated(in direction: TextDirection, if isWanted: Bool) -> String {
    isWanted && mayTurn(in: direction) ? "<span dir=\"auto\">\(self)</span>" : self
  }

  /// The text with a mark that it shows its addresses in full, so that they are not repeated in
  /// print.
  fileprivate var markedAsWhole: String {
    holds("<a href=\"http") ? "<span class=\"cited\">\(self)</span>" : self
  }

  /// The text without the full stop at the end of a note, which may be inside a quotation mark.
  fileprivate var withoutFinalStop: String {
    let mark = last.flatMap { "”’»“".contains($0) ? String($0) : nil } ?? ""
    return hasSuffix("." + mark) ? String(dropLast(mark.count + 1)) + mark : self
  }
}
