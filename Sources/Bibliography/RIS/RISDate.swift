import CSL

/// `YYYY/MM/DD/other`, where later parts may be missing; other programs write dates of other forms.
struct RISDate {
  let value: DateValue?

  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts[0].count == 4, let year = Int(parts[0]), parts[1...].prefix(2).allSatisfy(\.isPart)
    else {
      value = EDTF.date(text)
      return
    }
    let month = parts.count > 1 ? Int(parts[1]).flatMap { (1...12).contains($0) ? $0 : nil } : nil
    let day = month != nil && parts.count > 2 ? Int(parts[2]) : nil
    var date = DateValue(DateValue.Parts(year, month, day))
    if parts.count > 3 { Self.read(parts[3].lowercased(), &date) }
    value = date
  }

  /// The season, or that the date is not certain.
  private static func read(_ other: String, _ date: inout DateValue) {
    if let season = seasons.firstIndex(of: other) { date.season = season + 1 }
    if other == "fall" { date.season = 3 }
    if other.hasPrefix("circa") || other == "c." || other == "ca." { date.isApproximate = true }
  }

  static let seasons = ["spring", "summer", "autumn", "winter"]
}

extension String {
  fileprivate var isPart: Bool { utf8.count < 3 && utf8.allSatisfy(\.isASCIIDigit) }
}
