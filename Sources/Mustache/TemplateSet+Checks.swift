import SourceText

/// A template that would never finish rendering, or not in reasonable time.
struct EndlessTemplate {
  let name: String
  let diagnostic: Diagnostic
}

extension [String: Template] {
  /// Returns the templates that contain themselves, each with the tag that leads back to it.
  func cycles() -> [EndlessTemplate] {
    let names = keys.sorted()
    let ending = Set(partialCalls(names).order)
    return names.indices.filter { !ending.contains($0) }.map { names[$0] }.compactMap { name in
      let way = self[name]?.partials.first {
        $0.name == name || partials(under: $0.name).contains(name)
      }
      guard let way, let file = self[name]?.source else { return nil }
      return EndlessTemplate(
        name: name,
        diagnostic: Diagnostic(
          .templateSyntax, "by this tag '\(name).mustache' holds itself",
          at: file.location(at: way.offset), help: "take the tag out"))
    }
  }

  /// Returns the templates that are too large with all their partials, without those that contain
  /// them.
  func tooLarge() -> [EndlessTemplate] {
    let names = keys.sorted()
    var extents: [String: TemplateExtent] = [:]
    return partialCalls(names).order.map { names[$0] }.compactMap { name in
      let extent = TemplateExtent(self[name]?.segments ?? [], partials: extents)
      guard extent.isTooLarge, let file = self[name]?.source else {
        extents[name] = extent
        return nil
      }
      return EndlessTemplate(
        name: name,
        diagnostic: Diagnostic(
          .templateSyntax, "'\(name).mustache' holds too many templates within each other",
          at: Location(path: file.path),
          help:
            "take some out; at most \(TemplateExtent.limit.depth) may be within each other, and "
            + "all of them together may have \(TemplateExtent.limit.count) tags"))
    }
  }

  /// Returns the graph of which templates contain which, by their indices among the names.
  private func partialCalls(_ names: [String]) -> CallGraph {
    let indexes = [String: Int](uniqueKeysWithValues: zip(names, names.indices))
    return CallGraph(
      names.map { name in
        Set((self[name]?.partials ?? []).compactMap { indexes[$0.name] })
      })
  }

  /// Returns a warning for each of the site's own templates that no page and no other template
  /// uses.
  ///
  /// - Parameter known: the names of all built-in templates, including those that the site replaces
  func unused(known: Set<String>) -> [Diagnostic] {
    let builtIn = filter(\.value.source.isBuiltIn).keys
    let own = keys.filter { !known.contains($0) }
    guard !own.isEmpty else { return [] }
    let asked = Set(values.flatMap { $0.partials.map(\.name) })
    return own.filter { !asked.contains($0) }.sorted().compactMap { name in
      self[name].map { template in
        Diagnostic(
          .unusedTemplate, "no page and no template uses '\(name).mustache'",
          at: Location(path: template.source.path),
          help: builtIn.nearest(to: name).map { "name it '\($0).mustache'" }
            ?? "name it as the template that it replaces, or use it with '{{> \(name)}}'")
      }
    }
  }

  /// Returns the names of all partials in a template, including nested ones.
  func partials(under name: String) -> Set<String> {
    var found: Set<String> = []
    var pending = [name]
    while let name = pending.popLast() {
      for partial in self[name]?.partials ?? [] where found.insert(partial.name).inserted {
        pending.append(partial.name)
      }
    }
    return found
  }
}

extension TemplateSet {
  /// Returns whether a template or one of its partials uses any of the names.
  ///
  /// Inverted sections do not count: whoever calls this knows which names are absent.
  package func asks(_ template: String, for names: Set<String>) -> Bool {
    templates.partials(under: template).union([template]).contains {
      templates[$0]?.segments.ask(for: names) == true
    }
  }
}

extension [Template.Segment] {
  fileprivate func ask(for names: Set<String>) -> Bool {
    contains { segment in
      switch segment {
      case .literal, .partial: false
      case .variable(let name, _): name.isAny(of: names)
      case .section(let section):
        !section.isInverted && section.name.isAny(of: names) || section.inside.ask(for: names)
      }
    }
  }
}

extension Template.Name {
  fileprivate func isAny(of names: Set<String>) -> Bool {
    path.first.map { !isLocal && names.contains($0.name) } ?? false
  }
}

extension Template {
  /// Returns a diagnostic for each partial that does not exist.
  func unknownPartials(among templates: Set<String>) -> [Diagnostic] {
    partials.filter { !templates.contains($0.name) }.map { tag in
      Diagnostic(
        .unknownPartial, "there is no template '\(tag.name).mustache'",
        at: source.location(at: tag.offset)
      ) {
        templates.nearest(to: tag.name).map { "did you mean '\($0)'?" }
          ?? "add it to 'templates/', or take the tag out"
      }
    }
  }
}
