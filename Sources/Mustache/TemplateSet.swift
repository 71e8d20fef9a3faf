import SourceText

/// Parsed templates, by name.
package struct TemplateSet: Sendable {
  let templates: [String: Template]

  /// What templates are checked against when they are parsed.
  package struct Purpose: Sendable {
    /// The views of the templates that are rendered directly; all others are partials of these.
    var views: [String: any View.Type]
    /// The names of all built-in templates, including those that the site replaces.
    var builtIn: Set<String>
    /// The names of views that are known only at run time.
    var names: [ObjectIdentifier: Set<String>]

    package init(
      views: [String: any View.Type], builtIn: Set<String>,
      names: [ObjectIdentifier: Set<String>] = [:]
    ) {
      self.views = views
      self.builtIn = builtIn
      self.names = names
    }
  }

  /// Parses templates, with a diagnostic for each syntax error, unknown name and unknown partial.
  package static func parse(
    _ files: [String: SourceFile], for purpose: Purpose
  ) -> Checked<TemplateSet> {
    var diagnostics: [Diagnostic] = []
    let names = Set(files.keys)
    var templates: [String: Template] = [:]
    for (name, file) in files {
      let parsed = TemplateParser.parse(file)
      diagnostics += parsed.diagnostics
      diagnostics += parsed.value.unknownPartials(among: names)
      templates[name] = parsed.value
    }
    diagnostics += templates.unused(known: purpose.builtIn)
    for endless in templates.cycles() + templates.tooLarge() {
      diagnostics.append(endless.diagnostic)
      templates[endless.name]?.segments = []
      templates[endless.name]?.partials = []
    }
    diagnostics += templates.unknownNames(for: purpose)
    return Checked(TemplateSet(templates: templates), diagnostics)
  }

  /// Returns the names that templates can reach from the views that they are rendered with.
  package func reachedNames(for purpose: Purpose) -> ReachedNames {
    ReachedNames(ScopeCheck(templates, for: purpose).reached)
  }

  /// Returns a view rendered by a template, as bytes.
  ///
  /// - Parameter capacity: the approximate number of bytes to expect
  /// - Throws: a diagnostic if there is too much to print
  package func render(
    _ view: some View, by name: String, capacity: Int = 1024
  ) throws(Diagnostic) -> [UInt8] {
    var renderer = TemplateRenderer(templates: templates, reserving: capacity)
    try renderer.render(view, by: name)
    return renderer.output
  }
}
