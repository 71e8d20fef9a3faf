import Basics
import CSL

/// A date `YYYY/MM/DD/other`, whose later parts may be missing, or in other forms that programs
/// write.
struct RISDate {
  let reading: DateReading

  var value: DateValue? { reading.date }

  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard parts.count > 1, parts[0].count == 4, let year = Int(parts[0]),
      parts[1...].prefix(2).allSatisfy(\.isPart), parts.count > 2 || Int(parts[1]) ?? 0 <= 12
    else {
      reading = EDTF.read(text)
      return
    }
    let month = Int(parts[1]) ?? 0
    let day = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
    var reading = NumericDate.date(year, month, day)
    if parts.count > 3, var date = reading.date {
      Self.read(parts[3].lowercased(), &date)
      reading.date = date
    }
    self.reading = reading
  }

  /// Reads the season, or that the date is uncertain.
  private static func read(_ other: String, _ date: inout DateValue) {
    if let season = seasons.firstIndex(of: other) { date.season = season + 1 }
    if other == "fall" { date.season = 3 }
    if other.hasPrefix("circa") || other == "c." || other == "ca." { date.isApproximate = true }
    // PubMed writes `Mar-Apr` and omits the number of the month.
    guard date.season == nil, date.start?.month == nil else { return }
    BibTeXMonth(other, day: nil).set(&date)
  }

  static let seasons = ["spring", "summer", "autumn", "winter"]
}

extension String {
  fileprivate var isPart: Bool { utf8.count < 3 && utf8.allSatisfy(\.isASCIIDigit) }
}
