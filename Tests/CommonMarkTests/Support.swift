import CommonMark
import SourceText
import Testing

/// Checks the HTML of a brief's Markdown, its notes, and all diagnostics.
///
/// HTML is compared in a short form: a note mark is `{ref-1}`, or `{, ref-2}` right after another, and a link
/// back is ` ←ref-1`. Only the items of the list of notes are included, each row of a table is one line, and the
/// frame in which it scrolls is `<div scroll`. `FullHTMLTests` compares the full form.
func expectHTML(
  of markdown: String, _ html: String, notes: String = "", diagnostics: [String] = [],
  options: HTMLOptions = HTMLOptions(),
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let rendered = render(markdown, options)
  #expect(rendered.text.shortened == html, sourceLocation: sourceLocation)
  #expect(rendered.notesText.noteItems.shortened == notes, sourceLocation: sourceLocation)
  #expect(rendered.diagnostics.map(\.description) == diagnostics, sourceLocation: sourceLocation)
}

/// Renders a brief's Markdown, as the file `x.md`.
func render(_ markdown: String, _ options: HTMLOptions = HTMLOptions()) -> RenderedMarkdown {
  let file = SourceFile(path: "x.md", text: markdown)
  return MarkdownDocument(reading: file, dialect: .brief).html(options)
}

extension RenderedMarkdown {
  var text: String { String(decoding: body, as: UTF8.self) }
  var notesText: String { String(decoding: notes, as: UTF8.self) }
}

extension String {
  var shortened: String {
    let mark =
      #/<sup class="note-ref">(, )?<a href="#([a-z-]*)note-(\d+)" id="\2(ref-[\d-]+)" role="doc-noteref">\3</a></sup>/#
    let wayBack =
      #/\ <a class="back" href="#([a-z-]*ref-[\d-]+)" role="doc-backlink" aria-label="Back to reference [\d–]+">↩(<sup>\d+</sup>)?</a>/#
    let short = replacing(mark) { "{\($0.1 ?? "")\($0.2)\($0.4)}" }
      .replacing(wayBack) { " ←\($0.1)" }
      .replacing(#/(<tr>|</t[hd]>)\n/#) { String($0.1) }
      .replacing(#"<div class="table-scroll" role="region" tabindex="0" "#, with: "<div scroll ")
    return short.last == "\n" ? String(short.dropLast()) : short
  }

  var noteItems: String {
    guard let start = firstRange(of: "<ol>\n"), hasSuffix("</ol>\n</section>\n") else {
      return self
    }
    return String(self[start.upperBound...].dropLast("</ol>\n</section>\n".count))
  }
}

extension Typography {
  static let german = Typography(
    outerOpen: "„", outerClose: "“", innerOpen: "‚", innerClose: "‘")
  static func of(_ language: String) -> Typography {
    switch language {
    case "de": german
    case "fr": french
    case "ar", "es": Typography(outerOpen: "«", outerClose: "»", innerOpen: "“", innerClose: "”")
    default: english
    }
  }

  static let french = Typography(
    outerOpen: "«\u{202F}", outerClose: "\u{202F}»", innerOpen: "“", innerClose: "”")
  static let urdu = Typography(outerOpen: "”", outerClose: "“", innerOpen: "’", innerClose: "‘")
}
