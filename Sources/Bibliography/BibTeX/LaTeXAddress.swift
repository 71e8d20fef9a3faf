import Basics
import SourceText

/// Web addresses in fields, as programs write them in LaTeX.
enum LaTeXAddress {
  /// Returns the content of `\url{}` if there is one, or otherwise the whole field.
  static func field(_ value: String) -> String {
    guard value.holds("\\url") || value.holds("\\href") else {
      // Words before the address are not part of it.
      guard let start = value.utf8.firstIndex(of: UInt8(ascii: ":")), value.holds("://"),
        let space = value[..<start].lastIndex(of: " ")
      else { return unescaped(value) }
      return unescaped(String(value[space...]))
    }
    return first(in: value) ?? unescaped(value)
  }

  /// Returns the address in a text, which may be within `\url{}`.
  static func first(in value: String) -> String? {
    guard value.holds("://") else { return nil }
    let bytes = Array(value.utf8)[...]
    if let argument = argument(in: bytes) { return unescaped(argument) }
    let plain = Array(unescaped(value).utf8)[...]
    guard let start = (plain.place(of: Array("http".utf8)) ?? plain.place(of: Array("ftp".utf8)))
    else { return nil }
    return plain[start.lowerBound...].prefix { !$0.isASCIISpace && !"{}<>\"".utf8.contains($0) }
      .text
  }

  /// Returns the content of `\url{}`, or of the first braces of `\href{}{}`.
  private static func argument(in bytes: ArraySlice<UInt8>) -> String? {
    for command in ["\\url{", "\\href{", "\\nolinkurl{"] {
      if let start = bytes.place(of: Array(command.utf8)) {
        return bytes[start.upperBound...].prefix { $0 != .closeBrace }.text
      }
    }
    return nil
  }

  /// Returns the text without the backslashes and braces that some programs put around marks.
  static func unescaped(_ text: String) -> String {
    guard
      text.utf8.contains(where: { $0 == .backslash || $0 == .openBrace || $0 == UInt8(ascii: "$") })
    else { return text.trimmed }
    var text = text
    if text.holds("~{}") || text.holds("\\text") || text.holds("sim") {
      for (command, mark) in marks { text = text.replacing(command, with: mark) }
    }
    return Array(text.utf8.filter { $0 != .backslash && $0 != .openBrace && $0 != .closeBrace })[
      ...
    ]
    .trimmed.text
  }

  private static let marks = [
    ("\\textasciitilde", "~"), ("~{}", "~"), ("$\\sim$", "~"), ("\\textunderscore", "_"),
    ("\\textless", "<"), ("\\textgreater", ">"), ("{$<$}", "<"), ("{$>$}", ">"),
    ("\\textasciicircum", "^"),
  ]
}
