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
struct EditorialCheck: Sendable {
  let site: PreparedSite
  let people: People
  var library: Library { site.publication.library }
  /// Whether the text of each brief in the library has sources.
  var hasSources: [Bool] = []

  /// Returns all remarks except those that the site ignores.
  static func diagnostics(_ site: PreparedSite, tasks: Int) async throws -> [Diagnostic] {
    let folder = site.folder
    var check = EditorialCheck(site: site, people: try people(in: folder))
    let texts = try await check.library.entries.mapInParallel(tasks: tasks) { entry in
      try remarks(on: entry, in: folder)
    }
    check.hasSources = texts.map(\.value)
    let all =
      texts.flatMap(\.diagnostics) + check.ofBriefs + check.ofNames + check.ofSite
      + (try placeholders(in: folder))
    let configuration = check.library.configuration
    let ignored = Set(configuration.ignoredRules.map(\.value))
    return all.filter { !ignored.contains($0.rule.id) } + unknownRules(configuration)
  }

  private static func people(in folder: SiteFolder) throws -> People {
    guard folder.hasPeople else { return People() }
    let path = "people.yml"
    let file = SourceFile(path: path, bytes: try folder.text(path))
    return People.reading(file.checkedForUTF8().value).value
  }

  /// Returns the remarks on a text, with whether it has sources as the value.
  private static func remarks(
    on entry: LibraryEntry, in folder: SiteFolder
  ) throws -> Checked<Bool> {
    let brief = entry.brief
    if brief.withdrawn != nil { return Checked(true) }
    let file = SourceFile(
      path: brief.path, bytes: try folder.text(brief.path)
    ).checkedForUTF8().value
    guard brief.bodyOffset <= file.bytes.count else { return Checked(true) }
    let document = MarkdownDocument(
      reading: file, from: brief.bodyOffset, firstLine: brief.bodyLine, dialect: .brief)
    return Checked(
      document.hasSources,
      document.editorialRemarks + Placeholders.remarks(on: brief) + Placeholders.remarks(on: file))
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
    let others = Habits(library, hasSources: hasSources)
    return library.entries.enumerated().flatMap { index, entry in
      !entry.isWithdrawn
        ? BriefRemarks(entry, site.plan.siteMap).all
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
