import Basics
import Briefs
import EPUB
import Pages
import Site

/// A brief as a page for mail.
///
/// Programs for mail drop style sheets, scripts and what they do not know; so each element has its own style,
/// and neither text nor page has a colour, so that the dark scheme of the reader can choose both. Nothing
/// is loaded: pictures are replaced by their alternative texts.
package struct MailDocument {
  package let html: [UInt8]
  /// The size of the whole brief in bytes.
  package let wholeSize: Int

  /// The size at which widespread programs cut a message, in bytes.
  package static let mostBytes = 100_000

  /// Whether it ends after the summary, since the whole would be too long.
  package var isCut: Bool { wholeSize >= Self.mostBytes }

  /// - Parameters:
  ///   - institute: the name of the institute
  ///   - accent: its colour in hexadecimal notation
  ///   - link: returns the complete address for one in the text, or `nil` if it leads nowhere
  package init(
    _ brief: PrintedBrief, words: Words, institute: String, accent: String,
    link: @escaping (_ href: String) -> String?
  ) {
    let parts = MailParts(
      brief: brief, words: words, texts: ChapterTexts(brief), institute: institute, accent: accent)
    let addresses = XHTMLAddresses(
      picture: { _ in nil }, link: { link($0).flatMap(BookAddress.ofWeb) })
    func written(isWhole: Bool) -> [UInt8] {
      // The first time shows which places there are that links can lead to.
      var draft = XHTMLWriter(addresses, form: parts.form, targets: ChapterPlaces())
      parts.put(isWhole: isWhole, into: &draft)
      var writer = XHTMLWriter(addresses, form: parts.form, targets: draft.places)
      parts.put(isWhole: isWhole, into: &writer)
      return writer.xml.bytes
    }
    let whole = written(isWhole: true)
    wholeSize = whole.count
    html = whole.count < Self.mostBytes ? whole : written(isWhole: false)
  }
}

/// The styles of elements in a mail.
private enum MailStyle {
  static let ofElements = [
    "p": "margin:0 0 1em", "h2": "font-size:20px;line-height:1.25;margin:1.6em 0 .5em",
    "h3": "font-size:17px;line-height:1.25;margin:1.4em 0 .4em",
    "h4": "font-size:16px;margin:1.2em 0 .3em", "ul": "margin:0 0 1em;padding-inline-start:24px",
    "ol": "margin:0 0 1em;padding-inline-start:24px", "li": "margin:0 0 .35em",
    "blockquote": "margin:1em 24px", "figure": "margin:1.2em 0",
    "figcaption": "font-size:14px;margin:0 0 .5em",
    "table": "border-collapse:collapse;font-size:14px;margin:0 0 1em",
    "th":
      "border-bottom:2px solid #888;padding:4px 10px 4px 0;text-align:start;vertical-align:bottom",
    "td": "border-bottom:1px solid #888;padding:4px 10px 4px 0;text-align:start;vertical-align:top",
    "pre":
      "border:1px solid #888;font-size:14px;overflow-wrap:break-word;padding:8px;white-space:pre-wrap",
    "sup": "font-size:12px;line-height:0", "sub": "font-size:12px;line-height:0",
    "hr": "border:0;border-top:1px solid #888;margin:1.6em 0", "dt": "font-weight:bold",
    "dd": "margin:0 0 .5em 24px", "img": "max-width:100%",
  ]

  static func attribute(_ style: String) -> String { " style=\"\(style)\"" }
}

/// Writes a brief in the order in which readers of a mail want it.
private struct MailParts {
  let brief: PrintedBrief
  let words: Words
  let texts: ChapterTexts
  let institute: String
  let accent: String

