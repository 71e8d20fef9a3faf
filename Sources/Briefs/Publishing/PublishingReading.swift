import Basics
import SourceText
import Yams

/// The keys of other generators that determine when a text is shown.
struct ForeignPublishing {
  private(set) var release: ForeignMoment?
  private(set) var expiry: ForeignMoment?

  /// Reads an unknown key that hides a text, and returns whether it hides this one.
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

  /// Reads a moment; one that cannot be read might hide the text, so it is an error.
  private func take(
    _ name: Located<String>, _ field: YAMLField, _ keep: (ForeignMoment) -> Void
  ) -> Bool {
    if field.isAbsent { return false }
    guard let moment = ForeignMoment.Moment(field) else {
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
  /// Reports a key that hides a text in other generators, but not here.
  func reportWithholding(_ text: String, at location: Location) {
    report(
      .unknownWithholding, "'\(text)' hides a text in other generators, but not here",
      at: location,
      help: "write '\(HidingKey.own(text) ?? "status: draft")' to hold the text back, "
        + "or put the key under 'extra' to publish it")
  }
}

extension ForeignMoment.Moment {
  /// Reads a day, or a date-time; without an offset, only its day counts.
  fileprivate init?(_ field: YAMLField) {
    guard let text = field.plainText else { return nil }
    if let instant = Instant(text) {
      self = .instant(instant)
    } else if case .date(let day) = CalendarDate.reading(text) {
      self = .day(day)
    } else {
      return nil
    }
  }
}

extension YAMLFields {
  /// Returns when the text is shown; `status` takes precedence over the flags of other generators.
  ///
  /// - Parameter name: the path, which may mark the text as a draft
  func publishing(_ name: SourceName) -> Publishing {
    var publishing = Publishing()
    publishing.status = status(else: name)
    publishing.embargo = self[BriefKeys.embargo]?.located(Instant.init)
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
  /// Whether the text is in a folder for drafts, or its name begins with the mark that makes other
  /// generators skip a file.
  var isDraft: Bool {
    stem.hasPrefix("_") || folders.contains { ["_drafts", "drafts"].contains($0.lowercased()) }
  }
}
