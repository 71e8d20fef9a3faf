import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// An editor's remarks on the front matter of a brief.
struct BriefRemarks {
  private let entry: LibraryEntry
  private let brief: Brief
  private let siteMap: SiteMap

  /// An abstract has up to about 100 words; cards and lists cut off anything longer.
  static let longestSummary = 600
  /// The length that search engines and reference lists show in full, with some room to spare.
  static let longestTitle = 150

  init(_ entry: LibraryEntry, _ siteMap: SiteMap) {
    self.entry = entry
    self.siteMap = siteMap
    brief = entry.brief
  }

  var all: [Diagnostic] { summary + title + picture + misplacedPDFs + dates }

  private var summary: [Diagnostic] {
    guard let summary = brief.summary else {
      // It is no surprise that a draft is incomplete.
      return entry.isDraft
        ? []
        : [
          Diagnostic(
            .noSummary, "the brief has no summary", at: brief.title.location,
            help: "write 'summary: …', which lists, feeds, search engines and reference tools show "
              + "as its abstract")
        ]
    }
    let length = summary.value.count
    guard length > Self.longestSummary else { return [] }
    return [
      Diagnostic(
        .longSummary,
        "the summary has \(length) characters, expected at most \(Self.longestSummary)",
        at: summary.location,
        help: "leave the finding and what follows from it: lists and cards cut the rest")
    ]
  }

  private var title: [Diagnostic] {
    let title = brief.title
    var remarks: [Diagnostic] = []
    let letters = title.value.filter(\.isCased)
    if letters.count > 7, letters.allSatisfy(\.isUppercase) {
      remarks.append(
        Diagnostic(
          .titleInCapitals, "the title is in capitals", at: title.location,
          help: "write it as a sentence or a headline: citations copy it letter by letter, and "
            + "some screen readers spell capitals out"))
    }
    if title.value.count > Self.longestTitle {
      remarks.append(
        Diagnostic(
          .longTitle,
          "the title has \(title.value.count) characters, expected at most \(Self.longestTitle)",
          at: title.location, help: "move a part of it to 'subtitle'"))
    }
    return remarks
  }

  private var picture: [Diagnostic] {
    guard let image = brief.image, image.value.alternativeText == nil else { return [] }
    return [
      Diagnostic(
        MarkdownRule.missingAlternativeText,
        "the picture '\(image.value.source)' has no text for those who cannot see it",
        at: image.location,
        help: "write 'image: {src: \(image.value.source), alt: …}' and what it shows")
    ]
  }

  /// Google Scholar associates a PDF with a brief only if it is in the folder of the page.
  private var misplacedPDFs: [Diagnostic] {
    let page = Route.brief(entry.slug).folder
    return brief.attachments.compactMap { attachment in
      let file = attachment.value.file
      guard file.lowercased().hasSuffix(".pdf"), !file.contains("://"),
        let output = siteMap[brief.path(of: file)] ?? siteMap[PathText(file).withoutLeadingSlashes],
        output.folder != page
      else { return nil }
      return Diagnostic(
        .distantPDF, "'\(file)' will be in '\(output.folder)', expected it in '\(page)'",
        at: attachment.location,
        help: "put it beside the text, in 'briefs/\(entry.slug.rawValue)/' with an 'index.md': "
          + "Google Scholar takes a PDF only from the folder of its page")
    }
  }

  /// Remarks on implausible dates.
  private var dates: [Diagnostic] {
    let published = brief.date.value
    func early(_ date: CalendarDate, _ name: String, at location: Location) -> Diagnostic? {
      guard date < published else { return nil }
      return Diagnostic(
        .dateOrder, "\(name) is of \(date), before the brief's date, \(published)", at: location,
        help: "correct the one that is wrong")
    }
    let updated = brief.updated.flatMap { early($0.value, "'updated'", at: $0.location) }
    return [updated].compactMap { $0 }
      + brief.corrections.compactMap { early($0.date, "a correction", at: $0.note.location) }
  }
}
