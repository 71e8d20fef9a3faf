/// How a language writes the numbers and dates of a chart.
package struct ChartLanguage: Sendable {
  package var isRightToLeft = false
  /// The digits from 0 to 9.
  package var digits = Array("0123456789")
  package var decimalMark = "."
  /// What separates groups of three digits.
  package var groupMark = ","
  /// Returns a date in words: `March 2015`.
  package var date: @Sendable (DataDate) -> String = { "\($0.year)" }
  /// Returns the name of a month, counted from 1.
  package var month: @Sendable (Int) -> String = { "\($0)" }

  package init() {}

  /// How many digits are written without groups: where a space separates them, four are.
  private var mostWithoutGroups: Int { groupMark.allSatisfy(\.isWhitespace) ? 4 : 3 }

  /// Returns a number with so many decimals, and its other digits in groups of three.
  package func number(_ value: Double, decimals: Int) -> String {
    let decimals = min(decimals, 9)
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = (value.magnitude * factor).rounded()
    guard scaled < 9e18 else { return "\(value)" }
    let all = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - all.count)) + all
    let whole = padded.dropLast(decimals)
    var text = value < 0 && scaled > 0 ? "\u{2212}" : ""
    for (index, digit) in whole.enumerated() {
      let left = whole.count - index
      if index > 0, left.isMultiple(of: 3), whole.count > mostWithoutGroups { text += groupMark }
      text.append(localized(digit))
    }
    guard decimals > 0 else { return text }
    return text + decimalMark + String(padded.suffix(decimals).map(localized))
  }

  package func number(_ number: DataNumber) -> String {
    self.number(number.value, decimals: number.decimals)
  }

  /// Returns a year, which has no groups of digits.
  func year(_ year: Int) -> String { String(String(year).map(localized)) }

  /// Returns the name of a row as readers see it.
  package func name(of row: Chart.Row, scale: Chart.RowScale) -> String {
    switch scale {
    case .names: row.name
    case .numbers: DataNumber(row.name).map(number) ?? row.name
    case .dates: row.date.map(date) ?? row.name
    }
  }

  private func localized(_ digit: Character) -> Character {
    digit.wholeNumberValue.flatMap { digits.indices.contains($0) ? digits[$0] : nil } ?? digit
  }
}
