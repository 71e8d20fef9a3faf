import SourceText
import Testing

@testable import Mustache
@testable import Pages
@testable import Site

@Suite("A name in a template")
struct ScopeCheckTests {
  /// The problems with a site's own templates, next to the built-in ones.
  private func problems(_ templates: [String: String]) -> [String] {
    var files: [String: SourceFile] = [:]
    for (name, text) in templates {
      files["\(name).mustache"] = SourceFile(path: "\(name).mustache", text: text)
    }
    let sources = TemplateFiles(overrides: files)
    return PageTemplates.parse(sources, words: WordLibrary.load(from: sources.wordLists).value)
      .diagnostics
      .map { "\($0) \($0.help ?? "")" }
  }

  @Test("of a built-in template has a meaning wherever it is used")
  func builtIn() {
    let sources = TemplateFiles()
    let files = Dictionary(
      uniqueKeysWithValues: sources.templates.map {
        ($0.key, SourceFile(path: "\($0.key).mustache", bytes: $0.value.bytes))
      })
    let words = WordLibrary.load(from: sources.wordLists).value.keys
    let purpose = TemplateSet.Purpose(
      views: PageView.templates, builtIn: Set(files.keys),
      names: [ObjectIdentifier(WordsView.self): words])
    #expect(TemplateSet.parse(files, for: purpose).diagnostics.map(\.description) == [])
    #expect(files.count > 40)
  }

  @Test(
    "has no meaning outside its own place",
    arguments: [
      ("brief", "{{minutes}}", "brief.mustache:1:1", "minutes", "it is a name within '{{#brief}}'"),
      ("home", "\n {{brief.titel}}", "home.mustache:2:2", "brief.titel", "did you mean 'title'?"),
      ("list", "{{#groups}}{{name}}{{/groups}}", "list.mustache:1:12", "name", ""),
      (
        "page", "{{#words}}{{nots}}{{/words}}", "page.mustache:1:11", "nots",
        "did you mean 'notes'?"
      ),
      ("page", "{{words.nots}}", "page.mustache:1:1", "words.nots", "did you mean 'notes'?"),
      ("page", "{{feeds.href}}", "page.mustache:1:1", "feeds.href", ""),
      ("page", "{{#notes}}{{.body}}{{/notes}}", "page.mustache:1:11", ".body", ""),
      ("page", "{{^titel}}x{{/titel}}", "page.mustache:1:1", "titel", ""),
    ])
  func wrongPlace(
    _ template: String, _ text: String, _ place: String, _ name: String, _ help: String
  ) {
    let help = help.isEmpty ? "the names are listed in docs/templates.md" : help
    #expect(
      problems([template: text]) == [
        "\(place): error: nothing here is called '\(name)' [unknown-variable] \(help)"
      ])
  }

  @Test("is looked for in the views around, and anything goes within 'extra'")
  func rightPlace() {
    #expect(
      problems([
        "brief":
          "{{#brief}}{{#authors}}{{name}}{{page-title}}{{words.notes}}{{/authors}}{{/brief}}",
        "page":
          "{{#extra}}{{#a}}{{b.c}}{{/a}}{{.}}{{/extra}}{{extra.x.y}}{{#notes}}{{.}}{{/notes}}",
      ]) == [])
  }

  @Test(
    "is known on its own kind of page only",
    arguments: [
      ("home", "heading"), ("home", "groups"), ("brief", "heading"), ("brief", "lead"),
      ("page", "entries"), ("search", "body"), ("not-found", "search-index"),
      ("redirect", "heading"),
    ])
  func otherKind(template: String, name: String) {
    let problems = problems([template: "{{\(name)}}"])
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix(
        "\(template).mustache:1:1: error: nothing here is called '\(name)' [unknown-variable]")
        == true)
  }

  @Test(
    "of any kind is known where the template is that of all pages", arguments: ["layout", "footer"])
  func allKinds(template: String) {
    let text = "{{heading}}{{#person}}{{name}}{{/person}}{{#lead}}{{title}}{{/lead}}{{{main}}}"
    #expect(problems([template: text]) == [])
  }

  @Test("of a built-in template is reported at the site's own tag that includes it")
  func builtInWithinOwn() {
    #expect(
      problems(["home": "x\n{{> byline}}"]) == [
        "home.mustache:2:1: error: 'byline.mustache' asks for 'authors-label', and nothing here is "
          + "called so [unknown-variable] put the tag where built-in templates have it"
      ])
  }
}