  var form: XHTMLForm {
    var form = XHTMLForm()
    form.hasTypes = false
    form.numbersParagraphs = false
    form.hasDrawings = false
    form.attributes = { [accent] name, element in
      if element.has("callout") {
        return MailStyle.attribute(
          "border-inline-start:4px solid \(accent);margin:1.2em 0;padding:4px 16px")
      }
      if element.has("callout-title") {
        return MailStyle.attribute("font-weight:bold;margin:0 0 .3em")
      }
      if element.isListOfWorks {
        return MailStyle.attribute("list-style:none;margin:0 0 1em;padding:0")
      }
      if element.has("right") { return style(name, and: "text-align:end") }
      if element.has("center") { return style(name, and: "text-align:center") }
      return MailStyle.ofElements[name].map(MailStyle.attribute) ?? ""
    }
    return form
  }

  private func style(_ name: String, and more: String) -> String {
    let known = (MailStyle.ofElements[name] ?? "").replacing("text-align:start", with: more)
    return MailStyle.attribute(known)
  }

  func put(isWhole: Bool, into writer: inout XHTMLWriter) {
    putStart(into: &writer)
    putHead(into: &writer)
    if brief.withdrawal != nil {
      line("font-weight:bold;margin:0 0 1em", plain: words["withdrawn-notice"], into: &writer)
      writer.flow(HTMLFragment(Array((brief.withdrawal?.reason ?? "").utf8)).nodes, isTop: true)
    } else {
      putSummary(into: &writer)
      if isWhole {
        writer.flow(texts.body, isTop: true)
        putNotes(into: &writer)
        writer.flow(texts.references)
      }
    }
    putEnd(isWhole: isWhole, into: &writer)
    writer.raw("</div>\n</body>\n</html>\n")
  }

  private func putStart(into writer: inout XHTMLWriter) {
    let (tag, direction) = (brief.language.text, brief.language.direction.rawValue)
    writer.raw("<!DOCTYPE html>\n<html lang=\"\(tag)\" dir=\"\(direction)\">\n<head>\n")
    writer.raw("<meta charset=\"utf-8\">\n")
    writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    writer.text(brief.title.plain)
    writer.raw("</title>\n</head>\n<body style=\"margin:0;padding:0\">\n")
    let font =
      "font-family:Georgia,'Noto Serif','Noto Naskh Arabic',serif;font-size:17px;line-height:1.5"
    // Some programs drop the attributes of the body.
    writer.raw("<div lang=\"\(tag)\" dir=\"\(direction)\" style=\"\(font);margin:0 auto;")
    writer.raw("max-width:600px;overflow-wrap:break-word;padding:16px\">\n")
  }

  private func putHead(into writer: inout XHTMLWriter) {
    let small = "font-size:15px;margin:0 0 .3em"
    line(
      "border-bottom:3px solid \(accent);font-weight:bold;margin:0 0 1em;padding:0 0 .5em",
      plain: institute, into: &writer)
    if brief.isDraft {
      line(
        "font-weight:bold;margin:0 0 1em", plain: "\(words["draft"]). \(words["draft-notice"])",
        into: &writer)
    }
    if let embargo = brief.embargo {
      line(
        "font-weight:bold;margin:0 0 1em",
        plain: "\(words["embargo"]). \(words["embargoed-until"]) \(embargo)", into: &writer)
    }
    let series = [brief.series, brief.number].compactMap { $0 }.joined(separator: " · ")
    line(small, plain: series, into: &writer)
    writer.raw("<h1 style=\"font-size:28px;line-height:1.2;margin:0 0 .4em\">")
    writer.phrasing(texts.title)
    writer.raw("</h1>\n")
    line("font-size:18px;font-style:italic;margin:0 0 .8em", html: brief.subtitle, into: &writer)
    credits("written-by", brief.authors, small, into: &writer)
    credits("edited-by", brief.editors, small, into: &writer)
    line(small + ";margin:0 0 1.5em", plain: words.date(brief.date), into: &writer)
  }

  private func credits(
    _ word: String, _ people: [PrintedBrief.Contributor], _ style: String,
    into writer: inout XHTMLWriter
  ) {
    guard !people.isEmpty else { return }
    let names = people.map { person in
      [person.name, person.role].compactMap { $0 }.joined(separator: words["list-comma"])
    }
    line(style, plain: "\(words[word]): \(names.joined(separator: "; "))", into: &writer)
  }

