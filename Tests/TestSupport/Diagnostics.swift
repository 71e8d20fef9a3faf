import SourceText

extension Sequence<Diagnostic> {
  /// Whole messages in reading order.
  package var lines: [String] { inReadingOrder().map(\.description) }
  package var helps: [String?] { inReadingOrder().map(\.help) }
}
