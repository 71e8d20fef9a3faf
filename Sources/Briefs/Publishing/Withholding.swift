/// Why readers do not see a brief or a page at a moment.
package enum Withholding: Hashable, Sendable {
  case draft
  /// It is under an embargo.
  case embargo(until: Instant)
  /// It is dated in the future, and will appear on this day.
  case scheduled(CalendarDate)
  /// It was only to be shown until this moment.
  case expired(Instant)

  /// The moment or day on which it appears without any change of a file; nil if it never does.
  package var end: String? {
    switch self {
    case .embargo(let end): end.description
    case .scheduled(let day): day.iso
    case .draft, .expired: nil
    }
  }
}

/// A text that was read but is not shown.
package struct WithheldText: Sendable {
  /// The path that diagnostics show.
  package let path: String
  /// The folder that its page would have in the site: `briefs/water`.
  package let address: String
  package let reason: Withholding
}
