/// A date of a work: a day, month, season or year, a range of them, or words (CSL-JSON:
/// date-variable).
public struct DateValue: Sendable, Hashable {
  /// A day, as far as it is known.
  public struct Parts: Sendable, Hashable {
    /// The year, negative before the common era: -1 is 1 BC, as in CSL-JSON.
    ///
    /// 0 is the open end of a range.
    public var year: Int
    /// The month from 1 to 12; 13 to 16, and EDTF's 21 to 24, are spring to winter.
    public var month: Int?
    /// The day from 1 to 31.
    public var day: Int?

    /// Creates a year, month or day.
    public init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The date, or the start of a range.
  public var start: Parts?
  /// The end of a range.
  public var end: Parts?
  /// The season from 1 to 4: spring to winter.
  public var season: Int?
  /// Whether the date is uncertain (`c. 1890`).
  public var isApproximate = false
  /// The text to print if this is not a date: `forthcoming`.
  public var literal: String?

  /// Creates a date, a range of dates, or words for one.
  public init(_ start: Parts? = nil, to end: Parts? = nil, literal: String? = nil) {
    self.start = start
    self.end = end
    self.literal = literal
  }
}
