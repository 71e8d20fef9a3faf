import Basics
import CSL

/// The date of a work of RIS: `PY` has the year, `DA` and `Y1` the day, and programs omit any of
/// them.
struct RISDates {
  let issued: DateReading
  /// The text that could not be read, if any.
  private(set) var unread: (tag: String, text: String)?

  init(_ record: RISRecord) {
    let readings = ["PY", "DA", "Y1"].flatMap { tag in
      record.all(tag).map { (tag: tag, text: $0, reading: RISDate($0).reading) }
    }
    guard let first = readings.first(where: { $0.reading.date?.start != nil }) else {
      issued = readings.first { $0.reading.date != nil }?.reading ?? DateReading()
      if let wrong = readings.first(where: { !$0.reading.isWhole }) {
        unread = (wrong.tag, wrong.text)
      }
      return
    }
    let year = first.reading.date?.start?.year ?? 0
    let more = readings.map { Self.withYear($0.text, $0.reading, year) }
    let same = more.filter { $0.date?.start?.year == year }
    issued = same.reduce(first.reading) { $1.precision > $0.precision ? $1 : $0 }
    if !issued.isWhole, let wrong = readings.first(where: { !$0.reading.isWhole }) {
      unread = (wrong.tag, wrong.text)
    }
  }

  /// Completes a `DA` such as `May 12`, whose year is in `PY`.
  private static func withYear(_ text: String, _ reading: DateReading, _ year: Int) -> DateReading {
    guard reading.date?.start == nil, text.utf8.contains(where: \.isASCIILetter) else {
      return reading
    }
    let whole = EDTF.read("\(text) \(year)")
    return whole.date?.start == nil ? reading : whole
  }
}

extension DateReading {
  /// How much is known: nothing, the year, the month or season, the day; and whether it is known to
  /// be uncertain.
  fileprivate var precision: Int {
    guard let date, let start = date.start else { return 0 }
    let parts = start.day != nil ? 3 : start.month != nil || date.season != nil ? 2 : 1
    return 2 * parts + (date.isApproximate ? 1 : 0)
  }
}
