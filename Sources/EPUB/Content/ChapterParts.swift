import Basics
import Briefs
import Pages
import Site

/// The parsed texts of a brief, which a chapter is written from twice.
package struct ChapterTexts {
  package typealias Nodes = [HTMLFragment.Node]

  package let title: Nodes
  package let body: Nodes
  package let references: Nodes
  /// The notes, by their ids on the page.
  package let notes: [(id: String, number: String, text: Nodes)]

  package init(_ brief: PrintedBrief) {
    title = HTMLFragment(Array(brief.title.html.utf8)).nodes
    body = HTMLFragment(brief.body).nodes
    references = HTMLFragment(brief.references).nodes
    notes = HTMLFragment(brief.notes).nodes.notes
  }
}

/// Writes the parts of a brief in their order.
struct ChapterParts {
  let source: BookBrief
  let texts: ChapterTexts

  private var brief: PrintedBrief { source.brief }
  private var words: Words { source.words }

  func put(into writer: inout XHTMLWriter) {
    writer.raw(
      "<section class=\"brief\" epub:type=\"chapter\" role=\"doc-chapter\" aria-labelledby=\"_title\">\n"
    )
    putHead(into: &writer)
    if brief.withdrawal != nil {
      putWithdrawal(into: &writer)
    } else {
      putSummary(into: &writer)
      writer.raw("<div class=\"text\">\n")
      writer.flow(texts.body, isTop: true)
      writer.raw("</div>\n")
      putNotes(into: &writer)
      writer.flow(texts.references)
    }
    putCorrections(into: &writer)
    putAuthors(into: &writer)
    putCitation(into: &writer)
    writer.raw("</section>\n")
  }

  // MARK: Before the text

  private func putHead(into writer: inout XHTMLWriter) {
    writer.raw("<header>\n")
    if brief.isDraft { notice("draft", words["draft-notice"], into: &writer) }
    if let embargo = brief.embargo {
      notice("embargo", "\(words["embargoed-until"]) \(embargo)", into: &writer)
    }
    line("series", plain: source.seriesAndNumber, into: &writer)
    writer.raw("<h1 id=\"_title\">")
    writer.phrasing(texts.title)
    writer.raw("</h1>\n")
    if let subtitle = brief.subtitle {
      writer.raw("<p class=\"subtitle\" epub:type=\"subtitle\" role=\"doc-subtitle\">")
      html(subtitle, into: &writer)
      writer.raw("</p>\n")
    }
    putCredits(into: &writer)
    if let disclaimer = brief.disclaimer {
      let language = brief.disclaimerLanguage == brief.language ? nil : brief.disclaimerLanguage
      writer.raw("<p class=\"disclaimer\"")
      if let language {
        writer.raw(" lang=\"\(language.text)\" xml:lang=\"\(language.text)\"")
        writer.raw(" dir=\"\(language.direction.rawValue)\"")
      }
      writer.raw(">")
      html(disclaimer, into: &writer)
      writer.raw("</p>\n")
    }
    writer.raw("</header>\n")
  }

  private func notice(_ word: String, _ text: String, into writer: inout XHTMLWriter) {
    writer.raw("<p class=\"standing\"><strong>")
    writer.text(words[word])
    writer.raw("</strong> ")
    writer.text(text)
    writer.raw("</p>\n")
  }

  private func putCredits(into writer: inout XHTMLWriter) {
    writer.raw("<dl class=\"byline\">\n")
    putPeople("written-by", brief.authors, into: &writer)
    putPeople("edited-by", brief.editors, into: &writer)
    writer.raw("<dt>")
    writer.text(words["published"])
    writer.raw("</dt><dd><time datetime=\"\(brief.date.iso)\">")
    writer.text(words.date(brief.date))
    writer.raw("</time></dd>\n")
    if let change = brief.lastChange {
      writer.raw("<dt>")
      writer.text(words["updated"])
      writer.raw("</dt><dd><time datetime=\"\(change.iso)\">")
      writer.text(words.date(change))
      writer.raw("</time></dd>\n")
    }
    writer.raw("</dl>\n")
  }

  private func putPeople(
    _ label: String, _ people: [PrintedBrief.Contributor], into writer: inout XHTMLWriter
  ) {
    guard !people.isEmpty else { return }
    writer.raw("<dt>")
    writer.text(words[label])
    writer.raw("</dt>")
    for person in people {
      writer.raw("<dd><bdi class=\"name\">")
      writer.text(person.name)
      writer.raw("</bdi>")
      for part in [person.role, person.affiliation].compactMap({ $0 }) {
        writer.raw("<span class=\"rank\">")
        writer.text(words["list-comma"])
        writer.raw("<bdi>")
        writer.text(part)
        writer.raw("</bdi></span>")
      }
      writer.raw("</dd>")
    }
    writer.raw("\n")
  }

  private func putSummary(into writer: inout XHTMLWriter) {
    if let summary = brief.summary {
      writer.raw("<section class=\"summary\" epub:type=\"abstract\" role=\"doc-abstract\">\n<p>")
      html(summary, into: &writer)
      writer.raw("</p>\n</section>\n")
    }
    guard !brief.keyPoints.isEmpty else { return }
    part("key-points", into: &writer) { writer in
      writer.raw("<ul>\n")
      for point in brief.keyPoints {
        writer.raw("<li>")
        html(point, into: &writer)
        writer.raw("</li>\n")
      }
      writer.raw("</ul>\n")
    }
  }

