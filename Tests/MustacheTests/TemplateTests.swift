import SourceText
import Testing

@testable import Mustache

/// A view of texts, flags, lists and views by name.
private struct Names: View {
  var values: [String: TemplateValue]

  func value(of symbol: Symbol) -> TemplateValue? { values[symbol.name] }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .open }
}

@Suite("A template")
struct TemplateTests {
  private let view = Names(values: [
    "title": .text("Salt & \"Silt\""), "body": .html(Array("<p>x</p>".utf8)), "on": .flag(true),
    "off": .flag(false), "none": .list([]),
    "series": .view(Names(values: ["title": .text("Notes"), "number": .text("3")])),
    "people": .list([
      Names(values: ["name": .text("Amina"), "role": .text("Fellow")]),
      Names(values: ["name": .text("Bo")]),
    ]),
    "role": .text("Outer"), "bad": .text("javascript:x"),
    "good": .text("https://e.example/?a&b"),
  ])

  private func render(
    _ template: String, partials: [String: String] = [:]
  ) throws(Diagnostic) -> String {
    let sources = partials.merging(["main": template]) { $1 }
    let templates = sources.mapValues {
      TemplateParser.parse(SourceFile(path: "t", text: $0)).value
    }
    var renderer = TemplateRenderer(templates: templates)
    try renderer.render(view, by: "main")
    return String(decoding: renderer.output, as: UTF8.self)
  }

  @Test(
    "escapes a variable, and leaves a raw one",
    arguments: [
      ("{{title}}", "Salt &amp; &quot;Silt&quot;"), ("{{{body}}}", "<p>x</p>"),
      ("{{&body}}", "<p>x</p>"), ("{{body}}", "&lt;p&gt;x&lt;/p&gt;"),
      ("{{ title }}{{nothing}}", "Salt &amp; &quot;Silt&quot;"),
      ("{{series.title}} {{series.nothing}}", "Notes "),
    ])
  func variables(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "shows a section for what is there, and its opposite for what is not",
    arguments: [
      ("{{#on}}a{{/on}}{{#off}}b{{/off}}", "a"), ("{{^on}}a{{/on}}{{^off}}b{{/off}}", "b"),
      ("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"), ("{{^nothing}}a{{/nothing}}", "a"),
      ("{{#title}}[{{.}}]{{/title}}", "[Salt &amp; &quot;Silt&quot;]"),
      ("{{#series}}{{title}} {{number}}{{/series}}", "Notes 3"),
      ("{{#people}}{{name}} {{/people}}", "Amina Bo "),
    ])
  func sections(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  @Test(
    "leaves out an address that no link may have, at the beginning of an attribute that is followed",
    arguments: [
      ("<a href=\"{{bad}}\">{{bad}}</a>", "<a href=\"\">javascript:x</a>"),
      ("<img SRC='{{bad}}'><form action={{bad}}>", "<img SRC=''><form action=>"),
      (
        "<a href=\"{{good}}\"><a href=\"/{{bad}}\">",
        "<a href=\"https://e.example/?a&amp;b\"><a href=\"/javascript:x\">"
      ),
    ])
  func addresses(template: String, expected: String) throws {
    #expect(try render(template) == expected)
  }

  /// The problems with a site's own templates, together with the built-in ones.
  private func problems(_ templates: [String: String]) -> [String] {
    var files: [String: SourceFile] = [:]
    for (name, text) in templates {
      files[name] = SourceFile(path: "\(name).mustache", text: text)
    }
    let purpose = TemplateSet.Purpose(views: ["footer": Names.self], builtIn: ["footer"])
    return TemplateSet.parse(files, for: purpose).diagnostics.inReadingOrder().map(\.description)
  }

  @Test("holds no more sections within each other than a thread has room for")
  func nestedSections() {
    let nested = { count in
      String(repeating: "{{#site}}", count: count) + "x"
        + String(repeating: "{{/site}}", count: count)
    }
    #expect(problems(["footer": nested(100)]) == [])
    #expect(
      problems(["footer": nested(100_000)]) == [
        "footer.mustache:1:901: error: more than 100 sections are within each other [template-syntax]"
      ])
  }

