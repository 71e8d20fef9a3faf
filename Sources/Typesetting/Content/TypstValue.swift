import Briefs

/// A value in the code of Typst (typst.app/docs/reference/foundations).
///
/// Whatever somebody wrote is only ever within string literals, in which nothing is code.
indirect enum TypstValue: Sendable {
  case none
  case flag(Bool)
  case text(String)
  case date(CalendarDate)
  /// Code that makes content, from a `ContentWriter`.
  case content(String)
  case list([TypstValue])
  case dictionary([(key: String, value: TypstValue)])

  /// The value as code.
  var code: String {
    switch self {
    case .none: "none"
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): Self.literal(text)
    case .date(let date):
      "datetime(year: \(date.year), month: \(date.month), day: \(date.day))"
    case .content(let code): "{\(code)}"
    case .list(let values): "(" + values.map { $0.code + "," }.joined(separator: " ") + ")"
    case .dictionary(let members):
      members.isEmpty
        ? "(:)" : "(\n" + members.map { "\"\($0.key)\": \($0.value.code),\n" }.joined() + ")"
    }
  }

  /// Returns a string literal.
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// Returns a text, or Typst's `none` for nil.
  static func optional(_ text: String?) -> TypstValue { text.map(TypstValue.text) ?? .none }
}
