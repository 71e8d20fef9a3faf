public import SourceText

extension Rule {
  /// A file is no XML, or holds what XML of styles should not.
  public static let notXML = Rule("not-xml", .error)
  /// A style or locale lacks what it needs, or would never end.
  public static let invalidStyle = Rule("invalid-style", .error)
  /// A style or locale names what CSL does not have.
  public static let unknownCSLName = Rule("unknown-csl-name", .warning)

  /// The rules about citation styles and their languages.
  public static let ofCSL: [Rule] = [.notXML, .invalidStyle, .unknownCSLName]
}
