/// A date of a work: a day, month, season or year, a range of them, or words (CSL-JSON: date-variable).
public struct DateValue: Sendable, Hashable {
  /// A day, or as much of it as is known.
  public struct Parts: Sendable, Hashable {
    /// Negative before our era: -1 is 1 BC, as CSL-JSON has it.
    ///
    /// 0 is the open end of a range.
    public var year: Int
    /// 1 to 12; 13 to 16 (and 21 to 24, as EDTF has it) are spring to winter.
    public var month: Int?
    /// 1 to 31.
    public var day: Int?

    /// A year, month or day.
    public init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }

  /// The date, or the beginning of a range.
  public var start: Parts?
  /// The end of a range.
  public var end: Parts?
  /// 1 to 4: spring to winter.
  public var season: Int?
  /// Whether the date is not certain (`c. 1890`).
  public var isApproximate = false
  /// What to print when it is no date: `forthcoming`.
  public var literal: String?

  /// A date, a range of dates, or words for one.
  public init(_ start: Parts? = nil, to end: Parts? = nil, literal: String? = nil) {
    self.start = start
    self.end = end
    self.literal = literal
  }
}
