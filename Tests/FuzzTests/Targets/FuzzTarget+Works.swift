import Basics
import Bibliography
import SourceText

@testable import CSL

extension FuzzTarget {
  static let bibliographies = [
    works(
      "bibtex", "bib", seeds: ["seeds/references.bib"],
      words: [
        "@string{a = ", "@comment", "@preamble{", "@book{a,\n", "title = {", "author = ", " and ",
        "crossref = ", "\\\"{u}", "\\emph{", "$x^2$", "{{", "}}", " # ", "others",
        "date = {2020/..}",
      ]),
    works(
      "ris", "ris", seeds: [],
      words: ["TY  - JOUR\n", "ER  - \n", "AU  - ", "PY  - 2020///", "SP  - ", "\r\n", "DO  - "]),
    works(
      "csl-json", "json", seeds: [],
      words: [
        "[[2020, 1, 2]]", "\"date-parts\":", "\"literal\":", "\\ud83d", "\\u0000", "1e400", "null",
        "\"note\": \"DOI: x\\n", "<i>", "{\"", "}]",
      ]),
    works(
      "csl-yaml", "yaml", seeds: [],
      words: ["- id: a\n", "references:\n", "issued: 2020-02\n", "&a", "*a", "*x*{.u}", "|\n"]),
  ]

  /// Works are read, written in each format, and cited by a style; the entries are well-formed XML.
  private static func works(
    _ name: String, _ ending: String, seeds: [String], words: [String]
  ) -> FuzzTarget {
    FuzzTarget(name: name, seeds: seeds, words: words) { bytes in
      let file = SourceFile(path: "works.\(ending)", bytes: bytes)
      let read = Bibliography.parse(file)
      var promises = Promises()
      promises.expectPlaces(of: read.diagnostics, in: file.path)
      promises.expectSame(read.diagnostics, Bibliography.parse(file).diagnostics)
      promises.expectReadable(read.value.references)
      if let processor = Samples.processor { promises.expectXML(processor, read.value.references) }
      return promises.broken
    }
  }

  static let style = FuzzTarget(
    name: "style", seeds: ["Styles/entries", "Styles/numeric.csl"],
    words: [
      "<text variable=\"title\"/>", "<group delimiter=\", \">", "</group>", "<choose>", "<names ",
      "et-al-min=\"1\"", "<date variable=\"issued\" form=\"text\"/>", "collapse=\"year\"",
      "<macro name=\"a\">", "macro=\"a\"", "second-field-align=\"flush\"", "&#x0;", "<![CDATA[",
    ]
  ) { bytes in
    let file = SourceFile(path: "house.csl", bytes: bytes)
    let style = Style.parse(file)
    var promises = Promises()
    promises.expectPlaces(of: style.diagnostics, in: file.path)
    promises.expectSame(style.diagnostics, Style.parse(file).diagnostics)
    if let style = style.value {
      promises.expectXML(Processor(style: style, locales: Samples.locales), Samples.works)
    }
    return promises.broken
  }

  static let locale = FuzzTarget(
    name: "locale", seeds: ["Styles/locales-ur.xml"],
    words: [
      "<term name=\"and\">", "</term>", "form=\"short\"", "<single>", "<multiple>", "ordinal-00",
      "<date form=\"text\">", "<date-part name=\"day\"/>", "punctuation-in-quote=\"true\"",
      "open-quote",
    ]
  ) { bytes in
    let file = SourceFile(path: "locales-en-US.xml", bytes: bytes)
    let locale = LocaleFile.parse(file)
    var promises = Promises()
    promises.expectPlaces(of: locale.diagnostics, in: file.path)
    if let locale = locale.value, let style = Samples.style {
      promises.expectXML(Processor(style: style, locales: [locale]), Samples.works)
    }
    return promises.broken
  }
}

extension Promises {
  /// Works written in a format can be read again in that format.
  fileprivate mutating func expectReadable(_ works: [Reference]) {
    let json = JSONValue.array(works.map(\.cslJSON)).text
    let files = [
      ("bib", works.map(\.bibTeX).joined()), ("ris", works.map(\.ris).joined()), ("json", json),
    ]
    for (ending, text) in files {
      let again = Bibliography.parse(SourceFile(path: "again.\(ending)", text: text))
      expect(!again.diagnostics.containsErrors, "readable works: \(again.diagnostics) in \(text)")
    }
  }

  /// Citations and entries are well-formed, and the same when they are generated again.
  fileprivate mutating func expectXML(_ processor: Processor, _ works: [Reference]) {
    let citations = works.map { Citation([Cite(id: $0.id, locator: "3-5")]) }
    let texts = { () -> [String] in
      let processed = processor.process(references: works, citations: citations)
      return processed.citations.map(\.html) + processed.entries.map(\.text.html)
    }()
    let again = processor.process(references: works, citations: citations)
    expect(
      texts == again.citations.map(\.html) + again.entries.map(\.text.html), "the same entries")
    for text in texts {
      let root = XMLNode.parse(SourceFile(path: "entry", text: "<p>\(text)</p>"))
      expect(root.value != nil, "well-formed XML: \(root.diagnostics) in \(text)")
    }
  }
}