  private func putSummary(into writer: inout XHTMLWriter) {
    line("font-weight:bold;margin:0 0 1.2em", html: brief.summary, into: &writer)
    guard !brief.keyPoints.isEmpty else { return }
    heading("key-points", into: &writer)
    writer.raw("<ul\(MailStyle.attribute(MailStyle.ofElements["ul"] ?? ""))>\n")
    for point in brief.keyPoints {
      writer.raw("<li\(MailStyle.attribute(MailStyle.ofElements["li"] ?? ""))>")
      html(point, into: &writer)
      writer.raw("</li>\n")
    }
    writer.raw("</ul>\n")
  }

  private func putNotes(into writer: inout XHTMLWriter) {
    guard !texts.notes.isEmpty else { return }
    heading("notes", into: &writer)
    for note in texts.notes {
      let element = HTMLFragment.Element(name: "div", attributes: ["id": note.id])
      writer.wrap("div", element, MailStyle.attribute("font-size:15px;margin:0 0 .8em")) { writer in
        writer.raw("<b>")
        writer.text(Int(note.number).map { words.number($0) } ?? note.number)
        writer.raw(".</b> ")
        putText(ofNote: note.text, into: &writer)
      }
    }
  }

  /// Writes a note, whose first paragraph follows the number on the same line.
  private func putText(ofNote text: ChapterTexts.Nodes, into writer: inout XHTMLWriter) {
    let blocks = text.filter { $0.text?.allSatisfy(\.isWhitespace) != true }
    guard let first = blocks.first?.element, first.name == "p" else { return writer.flow(text) }
    writer.phrasing(first.children)
    writer.raw("\n")
    writer.flow(Array(blocks.dropFirst()), isTop: true)
  }

  private func putEnd(isWhole: Bool, into writer: inout XHTMLWriter) {
    if let address = (brief.address ?? brief.doi).flatMap(BookAddress.ofWeb) {
      writer.raw("<p style=\"font-weight:bold;margin:1.8em 0\"><a href=\"\(address.xmlEscaped)\">")
      writer.text(words["read-whole-brief"])
      writer.raw("</a></p>\n")
    }
    let small = "font-size:14px;margin:0 0 .6em"
    if isWhole, let citation = brief.citation {
      heading("how-to-cite", into: &writer)
      writer.raw("<div dir=\"auto\">")
      line(small, html: citation, into: &writer)
      writer.raw("</div>\n")
    }
    line(small, html: brief.disclaimer, into: &writer)
    line(small, plain: brief.license.map { "\(words["license"]): \($0.name)" } ?? "", into: &writer)
  }

  // MARK: Pieces

  private func heading(_ word: String, into writer: inout XHTMLWriter) {
    writer.raw("<h2\(MailStyle.attribute(MailStyle.ofElements["h2"] ?? ""))>")
    writer.text(words[word])
    writer.raw("</h2>\n")
  }

  private func line(_ style: String, plain text: String, into writer: inout XHTMLWriter) {
    line(style, html: text.isEmpty ? nil : text.xmlEscaped, into: &writer)
  }

  private func line(_ style: String, html text: String?, into writer: inout XHTMLWriter) {
    guard let text else { return }
    writer.raw("<p style=\"\(style)\">")
    html(text, into: &writer)
    writer.raw("</p>\n")
  }

  private func html(_ html: String, into writer: inout XHTMLWriter) {
    writer.phrasing(HTMLFragment(Array(html.utf8)).nodes)
  }
}

extension HTMLFragment.Element {
  /// Whether it lists works, which need no bullets, and are in other directions than the text.
  fileprivate var isListOfWorks: Bool {
    name == "ul" && children.elements.first?.attributes["id"]?.contains("source-") == true
  }
}
