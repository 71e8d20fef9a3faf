import CSL

extension DateValue {
  /// The date in the Extended Date/Time Format: `2020-05-01`, `2020/2021`, `2019-21`, `1890~`; nil
  /// for words.
  var edtf: String? {
    guard var start else { return nil }
    if let season, start.month == nil { start.month = season + 20 }
    guard var text = start.edtf else { return nil }
    if isApproximate { text += "~" }
    guard let end else { return text }
    // The year 0 is the open end of a range.
    guard end.year != 0 else { return text + "/.." }
    return end.edtf.map { text + "/" + $0 }
  }
}

extension DateValue.Parts {
  /// The part of the date.
  ///
  /// Years before the common era are counted from a year 0 in EDTF, and from 1 BC, which is -1, in
  /// CSL-JSON.
  fileprivate var edtf: String? {
    guard year != 0, (-9999...9999).contains(year) else { return nil }
    let digits = year < 0 ? (year == -1 ? "" : "-") + (-1 - year).fourDigits : year.fourDigits
    // CSL-JSON's months 13 to 16 are seasons.
    let month = month.map { (13...16).contains($0) ? $0 + 8 : $0 }
    return [digits, month?.twoDigits, day?.twoDigits].compactMap { $0 }.joined(separator: "-")
  }
}

extension Int {
  var twoDigits: String { self < 10 ? "0\(self)" : String(self) }

  var fourDigits: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
