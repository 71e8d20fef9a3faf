import Basics

extension String {
  /// The text as a YAML scalar that is read back as exactly this text.
  ///
  /// It is plain if every reader takes it for text, and otherwise in double quotes (YAML 1.2,
  /// section 7.3.1).
  var yamlScalar: String { isPlainInYAML ? self : "\"" + escapedForYAML + "\"" }

  private var isPlainInYAML: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    return first.properties.isAlphabetic && last != " " && !Self.yamlWords.contains(lowercased())
      && unicodeScalars.allSatisfy { $0.properties.isAlphabetic || Self.plainScalars.contains($0) }
  }

  /// Words that YAML 1.1 or 1.2 reads as something other than text.
  private static let yamlWords: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf",
  ]

  private static let plainScalars = Set(" 0123456789-.,'’()!?/".unicodeScalars)

  private var escapedForYAML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.mustBeEscapedInYAML: scalar.yamlEscape
      default: String(scalar)
      }
    }.joined()
  }
}

extension Unicode.Scalar {
  /// Whether YAML does not allow the character, or reads it as a line break or a byte order mark.
  fileprivate var mustBeEscapedInYAML: Bool {
    properties.generalCategory == .control
      || [0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF].contains(value)
  }

  fileprivate var yamlEscape: String { "\\u" + value.hexadecimal(digits: 4, uppercase: true) }
}
