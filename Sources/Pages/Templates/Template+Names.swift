import SourceText

extension Template {
  /// The names that nothing answers to: Mustache passes over them in silence, and so a misspelt one would
  /// only be missing from the page.
  func unknownNames(
    in file: SourceFile, templates: Set<String>, names: Set<String>, words: Set<String>
  ) -> [Diagnostic] {
    var openExtras = 0
    let lines = LineTable(file)
    return tags.compactMap { tag in
      switch tag.kind {
      case .partial: return tag.unknownPartial(lines, templates)
      case .close:
        if tag.isExtra { openExtras -= 1 }
        return nil
      case .section, .variable:
        defer { if tag.kind == .section, tag.isExtra { openExtras += 1 } }
        return openExtras > 0 ? nil : tag.unknownName(lines, names, words)
      }
    }
  }
}

extension Template.Tag {
  /// Whether the tag leads into `extra`, where the house's own names stand.
  fileprivate var isExtra: Bool { name.split(separator: ".").contains("extra") }

  fileprivate func unknownPartial(_ lines: LineTable, _ templates: Set<String>) -> Diagnostic? {
    guard !templates.contains(name) else { return nil }
    return Diagnostic(
      .unknownPartial, "there is no template '\(name).mustache'", at: lines.location(at: offset)
    ) {
      templates.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "add it to 'templates/', or take the tag out"
    }
  }

  fileprivate func unknownName(
    _ lines: LineTable, _ names: Set<String>, _ words: Set<String>
  ) -> Diagnostic? {
    let parts = name.split(separator: ".").map(String.init)
    for (index, part) in parts.enumerated() {
      if part == "extra" { return nil }
      let known = index > 0 && parts[index - 1] == "words" ? words : names
      guard !known.contains(part) else { continue }
      return Diagnostic(
        .unknownVariable, "nothing on any page is called '\(name)'", at: lines.location(at: offset)
      ) {
        known.nearest(to: part).map { "did you mean '\($0)'?" }
          ?? "the names are listed in docs/templates.md"
      }
    }
    return nil
  }
}
