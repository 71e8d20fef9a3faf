import SourceText

/// Checks the names in templates against the views that they are rendered with, starting from the
/// view of each page.
///
/// Names are looked up as in rendering, in the innermost view first. Mustache ignores unknown
/// names, so a misspelt one would simply be missing from the page.
struct ScopeCheck {
  private let templates: [String: Template]
  /// The names of views that are known only when templates are parsed.
  private let names: [ObjectIdentifier: Set<String>]
  private var seen: Set<Place> = []
  private var places: Set<Location> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The names that were found, grouped by the type of view that declares them.
  private(set) var reached: [ObjectIdentifier: Set<Symbol>] = [:]

  /// The views in which names are looked up, outermost first.
  private typealias Scope = [any View.Type]

  /// A template together with the views that it is rendered in.
  private struct Place: Hashable {
    var template: String
    var scope: [ObjectIdentifier]
  }

  /// A tag in one of the site's own templates.
  private struct Tag {
    var file: SourceFile
    var offset: Int

    var location: Location { file.location(at: offset) }
  }

  /// A limit far above what any real set of templates needs, since a site may come from a stranger.
  private static let mostPlaces = 10_000

  init(_ templates: [String: Template], names: [ObjectIdentifier: Set<String>] = [:]) {
    self.templates = templates
    self.names = names
  }

  /// Checks every template that is rendered directly, and the partials in it.
  init(_ templates: [String: Template], for purpose: TemplateSet.Purpose) {
    self.init(templates, names: purpose.names)
    for (template, view) in purpose.views.sorted(by: { $0.key < $1.key }) {
      check(template, over: view)
    }
  }

  /// Checks a template that is rendered with a view, and the partials in it.
  mutating func check(_ template: String, over view: any View.Type) {
    check(template, in: [view], from: nil)
  }

  /// - Parameter caller: the tag in the site's own templates that leads to a built-in template
  private mutating func check(_ name: String, in scope: Scope, from caller: Tag?) {
    let place = Place(template: name, scope: scope.map { ObjectIdentifier($0) })
    guard let template = templates[name], seen.count < Self.mostPlaces, seen.insert(place).inserted
    else { return }
    check(template.segments, in: scope, Visit(name: name, file: template.source, caller: caller))
  }

  /// A template being visited.
  private struct Visit {
    var name: String
    var file: SourceFile
    var caller: Tag?

    /// Returns the tag in the site's own templates that is responsible for what is at an offset.
    func tag(at offset: Int) -> Tag? {
      file.isBuiltIn ? caller : Tag(file: file, offset: offset)
    }
  }

  private mutating func check(
    _ segments: [Template.Segment], in scope: Scope, _ visit: Visit
  ) {
    for segment in segments {
      switch segment {
      case .literal: break
      case .partial(let name, let offset): check(name, in: scope, from: visit.tag(at: offset))
      case .variable(let name, _): _ = shape(of: name, in: scope, visit)
      case .section(let section):
        guard let shape = shape(of: section.name, in: scope, visit) else { continue }
        let inside = section.isInverted ? scope : scope.entering(shape.views)
        check(section.inside, in: inside, visit)
      }
    }
  }

  // MARK: Names

  /// Returns what a name stands for, or reports it and returns `nil` if no view declares it.
  private mutating func shape(
    of name: Template.Name, in scope: Scope, _ visit: Visit
  ) -> TemplateValue.Shape? {
    if name.path.isEmpty {
      return scope.last.map { $0.shape(of: .this) ?? .view($0) }
    }
    var views = name.isLocal ? Array(scope.suffix(1)) : scope
    for (index, part) in name.path.enumerated() {
      guard let shape = shape(of: part, in: views) else {
        report(part, of: name, in: views, visit)
        return nil
      }
      if index == name.path.count - 1 { return shape }
      views = shape.viewsInside
    }
    return nil
  }

  private mutating func shape(of name: Symbol, in views: Scope) -> TemplateValue.Shape? {
    var found: TemplateValue.Shape?
    for view in views.reversed() {
      if names[ObjectIdentifier(view)]?.contains(name.name) == false { continue }
      guard let shape = view.shape(of: name) else { continue }
      reached[ObjectIdentifier(view), default: []].insert(name)
      found = found ?? shape
      // Values written by the site may lack the name, in which case it is looked up further out.
      guard case .open = shape, view.names.isEmpty else { break }
    }
    return found
  }

  private mutating func report(
    _ part: Symbol, of name: Template.Name, in views: Scope, _ visit: Visit
  ) {
    guard let tag = visit.tag(at: name.offset), places.insert(tag.location).inserted else {
      return
    }
    guard tag.file.path == visit.file.path else {
      diagnostics.append(
        Diagnostic(
          .unknownVariable,
          "'\(visit.name).mustache' asks for '\(name.text)', and nothing here is called so",
          at: tag.location, help: "put the tag where built-in templates have it"))
      return
    }
    let known = views.reduce(into: Set<String>()) {
      $0.formUnion(names[ObjectIdentifier($1)] ?? Set($1.names))
    }
    let section = views.last.flatMap { Self.section(of: $0, holding: part) }
    diagnostics.append(
      Diagnostic(.unknownVariable, "nothing here is called '\(name.text)'", at: tag.location) {
        if let section { return "it is a name within '{{#\(section)}}'" }
        return known.nearest(to: part.name).map { "did you mean '\($0)'?" }
          ?? "the names are listed in docs/templates.md"
      })
  }

  /// Returns the name of a section in which another name would be found.
  private static func section(of view: any View.Type, holding name: Symbol) -> String? {
    view.names.first { section in
      view.shape(of: Symbol(section))?.viewsInside.contains {
        $0.names.contains(name.name)
      } == true
    }
  }
}

extension [any View.Type] {
  /// Returns the scope with further views in it; a view that is already there moves to the end.
  fileprivate func entering(_ views: [any View.Type]) -> Self {
    var scope = self
    for view in views {
      scope.removeAll { $0 == view }
      scope.append(view)
    }
    return scope
  }
}

extension [String: Template] {
  /// Returns a diagnostic for each name in the site's own templates that is unknown where it is
  /// used.
  ///
  /// Tests check the built-in templates against the views, so a site without its own templates has
  /// nothing to check.
  func unknownNames(for purpose: TemplateSet.Purpose) -> [Diagnostic] {
    guard values.contains(where: { !$0.source.isBuiltIn }) else { return [] }
    return ScopeCheck(self, for: purpose).diagnostics
  }
}
