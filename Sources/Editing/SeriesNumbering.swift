import Briefs

extension Library {
  /// Returns the number for the next brief of a series, which is one more than the highest.
  ///
  /// A number with other characters keeps its form: `2019/4` follows `2019/3`, and `008` follows
  /// `007`. It is nil if the existing numbers cannot be continued.
  func nextNumber(inSeries id: Slug) -> String? {
    let numbers = entries.filter { $0.series?.id == id }.compactMap { $0.brief.number?.value }
    if let highest = numbers.compactMap({ Int($0) }).max(), numbers.allSatisfy({ Int($0) != nil }) {
      let width = numbers.allSatisfy { $0.hasPrefix("0") } ? numbers[0].count : 0
      return highest == .max ? nil : String(highest + 1).leadingZeros(to: width)
    }
    // Entries are newest first, so the latest form of number is continued.
    return numbers.isEmpty ? "1" : numbers[0].countedOn
  }
}

extension String {
  /// The text with the number at its end increased by one; nil if it does not end in one.
  fileprivate var countedOn: String? {
    let digits = String(reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let number = Int(digits), number < Int.max else { return nil }
    return dropLast(digits.count) + String(number + 1).leadingZeros(to: digits.count)
  }

  fileprivate func leadingZeros(to width: Int) -> String {
    String(repeating: "0", count: max(0, width - count)) + self
  }
}
