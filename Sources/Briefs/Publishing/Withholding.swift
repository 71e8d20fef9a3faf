/// Why readers do not see a brief or a page at a moment.
package enum Withholding: Hashable, Sendable {
  case draft
  /// Its embargo has not ended.
  case embargo(until: Instant)
  /// It is dated in the future, and appears on this day.
  case scheduled(CalendarDate)
  /// It was to be shown until this moment.
  case expired(Instant)

  /// The moment or day on which it appears by itself, with no change of a file; nil when it never does.
  package var end: String? {
    switch self {
    case .embargo(let end): end.description
    case .scheduled(let day): day.iso
    case .draft, .expired: nil
    }
  }
}

/// A text that was read and is not shown.
package struct WithheldText: Sendable {
  /// The path that diagnostics show.
  package let path: String
  /// The folder that its page would have in the site: `briefs/water`.
  package let address: String
  package let reason: Withholding
}
