import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

/// One work in each format, with a value for its title, DOI, address or language.
private let formats: [(path: String, write: @Sendable (String, String) -> String)] = [
  ("w.bib", { "@article{k, \($0) = {\($1)}}" }),
  (
    "w.json",
    { "[{\"id\": \"k\", \"type\": \"article-journal\", \"\(csl[$0] ?? $0)\": \"\($1)\"}]" }
  ),
  ("w.yaml", { "- id: k\n  type: article-journal\n  \(csl[$0] ?? $0): '\($1)'\n" }),
  ("w.ris", { "TY  - JOUR\nID  - k\n\(ris[$0] ?? $0)  - \($1)\nER  - \n" }),
]

private let csl = ["doi": "DOI", "url": "URL"]
private let ris = [
  "doi": "DO", "url": "UR", "title": "TI", "language": "LA", "note": "N1", "author": "AU",
]

@Suite("What exports leave in texts, in every format")
struct ExportedTextTests {
  private static let all = Array(formats.indices)

  private func values(_ field: String, _ value: String, _ format: Int) -> [String: String] {
    work(formats[format].write(field, value), as: formats[format].path)
  }

  @Test("a DOI is bare", arguments: all)
  func identifiers(format: Int) {
    for prefix in [
      "", "https://doi.org/", "http://dx.doi.org/", "doi:", "doi: ", "DOI ", "doi.org/",
      "https://www.doi.org/", "info:doi/",
    ] {
      let found = values("doi", prefix + "10.1000/x", format)
      #expect(found["DOI"] == "10.1000/x", "\(prefix)")
      #expect(found["URL"] == nil)
    }
    #expect(values("doi", "https://doi.org/10.1002%2Fx", format)["DOI"] == "10.1002/x")
    #expect(values("doi", "https://e.org/a", format)["URL"] == "https://e.org/a")
    #expect(values("doi", "https://e.org/a", format)["DOI"] == nil)
  }

