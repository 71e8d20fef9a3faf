import Basics
import Foundation

/// Page ranges (CSL 1.0.2, appendix V: page range formats).
enum PageRange {
  /// - Parameters:
  ///   - format: how to shorten the second number; nil leaves the numbers unchanged
  ///   - delimiter: the locale's mark between the two
  static func format(_ text: String, _ format: StyleOptions.PageRange?, delimiter: String) -> String
  {
    var result = ""
    var piece = ""
    for character in text {
      switch character {
      case ",", ";", "&":
        result += range(piece, format, delimiter)
        result.append(character)
        piece = ""
      default: piece.append(character)
      }
    }
    return result + range(piece, format, delimiter)
  }

  private static func range(
    _ text: String, _ format: StyleOptions.PageRange?, _ delimiter: String
  ) -> String {
    if text.utf8.contains(UInt8(ascii: "\\")), text.contains("\\-") {
      return text.replacingOccurrences(of: "\\-", with: "-")
    }
    let lead = text.prefix { $0.isWhitespace }
    let tail = text.reversed().prefix { $0.isWhitespace }
    let body = text.trimmed
    let sides = body.split(whereSeparator: { $0 == "-" || $0 == "–" || $0 == "—" })
      .map { String($0).trimmed }
    guard sides.count == 2, !sides[0].contains(" "), !sides[1].contains(" "),
      sides.allSatisfy({ !$0.isEmpty })
    else {
      return text
    }
    guard let format else { return lead + sides[0] + delimiter + sides[1] + String(tail) }
    // Numbers of different kinds are left unchanged.
    guard let second = shortened(sides[0], sides[1], format) else {
      return lead + sides.joined(separator: "-") + String(tail)
    }
    return lead + sides[0] + delimiter + second + String(tail)
  }

  private static func shortened(
    _ first: String, _ second: String, _ format: StyleOptions.PageRange
  ) -> String? {
    let (prefix, start) = first.numberAtEnd
    let (otherPrefix, written) = second.numberAtEnd
    guard otherPrefix == prefix else { return start.isEmpty || written.isEmpty ? second : nil }
    guard !start.isEmpty, !written.isEmpty else { return second }
    // `321-28` means 321 to 328.
    let end =
      written.count < start.count ? start.prefix(start.count - written.count) + written : written
    guard let low = Int(start), let high = Int(end), low < high || format == .expanded else {
      return second
    }
    switch format {
    case .expanded: return prefix + end
    case .minimal: return minimal(start, end, keeping: 1)
    case .minimalTwo: return minimal(start, end, keeping: 2)
    case .chicago, .chicago15: return chicago(start, end, low, isFifteenth: true)
    case .chicago16: return chicago(start, end, low, isFifteenth: false)
    }
  }

  private static func minimal(_ start: String, _ end: some StringProtocol, keeping: Int) -> String {
    guard start.count == end.count else { return String(end) }
    let common = zip(start, end).prefix { $0 == $1 }.count
    return String(end.dropFirst(min(common, max(0, end.count - keeping))))
  }

  private static func chicago(
    _ start: String, _ end: some StringProtocol, _ low: Int, isFifteenth: Bool
  ) -> String {
    guard start.count == end.count, low >= 100, low % 100 != 0 else { return String(end) }
    if low % 100 < 10 { return minimal(start, end, keeping: 1) }
    let short = minimal(start, end, keeping: 2)
    // If three of four digits change, all four are printed.
    return isFifteenth && start.count == 4 && short.count == 3 ? String(end) : short
  }
}

extension String {
  /// The digits at the end, and the text before them.
  fileprivate var numberAtEnd: (String, String) {
    let last = utf8.lastIndex { !$0.isASCIIDigit }
    let start = last.map { utf8.index(after: $0) } ?? startIndex
    return (String(self[..<start]), String(self[start...]))
  }
}
