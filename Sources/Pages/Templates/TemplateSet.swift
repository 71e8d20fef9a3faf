import SourceText

/// The parsed templates.
package struct TemplateSet: Sendable {
  let templates: [String: Template]
  /// The scripts in the house's own.
  let scripts: TemplateScripts
  /// Whether any of the house's own has styles inside it.
  let hasOwnStyles: Bool

  /// Parses the templates; each syntax error, unknown name and unknown partial is a diagnostic.
  package static func parse(_ files: TemplateFiles, words: WordLibrary) -> Checked<TemplateSet> {
    var diagnostics: [Diagnostic] = []
    let sources = files.templates
    let names = Set(sources.keys)
    var templates: [String: Template] = [:]
    for (name, file) in sources {
      let parsed = TemplateParser.parse(file)
      diagnostics += parsed.diagnostics
      diagnostics += parsed.value.unknownPartials(in: file, among: names)
      templates[name] = parsed.value
    }
    diagnostics += templates.unused(in: sources)
    for endless in templates.cycles(in: sources) + templates.tooLarge(in: sources) {
      diagnostics.append(endless.diagnostic)
      templates[endless.name] = Template()
    }
    diagnostics += templates.unknownNames(in: sources, words: words.keys)
    let own = sources.values.filter { !$0.isBuiltInTemplate }
    let set = TemplateSet(
      templates: templates, scripts: TemplateScripts(own.sorted { $0.path < $1.path }),
      hasOwnStyles: own.contains(where: \.holdsStyle))
    return Checked(set, diagnostics)
  }

  /// Renders a view by a template, as bytes.
  ///
  /// - Parameter capacity: about how many bytes are to be expected
  /// - Throws: when there is too much to print
  func render(
    _ view: some View, by name: String, capacity: Int = 1024
  ) throws(Diagnostic) -> [UInt8] {
    var renderer = TemplateRenderer(templates: templates, reserving: capacity)
    try renderer.render(view, by: name)
    return renderer.output
  }
}