  @Test("a DOI in the field of an address or a note is the work's DOI", arguments: all)
  func moved(format: Int) {
    #expect(values("url", "http://dx.doi.org/10.1000/x", format) == expected(["DOI": "10.1000/x"]))
    #expect(values("note", "doi: 10.1000/x", format) == expected(["DOI": "10.1000/x"]))
    #expect(
      values("note", "https://doi.org/10.1000/x.", format) == expected(["DOI": "10.1000/x"]))
    #expect(
      values("url", "https://e.org/doi/10.1000/x", format)["URL"] == "https://e.org/doi/10.1000/x")
  }

  private func expected(_ values: [String: String]) -> [String: String] {
    values.merging(["type": "article-journal"]) { own, _ in own }
  }

  @Test("an address that could run a script is left out, with a warning", arguments: all)
  func scripts(format: Int) {
    let (path, write) = formats[format]
    for address in ["javascript:hit()", "JavaScript:hit()", "data:text/html,x", "vbscript:x"] {
      let checked = parse(write("url", address), as: path)
      #expect(checked.value["k"]?.texts[.url] == nil)
      #expect(
        checked.diagnostics.map(\.message) == [
          "the address '\(address)' could run something, and is left out"
        ])
      #expect(checked.diagnostics.helps == ["write the address of a page"])
      #expect(checked.diagnostics.map(\.rule.id) == ["bibliography-address"])
    }
    #expect(
      parse(write("url", "ftp://e.org/a"), as: path).value["k"]?.texts[.url] == "ftp://e.org/a")
  }

  @Test("an address is encoded whole, with a warning", arguments: all)
  func addresses(format: Int) {
    let (path, write) = formats[format]
    for (address, whole) in [
      ("http://e.org/ jerry/a.pdf", "http://e.org/%20jerry/a.pdf"),
      ("http://e.org/a<b>c", "http://e.org/a%3Cb%3Ec"),
    ] {
      let checked = parse(write("url", address), as: path)
      #expect(checked.value["k"]?.texts[.url] == whole)
      #expect(
        checked.diagnostics.map(\.message) == [
          "the address '\(address)' has characters that no address may have"
        ])
      #expect(
        checked.diagnostics.helps == ["check that '\(whole)' is right, and write it like that"])
      #expect(checked.diagnostics.map(\.rule.id) == ["bibliography-address"])
    }
    #expect(values("url", "<https://e.org/a>", format)["URL"] == "https://e.org/a")
    let several = parse(write("url", "https://e.org/a https://e.org/b"), as: path)
    #expect(several.value["k"]?.texts[.url] == "https://e.org/a")
    #expect(
      several.diagnostics.map(\.message) == [
        "the address 'https://e.org/a https://e.org/b' is more than one, so only the first is used"
      ])
  }

  @Test("entities become characters", arguments: all)
  func entities(format: Int) {
    for (text, expected) in [
      ("Health &amp; place", "Health & place"), ("p &lt; 0.05", "p < 0.05"),
      ("Ren&eacute;&#x2019;s &#8211; &#150; &alpha;", "René’s – – α"), ("A &amp;amp; B", "A & B"),
      ("AT&T; x & y;", "AT&T; x & y;"), ("&Scaron;koda &nbsp;x", "Škoda \u{A0}x"),
    ] {
      // `#` has a meaning in BibTeX; in YAML it begins a comment, but not in quotes.
      #expect(values("title", text, format)["title"] == expected, "\(text)")
    }
    #expect(values("url", "https://e.org/?a=1&amp;b=2", format)["URL"] == "https://e.org/?a=1&b=2")
  }

  @Test("elements become the markup of references, or only their text is kept", arguments: all)
  func elements(format: Int) {
    for (text, expected) in [
      ("On <jats:italic>E. coli</jats:italic>", "On <i>E. coli</i>"),
      ("On <em>E. coli</em> <strong>b</strong>", "On <i>E. coli</i> <b>b</b>"),
      ("CO<sub>2</sub> <SUP>x</SUP> <inf>y</inf>", "CO<sub>2</sub> <sup>x</sup> <sub>y</sub>"),
      ("<scp>dna</scp> and <u>x</u>", "<sc>dna</sc> and x"),
      ("<p>A</p><p>b</p>", "A b"), ("&lt;i&gt;On&lt;/i&gt; x", "<i>On</i> x"),
      ("<i>Un<b>closed", "<i>Un<b>closed</b></i>"), ("Un</i>opened", "Unopened"),
      ("Map<K, V> and <T> a < b", "Map<K, V> and <T> a < b"),
    ] {
      #expect(values("title", text, format)["title"] == expected, "\(text)")
    }
  }

  @Test("the elements that programs hide from BibTeX are read too")
  func hidden() {
    for text in [
      "On {\\\\textless}i{\\\\textgreater}E. coli{\\\\textless}/i{\\\\textgreater}",
      "On {$<$}i{$>$}E. coli{$<$}/i{$>$}",
    ] {
      let latex = text.replacing("\\\\", with: "\\")
      #expect(fields("title = {\(latex)}")["title"] == "On <i>E. coli</i>")
    }
    #expect(fields("title = {Health {\\&}amp; place}")["title"] == "Health & place")
  }

  @Test("a language becomes a tag", arguments: all)
  func languages(format: Int) {
    for (name, tag) in [
      ("German", "de"), ("ger", "de"), ("deu", "de"), ("en_US", "en-US"), ("EN-us", "en-US"),
      ("eng", "en"), ("Deutsch", "de"), ("français", "fr"), ("English (US)", "en-US"),
      ("eng; fre", "en"), ("english and french", "en"), ("zh_CN", "zh-CN"), ("pt-BR", "pt-BR"),
      ("fre", "fr"), ("اردو", "ur"), ("kmr", "kmr"), ("en_GB.UTF-8", "en-GB"),
    ] {
      #expect(values("language", name, format)["language"] == tag, "\(name)")
    }
    let checked = parse(formats[format].write("language", "Klingonese"), as: formats[format].path)
    #expect(checked.value["k"]?.language == nil)
    #expect(checked.diagnostics.map(\.message) == ["'Klingonese' is not a known language"])
    #expect(
      checked.diagnostics.helps == [
        "write its tag, such as 'de' for German, or its name in English"
      ])
  }

  @Test("names lose their entities, and 'et al.' is not a person")
  func names() {
    for text in ["Berg, Karl and others", "Berg, Karl and et al.", "Berg, Karl, et al."] {
      let checked = parse("@book{k, author = {\(text)}}")
      #expect(checked.value["k"]?.names[.author] == [Name(family: "Berg", given: "Karl"), .others])
    }
    let texts = [
      ("w.json", #"[{"id": "k", "author": [{"family": "Berg"}, {"literal": "et al."}]}]"#),
      ("w.ris", "TY  - BOOK\nID  - k\nAU  - Berg,\nAU  - et al.\nER  - \n"),
    ]
    for (path, text) in texts {
      #expect(parse(text, as: path).value["k"]?.names[.author]?.last == .others)
    }
    #expect(
      work("TY  - BOOK\nID  - k\nAU  - Institute of A &amp; B\nER  - \n", as: "w.ris")["author"]
        == "{Institute of A & B}")
  }

  @Test("'and others' is written for BibTeX only, and is left out elsewhere")
  func writing() {
    let work = parse("@book{k, author = {Berg, Karl and others}}").value.references[0]
    #expect(work.bibTeX.contains("author = {Berg, Karl and others}"))
    #expect(!work.ris.contains("others"))
    #expect(!"\(work.cslJSON)".contains("others"))
  }

  @Test("very many openings of one kind are each read once")
  func attacks() {
    for text in ["<i ", "<i>", "10.", "&", "&#", "<", "$x", "{``}", "\\frac{", "\\switchargs{"] {
      let many = String(repeating: text, count: 5_000)
      #expect(parse("@book{k, title = {\(many)}, doi = {x\(many)}, url = {http://\(many)}").isRead)
    }
  }
}

extension Checked<Bibliography> {
  fileprivate var isRead: Bool { value.keys.count <= 1 }
}
