import SourceText

/// The kinds of held-back texts that are shown nevertheless.
package struct ShownTexts: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// No held-back texts.
  package static let published: ShownTexts = []
  /// Texts dated in the future.
  package static let scheduled = ShownTexts(rawValue: 1)
  /// Texts under embargo.
  package static let embargoed = ShownTexts(rawValue: 2)
  /// Drafts, and all other texts that are held back.
  package static let everything = ShownTexts(rawValue: 7)

  func includes(_ reason: Withholding) -> Bool {
    switch reason {
    case .scheduled: contains(.scheduled)
    case .embargo: contains(.embargoed)
    case .draft, .expired: contains(.everything)
    }
  }
}

extension LibraryAssembly {
  /// Removes the pages that are held back.
  mutating func holdBackPages(showing: ShownTexts, now: Instant) {
    pages = pages.filter { page in
      let reason = page.publishing.withholding(dated: nil, at: now)
      return isShown(
        page.publishing, reason, dated: nil, showing, path: page.path,
        address: page.address)
    }
  }

  /// Returns whether a brief is shown.
  mutating func isShown(_ brief: Brief, _ showing: ShownTexts, now: Instant) -> Bool {
    isShown(
      brief.publishing, brief.publishing.withholding(dated: brief.date.value, at: now),
      dated: brief.date.location, showing, path: brief.path,
      address: "\(Brief.folder)/\(brief.slug.value)")
  }

  /// Returns whether a text is shown.
  ///
  /// If not, it is recorded, with a warning unless a key of Briefpress explains it.
  private mutating func isShown(
    _ publishing: Publishing, _ reason: Withholding?, dated date: Location?, _ showing: ShownTexts,
    path: String, address: String
  ) -> Bool {
    guard let reason else {
      warn(ofKeyOf: publishing, dated: date)
      return true
    }
    if showing.includes(reason) { return true }
    withheld.append(WithheldText(path: path, address: address, reason: reason))
    let isEmbargo = publishing.embargo.map { Withholding.embargo(until: $0.value) } == reason
    let key = publishing.release?.key ?? publishing.expiry?.key
    if !isEmbargo, let place = key?.location ?? date { warn(reason, at: place) }
    return false
  }

  private mutating func warn(_ reason: Withholding, at location: Location) {
    switch reason {
    case .scheduled(let day):
      report(
        "the date is in the future, so the text is held back until \(day)", at: location,
        help: "build again on that day; '--future' shows it before")
    case .embargo(let end):
      report(
        "the moment is in the future, so the text is held back until \(end)", at: location,
        help: "build again then; '--drafts' shows it before")
    case .expired(let end):
      report(
        "the text was to be shown until \(end), and has been held back since then", at: location,
        help: "write a later date, or take the key out, to show it again")
    case .draft: break
    }
  }

  /// Warns of a key of another generator that no longer holds anything back.
  private mutating func warn(ofKeyOf publishing: Publishing, dated date: Location?) {
    guard let key = publishing.release?.key else { return }
    withholdingWarnings.append(
      Diagnostic(
        .unknownKey, "unknown key '\(key.value)'", at: key.location,
        help: date == key.location
          ? "write 'date'"
          : "put it under 'extra' to keep it; 'embargo' holds a text back until a moment"))
  }

  private mutating func report(_ message: String, at location: Location, help: String) {
    withholdingWarnings.append(Diagnostic(.heldBack, message, at: location, help: help))
  }
}
