import SourceText

extension Rule {
  package static let templateSyntax = Rule("template-syntax", .error)
  package static let unknownVariable = Rule("unknown-variable", .error)
  package static let unknownPartial = Rule("unknown-partial", .error)
  package static let unusedTemplate = Rule("unused-template", .warning)

  /// The rules about templates.
  package static let ofTemplates: [Rule] = [
    .templateSyntax, .unknownVariable, .unknownPartial, .unusedTemplate,
  ]
}
