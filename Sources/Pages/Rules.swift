import SourceText

extension Rule {
  public static let templateSyntax = Rule("template-syntax", .error)
  public static let unknownVariable = Rule("unknown-variable", .error)
  public static let unknownPartial = Rule("unknown-partial", .error)
  public static let wordListSyntax = Rule("word-list-syntax", .error)
  public static let scriptNotAllowed = Rule("script-not-allowed", .warning)
  public static let unusedTemplate = Rule("unused-template", .warning)
  public static let brokenLink = Rule("broken-link", .error)
  public static let brokenFragment = Rule("broken-fragment", .error)
  public static let missingPicture = Rule("missing-picture", .error)
  public static let linkOutsideSite = Rule("link-outside-site", .warning)
  public static let thirdParty = Rule("third-party", .warning)
  public static let missingFile = Rule("missing-file", .warning)
  public static let missingURL = Rule("missing-url", .warning)
  public static let unknownCitation = Rule("unknown-citation", .error)
  public static let unusedLocator = Rule("unused-locator", .warning)
  public static let exportWithoutURL = Rule("export-without-url", .warning)
  public static let emptyExport = Rule("empty-export", .warning)
  public static let pathClash = Rule("path-clash", .error)

  /// The rules about pages and the links between them.
  public static let ofPages: [Rule] = [
    .templateSyntax, .unknownVariable, .unknownPartial, .wordListSyntax, .brokenLink,
    .brokenFragment, .missingPicture, .linkOutsideSite, .thirdParty, .missingFile,
    .missingURL, .pathClash, .unknownCitation, .unusedLocator, .exportWithoutURL,
    .emptyExport, .unusedTemplate, .scriptNotAllowed,
  ]
}
