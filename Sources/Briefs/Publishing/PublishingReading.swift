import SourceText
import Yams

/// What keys of other generators say about when a text is shown.
struct ForeignPublishing {
  private(set) var release: ForeignMoment?
  private(set) var expiry: ForeignMoment?

  /// Reads an unknown key, if it is one that hides a text; false when it hides nothing.
  mutating func take(_ name: Located<String>, _ field: YAMLField) -> Bool {
    guard let kind = HidingKey(name.value) else { return false }
    switch kind {
    case .release: return take(name, field) { release = $0 }
    case .expiry: return take(name, field) { expiry = $0 }
    default:
      guard kind.hides(field) else { return false }
      report(name, field.context)
      return true
    }
  }

  /// Reads a moment; what cannot be read might hide the text, and is an error.
  private func take(
    _ name: Located<String>, _ field: YAMLField, _ keep: (ForeignMoment) -> Void
  ) -> Bool {
    if field.isAbsent { return false }
    guard let moment = field.moment else {
      report(name, field.context)
      return true
    }
    keep(ForeignMoment(key: name, moment: moment))
    return true
  }

  private func report(_ name: Located<String>, _ context: ReadingContext) {
    context.reportWithholding(name.value, at: name.location)
  }
}

extension ReadingContext {
  /// Reports what keeps a text from readers in other generators, and would not here.
  func reportWithholding(_ text: String, at location: Location) {
    report(
      .unknownWithholding, "'\(text)' keeps a text from readers in other generators, and not here",
      at: location,
      help: "write '\(HidingKey.own(text) ?? "status: draft")' to hold the text back, "
        + "or put the key under 'extra' to publish it")
  }
}

extension YAMLField {
  /// A day, or a date-time; one without an offset counts as its day.
  fileprivate var moment: ForeignMoment.Moment? {
    guard case .scalar(let scalar) = node else { return nil }
    let text = scalar.string.trimmed
    if let instant = Instant(text) { return .instant(instant) }
    guard case .date(let day) = CalendarDate.reading(text) else { return nil }
    return .day(day)
  }
}

extension YAMLFields {
  /// When the text is shown: a status in its own word wins over the flags of other generators.
  ///
  /// - Parameter name: the path, which can say that a text is a draft
  func publishing(_ name: SourceName) -> Publishing {
    var publishing = Publishing()
    publishing.status = status(else: name)
    publishing.embargo = self[BriefKeys.embargo]?.instant()
    publishing.release = foreign.release
    publishing.expiry = foreign.expiry
    return publishing
  }

  private func status(else name: SourceName) -> PublicationStatus {
    if name.isDraft { return .draft }
    if let field = self[BriefKeys.status] { return field.choice(.unknownStatus) ?? .draft }
    let isDraft = self[BriefKeys.draft]?.flag() ?? false
    let isPublished = self[BriefKeys.published]?.flag() ?? true
    return isDraft || !isPublished ? .draft : .published
  }
}

extension SourceName {
  /// Whether the text lies in a folder for drafts, or its name begins with the mark by which other generators
  /// pass a file over.
  var isDraft: Bool {
    stem.hasPrefix("_") || folders.contains { ["_drafts", "drafts"].contains($0.lowercased()) }
  }
}