  private func putWithdrawal(into writer: inout XHTMLWriter) {
    part("withdrawn", into: &writer) { writer in
      line("notice", plain: words["withdrawn-notice"], into: &writer)
      if let reason = brief.withdrawal?.reason {
        writer.flow(HTMLFragment(Array(reason.utf8)).nodes, isTop: true)
      }
      if let date = brief.withdrawal?.date {
        line("date", plain: words.date(date), into: &writer)
      }
    }
  }

  // MARK: After the text

  /// Writes the notes, each in an element that programs for reading show beside its mark.
  ///
  /// They have no heading: such programs hide the notes at this place, and would leave it alone there.
  private func putNotes(into writer: inout XHTMLWriter) {
    guard !texts.notes.isEmpty else { return }
    writer.raw(
      "<section class=\"notes\" epub:type=\"footnotes\" aria-label=\"\(words["notes"].xmlEscaped)\">\n"
    )
    for note in texts.notes {
      let element = HTMLFragment.Element(name: "aside", attributes: ["id": note.id])
      writer.wrap("aside", element, " epub:type=\"footnote\" role=\"doc-footnote\"") { writer in
        putNote(note.number, note.text, into: &writer)
      }
    }
    writer.raw("</section>\n")
  }

  private func putNote(
    _ number: String, _ text: ChapterTexts.Nodes, into writer: inout XHTMLWriter
  ) {
    let label = "<span class=\"number\">\(shown(number)).</span> "
    guard let place = text.firstIndex(where: { !$0.isBlank }), let first = text[place].element,
      first.name == "p", !first.children.holdBlocks
    else {
      writer.raw(label)
      return writer.flow(text)
    }
    writer.wrap("p", first) { writer in
      writer.raw(label)
      writer.phrasing(first.children)
    }
    writer.flow(Array(text[(place + 1)...]), isTop: true)
  }

  private func shown(_ number: String) -> String {
    Int(number).map { words.number($0) }?.xmlEscaped ?? number.xmlEscaped
  }

  private func putCorrections(into writer: inout XHTMLWriter) {
    guard !brief.corrections.isEmpty else { return }
    part("corrections", into: &writer) { writer in
      writer.raw("<ul>\n")
      for correction in brief.corrections {
        writer.raw("<li><time datetime=\"\(correction.date.iso)\">")
        writer.text(words.date(correction.date))
        writer.raw("</time>: ")
        html(correction.note, into: &writer)
        writer.raw("</li>\n")
      }
      writer.raw("</ul>\n")
    }
  }

  private func putAuthors(into writer: inout XHTMLWriter) {
    let authors = brief.authors.filter { $0.biography != nil }
    guard !authors.isEmpty else { return }
    part(authors.count == 1 ? "about-the-author" : "about-the-authors", into: &writer) { writer in
      for author in authors {
        writer.raw("<p dir=\"auto\"><strong>")
        writer.text(author.name)
        writer.raw("</strong> ")
        html(author.biography ?? "", into: &writer)
        writer.raw("</p>\n")
      }
    }
  }

  private func putCitation(into writer: inout XHTMLWriter) {
    part("how-to-cite", into: &writer) { writer in
      if let citation = brief.citation {
        writer.raw("<p class=\"citation\" dir=\"auto\">")
        html(citation, into: &writer)
        writer.raw("</p>\n")
      }
      fact("doi", brief.doi, address: brief.doi, into: &writer)
      if brief.doi == nil, brief.citation == nil {
        fact(nil, brief.address, address: brief.address, into: &writer)
      }
      fact("isbn", brief.isbn, into: &writer)
      fact("license", brief.license?.name, address: brief.license?.address, into: &writer)
      fact(
        "topics", brief.topics.isEmpty ? nil : brief.topics.joined(separator: words["list-comma"]),
        into: &writer)
      if let funding = brief.funding {
        writer.raw("<p><span class=\"label\">")
        writer.text(words["funding"])
        writer.raw("</span> ")
        html(funding, into: &writer)
        writer.raw("</p>\n")
      }
    }
  }

  private func fact(
    _ label: String?, _ text: String?, address: String? = nil, into writer: inout XHTMLWriter
  ) {
    guard let text else { return }
    writer.raw("<p>")
    if let label {
      writer.raw("<span class=\"label\">")
      writer.text(words[label])
      writer.raw("</span> ")
    }
    if let address = address.flatMap(BookAddress.ofWeb) {
      writer.raw("<a href=\"\(address.xmlEscaped)\"><bdi>")
      writer.text(text)
      writer.raw("</bdi></a>")
    } else {
      writer.raw("<bdi>")
      writer.text(text)
      writer.raw("</bdi>")
    }
    writer.raw("</p>\n")
  }

  // MARK: Pieces

  /// Writes a part under a heading, whose word it is named after.
  private func part(
    _ word: String, into writer: inout XHTMLWriter, _ body: (inout XHTMLWriter) -> Void
  ) {
    writer.raw(
      "<section class=\"part \(word)\" aria-labelledby=\"_\(word)\">\n<h2 id=\"_\(word)\">")
    writer.text(words[word])
    writer.raw("</h2>\n")
    body(&writer)
    writer.raw("</section>\n")
  }

  private func line(_ name: String, plain text: String, into writer: inout XHTMLWriter) {
    guard !text.isEmpty else { return }
    writer.raw("<p class=\"\(name)\">")
    writer.text(text)
    writer.raw("</p>\n")
  }

  private func html(_ html: String, into writer: inout XHTMLWriter) {
    writer.phrasing(HTMLFragment(Array(html.utf8)).nodes)
  }
}
