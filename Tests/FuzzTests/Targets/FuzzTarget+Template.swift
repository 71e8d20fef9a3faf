import SourceText

@testable import Mustache

extension FuzzTarget {
  static let template = FuzzTarget(
    name: "template", seeds: ["Templates"],
    words: [
      "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{!", "{{&", "{{=", "{{.}}",
      "{{.name}}",
      "{{#items}}", "{{/items}}", "{{>main}}", "href=\"{{link}}\"", "<script>", "<style>",
    ]
  ) { bytes in
    guard let file = SourceFile(path: "templates/main.mustache", checking: bytes) else { return [] }
    let parsed = TemplateParser.parse(file)
    var templates = ["main": parsed.value]
    let endless = templates.cycles() + templates.tooLarge()
    for template in endless { templates[template.name] = Template() }
    var check = ScopeCheck(templates)
    check.check("main", over: EveryName.self)
    let unknown = parsed.value.unknownPartials(among: ["main"]) + check.diagnostics
    var promises = Promises()
    promises.expectPlaces(
      of: parsed.diagnostics + unknown + endless.map(\.diagnostic), in: file.path)
    var renderer = TemplateRenderer(templates: templates)
    do throws(Diagnostic) {
      try renderer.render(EveryName(), by: "main")
      promises.expectUTF8(renderer.output)
    } catch {
      promises.expectPlaces(of: [error], in: file.path)
    }
    return promises.broken
  }
}

/// A view that has every name: one of a few letters is a text, one in the plural a list.
private struct EveryName: View {
  func value(of symbol: Symbol) -> TemplateValue? {
    switch symbol.name {
    case "items": .list([self, self])
    case "link": .text("javascript:alert(1)")
    case let name where name.hasSuffix("html"): .html(Array("<p>x</p>".utf8))
    case let name where name.count < 7: .text("Salt & \"Silt\" <\(name)>")
    default: .view(self)
    }
  }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .open }
}
