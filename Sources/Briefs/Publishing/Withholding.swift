/// Why readers do not see a brief or a page at a moment.
public enum Withholding: Hashable, Sendable {
  case draft
  /// Its embargo has not ended.
  case embargo(until: Instant)
  /// It is dated in the future, and appears on this day.
  case scheduled(CalendarDate)
  /// It was to be shown until this moment.
  case expired(Instant)

  /// The moment or day on which it appears by itself, with no change of a file; nil when it never does.
  public var end: String? {
    switch self {
    case .embargo(let end): end.description
    case .scheduled(let day): day.iso
    case .draft, .expired: nil
    }
  }
}

/// A text that was read and is not shown.
public struct WithheldText: Sendable {
  /// The path that diagnostics show.
  public let path: String
  /// The folder that its page would have in the site: `briefs/water`.
  public let address: String
  public let reason: Withholding
}