  @Test("holds no templates that double with each step")
  func doublingPartials() {
    let doubling = { count in
      var templates = (0..<count).map { ("t\($0)", "{{> t\($0 + 1)}}{{> t\($0 + 1)}}") }
      templates += [("t\(count)", "x"), ("footer", "{{> t0}}")]
      return Dictionary(uniqueKeysWithValues: templates)
    }
    #expect(problems(doubling(10)) == [])
    #expect(
      problems(doubling(30)) == [
        "t11.mustache: error: 't11.mustache' holds too many templates within each other [template-syntax]"
      ])
  }

  @Test("holds no more templates within each other than a page needs")
  func deepPartials() {
    var templates = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("t\($0)", "{{> t\($0 + 1)}}") })
    templates["t40"] = "x"
    templates["footer"] = "{{> t0}}"
    #expect(
      problems(templates) == [
        "t8.mustache: error: 't8.mustache' holds too many templates within each other [template-syntax]"
      ])
  }

  @Test(
    "stops nested lists that would go on, even where they print nothing",
    arguments: [
      ("{{#many}}\n {{#many}}{{^many}}{{/many}}{{/many}}{{/many}}", "t:2:2"),
      ("{{#many}}\n{{#many}}{{> inner}}{{/many}}{{/many}}", "t:2:1"),
      ("{{#many}}{{many}}{{/many}}", "t:1:1"),
    ])
  func tooMuch(template: String, place: String) throws {
    let view = Names(values: ["many": .list(Array(repeating: Names(values: [:]), count: 4000))])
    let templates = ["main": template, "inner": "{{#many}}{{/many}}"].mapValues {
      TemplateParser.parse(SourceFile(path: "t", text: $0)).value
    }
    var renderer = TemplateRenderer(templates: templates)
    let problem = #expect(throws: Diagnostic.self) { try renderer.render(view, by: "main") }
    #expect(
      problem?.description
        == "\(place): error: what is printed here makes the page too long [template-syntax]")
  }

  @Test("finds a name further out, unless a dot before it says not to")
  func scopes() throws {
    #expect(try render("{{#people}}{{role}},{{/people}}") == "Fellow,Outer,")
    #expect(try render("{{#people}}{{.role}},{{/people}}") == "Fellow,,")
    #expect(try render("{{#people}}{{#.role}}{{.}}{{/.role}};{{/people}}") == "Fellow;;")
  }

  @Test("removes the whole line of a tag that is alone on it")
  func standaloneLines() throws {
    #expect(try render("a\n{{#on}}\nb\n{{/on}}\nc\n") == "a\nb\nc\n")
    #expect(try render("a\n  {{! a remark }}  \nb") == "a\nb")
    #expect(try render("a {{#on}}b{{/on}}\nc") == "a b\nc")
    #expect(try render("a\n{{title}}\nb") == "a\nSalt &amp; &quot;Silt&quot;\nb")
  }

  @Test("holds other templates, but not itself")
  func partials() throws {
    #expect(
      try render("<{{> name}}>", partials: ["name": "{{title}}"]) == "<Salt &amp; &quot;Silt&quot;>"
    )
    #expect(try render("{{> missing}}") == "")
    #expect(
      problems(["footer": "x{{> footer}}"]) == [
        "footer.mustache:1:2: error: by this tag 'footer.mustache' holds itself [template-syntax]"
      ])
  }

  @Test(
    "with a syntax error is reported at its place",
    arguments: [
      ("a\n{{title", "t:2:1: error: the tag is not closed [template-syntax]"),
      ("{{#a}}\nx", "t:1:1: error: the section 'a' is not closed [template-syntax]"),
      (
        "{{#a}}{{/b}}{{/a}}",
        "t:1:7: error: '{{/b}}' closes nothing: '{{/a}}' was expected [template-syntax]"
      ),
      ("x {{/b}}", "t:1:3: error: '{{/b}}' closes nothing: no section is open [template-syntax]"),
      ("{{=<% %>=}}", "t:1:1: error: a tag beginning '{{=' is not understood [template-syntax]"),
    ])
  func syntax(template: String, expected: String) {
    let parsed = TemplateParser.parse(SourceFile(path: "t", text: template))
    #expect(parsed.diagnostics.map(\.description) == [expected])
  }

  @Test("that uses a missing template is reported, with the nearest name")
  func unknownPartials() {
    let file = SourceFile(path: "t", text: "{{title}}\n{{> fot}}")
    let problems = TemplateParser.parse(file).value.unknownPartials(among: ["foot"])
    #expect(
      problems.map { "\($0) \($0.help ?? "")" } == [
        "t:2:1: error: there is no template 'fot.mustache' [unknown-partial] did you mean 'foot'?"
      ])
  }
}
