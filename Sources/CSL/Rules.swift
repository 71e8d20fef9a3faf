public import SourceText

extension Rule {
  /// A file that is not XML, or contains XML that styles must not.
  public static let notXML = Rule("not-xml", .error)
  /// A style or locale that lacks a required part, or would never end.
  public static let invalidStyle = Rule("invalid-style", .error)
  /// A style or locale with a name that CSL does not have.
  public static let unknownCSLName = Rule("unknown-csl-name", .warning)

  /// The rules about citation styles and locales.
  public static let ofCSL: [Rule] = [.notXML, .invalidStyle, .unknownCSLName]
}
