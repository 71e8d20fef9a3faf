/// A number of a table, as written.
package struct DataNumber: Sendable, Equatable {
  package let value: Double
  /// How many digits are written after the decimal point.
  package let decimals: Int

  package init(value: Double, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }

  /// Reads digits with at most one full stop between them, after a sign.
  ///
  /// Anything else could be misread: `1,234` is a thousand in London and one in Berlin.
  init?(_ text: String) {
    var rest = text[...]
    let isNegative = rest.first == "-" || rest.first == "\u{2212}"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, rest.utf8.count <= 16,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let size = Double(rest)
    else { return nil }
    // There is no negative zero in a table.
    value = isNegative && size > 0 ? -size : size
    decimals = parts.count > 1 ? parts[1].count : 0
  }

  /// Returns how to write a text that is not a number.
  static func advice(for text: String) -> String {
    let bare = text.lowercased()
    if Self.missing.contains(bare) { return "leave the cell empty if the value is not known" }
    if bare.hasSuffix("%") || bare.hasPrefix("%") {
      return "write the number alone, and '%' as the 'unit' of the chart"
    }
    if text.contains(",") || text.contains(where: \.isWhitespace) || text.contains("'") {
      return "write digits without separators, and a full stop before decimals: 1234.5"
    }
    return
      "write digits and a full stop, such as 1234.5; what they count is the 'unit' of the chart"
  }

  private static let missing: Set<String> = [
    "na", "n/a", "n.a.", "nan", "null", "none", "-", "–", "—", "..", "...", "…", "x", "?",
    "missing",
  ]
}
