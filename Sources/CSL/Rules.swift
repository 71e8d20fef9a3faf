public import SourceText

extension Rule {
  public static let notXML = Rule("not-xml", .error)
  public static let invalidStyle = Rule("invalid-style", .error)
  public static let unknownCSLName = Rule("unknown-csl-name", .warning)

  /// The rules about citation styles and their languages.
  public static let ofCSL: [Rule] = [.notXML, .invalidStyle, .unknownCSLName]
}
