import Basics
import SourceText
import Yams

extension ReadingContext {
  /// Reports the error of the YAML parser in plain words, at the position in the file.
  func report(_ error: any Error, in yaml: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      let place = location(line: mark.line, column: mark.column)
      let lines = min(context?.mark.line ?? mark.line, mark.line)...mark.line
      reportSyntax(problem, at: place, context: context, help: hiddenCause(on: lines, of: yaml))
    case .composer(_, let problem, let mark, _):
      reportSyntax(
        problem, at: location(line: mark.line, column: mark.column), context: nil, help: nil)
    case .reader(let problem, _, _, _):
      reportUnreadable(problem, in: yaml)
    case .memory:
      report(.yamlTooLarge, "\(name) is nested too deeply", at: top)
    default:
      report(.yamlSyntax, "\(name) is not YAML", at: top)
    }
  }

  private func reportSyntax(
    _ problem: String, at place: Location, context: YamlError.Context?, help: String?
  ) {
    var message = "\(name) is not YAML: \(problem)"
    if let context, context.mark.line > 0 {
      let start = location(line: context.mark.line, column: context.mark.column)
      message += " \(context.text)"
      if start.line != place.line { message += " that begins on line \(start.line ?? 1)" }
    }
    report(.yamlSyntax, message, at: place, help: help ?? Self.advice(for: problem))
  }

  /// Returns help about marks of word processors and comments, which the parser does not recognise
  /// as the cause.
  private func hiddenCause(on lines: ClosedRange<Int>, of yaml: String) -> String? {
    if let place = doubtfulComments?.places.last(where: {
      $0.line <= lines.upperBound && $0.opensBrackets
    }) {
      let line = location(line: place.line, column: 1).line ?? 0
      return
        "put the text with '\(place.comment)' on line \(line) in quotes, since YAML takes it for a comment"
    }
    for number in lines {
      guard let line = Array(yaml.utf8).line(number).map({ String(decoding: $0, as: UTF8.self) })
      else { continue }
      let place = location(line: number, column: 1).line ?? 0
      if line.unicodeScalars.contains("\u{A0}") {
        return "replace the no-break space on line \(place) with a space"
      }
      if line.beginsValueWithTypographicQuote {
        return
          "write straight quotation marks on line \(place), since YAML takes typographic ones for letters"
      }
    }
    return nil
  }

  private static func advice(for problem: String) -> String {
    if problem.contains("tab") { return "indent with spaces, not with tabs" }
    if problem.contains("mapping values") {
      return "put a text that contains ': ' in quotes"
    }
    if problem.contains("cannot start any token") {
      return "indent with spaces, and put a text that begins with '@', '`' or '%' in quotes"
    }
    if problem.contains("alias") { return "put a text that begins with '*' in quotes" }
    if problem.contains("another document") { return "keep one document" }
    return "check the quotes, brackets and indentation here and on the line before"
  }

  /// Reports a character that cannot be read.
  ///
  /// libYAML gives no position for it, so it is searched for.
  private func reportUnreadable(_ problem: String, in yaml: String) {
    var (line, column) = (1, 1)
    for scalar in yaml.unicodeScalars {
      if scalar.isForbiddenInYAML {
        let code = scalar.value.hexadecimal(digits: 4, uppercase: true)
        report(
          .yamlSyntax, "\(name) is not YAML: the control character U+\(code)",
          at: location(line: line, column: column), help: "remove the character")
        return
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    report(.yamlSyntax, "\(name) is not YAML: \(problem)", at: top)
  }
}

extension Unicode.Scalar {
  /// Whether YAML 1.1, section 5.1, excludes the character from its set, as libYAML does.
  fileprivate var isForbiddenInYAML: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD: false
    case 0x10000...0x10FFFF: false
    default: true
    }
  }
}

extension String {
  /// Whether a value on the line begins with a typographic quotation mark.
  fileprivate var beginsValueWithTypographicQuote: Bool {
    ["“", "„", "‘", "”", "«"].contains { mark in
      [": ", "- ", "[", ", "].contains { contains($0 + mark) }
    }
  }
}
