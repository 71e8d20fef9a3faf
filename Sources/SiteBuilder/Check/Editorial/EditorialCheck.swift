import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Checks a site as an editor would: for what is missing, what reads badly, and what machines will
/// not understand.
///
/// A build does not run it; `check` does. Everything is a warning, and matters of taste are
/// reported only if a brief differs from most of its kind.
struct EditorialCheck: Stage {
  private let siteMap: SiteMap
  let sources: SiteSources
  let library: Library
  /// What an editor notices in the text of each brief in the library.
  private let readings: [EditorialReading]

  static let name = "read as an editor"

  init(_ prepared: Build.Prepared) {
    siteMap = prepared.site.plan.siteMap
    sources = prepared.read.sources
    library = prepared.read.library
    readings = prepared.readings
  }

  /// Returns all remarks except those that the site ignores.
  func run(for request: BuildRequest) -> Checked<Void> {
    let all = readings.flatMap(\.remarks) + ofBriefs + ofNames + ofSite + placeholders
    let configuration = library.configuration
    let ignored = Set(configuration.ignoredRules.map(\.value))
    return Checked(
      (), all.filter { !ignored.contains($0.rule.id) } + Self.unknownRules(configuration))
  }

  private static func unknownRules(_ configuration: SiteConfiguration) -> [Diagnostic] {
    configuration.ignoredRules.filter { !Rule.ignorable.contains($0.value) }.map { name in
      let nearest = Rule.ignorable.sorted().nearest(to: name.value)
      return Diagnostic(
        .unknownRule, "'\(name.value)' is no editorial rule, expected one that 'check' may ignore",
        at: name.location, help: nearest.map { "write '\($0)'" } ?? "remove it")
    }
  }

  // MARK: One brief

  private var ofBriefs: [Diagnostic] {
    let others = Habits(library, hasSources: readings.map(\.hasSources))
    return library.entries.enumerated().flatMap { index, entry in
      !entry.isWithdrawn
        ? BriefRemarks(entry, siteMap).all
          + (entry.isDraft ? [] : others.remarks(on: index)) : []
    }
  }

  // MARK: The site

  /// The licence and the disclaimer are up to the site; without a `site.yml`, it has not been set
  /// up yet.
  private var ofSite: [Diagnostic] {
    let configuration = library.configuration
    guard let path = configuration.path else { return [] }
    let entries = library.entries.filter { !$0.isWithdrawn }
    let top = Location(path: path, line: 1)
    var remarks: [Diagnostic] = []
    let unlicensed = entries.count { $0.brief.license == nil }
    if configuration.license == nil, unlicensed > 0 {
      remarks.append(
        Diagnostic(
          .noLicense, "\(share(unlicensed, of: entries.count)) no licence", at: top,
          help: "write 'license: CC-BY-4.0', or another: without one nobody may copy a page"))
    }
    let silent = entries.count { $0.disclaimer == nil }
    if silent > 0 {
      remarks.append(
        Diagnostic(
          .noDisclaimer, "\(share(silent, of: entries.count)) no disclaimer", at: top,
          help: "write 'disclaimer: …' here or for a series: readers ask whose views these are"))
    }
    if let logo = configuration.letterhead.logo, configuration.letterhead.logoAlternativeText == nil
    {
      remarks.append(
        Diagnostic(
          MarkdownRule.missingAlternativeText,
          "the logo '\(logo.value)' has no text for those who cannot see it",
          at: logo.location, help: "write beside it what it shows: 'logo-alt: …'"))
    }
    return remarks
  }

  private func share(_ part: Int, of all: Int) -> String {
    all == 1 ? "the brief has" : "\(part) of \(all) briefs \(part == 1 ? "has" : "have")"
  }
}

/// What an editor notices in the text of one brief.
struct EditorialReading: Sendable {
  /// Whether the text has anything by which readers can check it.
  let hasSources: Bool
  let remarks: [Diagnostic]

  /// - Parameter document: the parsed text
  init(of entry: LibraryEntry, _ file: SourceFile, _ document: MarkdownDocument) {
    let isWithdrawn = entry.isWithdrawn
    hasSources = isWithdrawn || document.hasSources
    remarks =
      isWithdrawn
      ? []
      : document.editorialRemarks + Placeholders.remarks(on: entry.brief)
        + Placeholders.remarks(on: file)
  }
}
