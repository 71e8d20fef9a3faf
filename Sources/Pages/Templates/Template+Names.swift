import SourceText

extension Template {
  /// The partials that there is no template for.
  func unknownPartials(in file: SourceFile, among templates: Set<String>) -> [Diagnostic] {
    tags.filter { $0.kind == .partial && !templates.contains($0.name) }.map { tag in
      Diagnostic(
        .unknownPartial, "there is no template '\(tag.name).mustache'",
        at: file.location(at: tag.offset)
      ) {
        templates.nearest(to: tag.name).map { "did you mean '\($0)'?" }
          ?? "add it to 'templates/', or take the tag out"
      }
    }
  }
}
