import Basics
import Briefs
import Pages
import Site

/// A brief as a document for Typst: the call of `brief` in `templates/brief.typ` with everything
/// that the brief says.
package struct BriefDocument: Sendable {
  package let source: String
  package let pictures: [PrintedPicture]
  /// The time that the PDF gives for itself, in seconds since 1970: that of the brief, so that the same
  /// brief always makes the same bytes.
  package let time: Int
  /// A hash of everything that the PDF is made from.
  package let hash: UInt64

  /// What documents of a house share.
  package struct House: Sendable {
    package var configuration: SiteConfiguration
    package var logo: PrintedPicture?
    /// The files that documents import, by name.
    package var templates: [String: [UInt8]]

    package init(
      configuration: SiteConfiguration, logo: PrintedPicture?, templates: [String: [UInt8]]
    ) {
      self.configuration = configuration
      self.logo = logo
      self.templates = templates
    }
  }

  /// - Parameters:
  ///   - picture: returns the picture at an address in the text, or `nil` if it cannot be shown
  ///   - link: returns the complete address for one in the text, or `nil` if paper cannot lead there
  package init(
    _ brief: PrintedBrief, of house: House, words: Words,
    picture: @escaping (_ address: String) -> PrintedPicture?,
    link: @escaping (_ href: String) -> String?
  ) {
    let found = FoundPictures(picture)
    var writer = ContentWriter(
      .init(picture: { found.name(of: $0) }, drawing: { found.name(ofDrawing: $0) }, link: link))
    let body = writer.texts([brief.body, brief.references], notes: brief.notes)
    let members = Members(brief: brief, house: house, words: words)
    let values = members.values(&writer) + [(key: "references", value: body[1])]
    source = """
      #import "brief.typ": brief
      #import "elements.typ": *
      #show: brief.with(\(TypstValue.dictionary(values).code))
      #\(body[0].code)

      """
    pictures = found.pictures + [house.logo].compactMap { $0 }
    time = max(0, Instant(startOf: brief.date).secondsSince1970)
    // Pictures are named after their contents, and the time is that of the date.
    var fingerprint = Fingerprint()
    fingerprint.add(Typesetter.version)
    fingerprint.add(TypstProcess.script)
    fingerprint.add(source)
    fingerprint.add(each: house.templates.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      $0.add($1.value)
    }
    hash = fingerprint.hash
  }
}

/// The pictures that a document shows.
private final class FoundPictures {
  private let picture: (String) -> PrintedPicture?
  private(set) var pictures: [PrintedPicture] = []

  init(_ picture: @escaping (String) -> PrintedPicture?) { self.picture = picture }

  func name(of address: String) -> String? { picture(address).map(add) }

  /// Returns the name of a picture in SVG, whose text is in the fonts of the paper.
  func name(ofDrawing svg: String) -> String? {
    PrintedPicture(Array(PrintedDrawing(svg).svg.utf8)).map(add)
  }

  private func add(_ picture: PrintedPicture) -> String {
    if !pictures.contains(where: { $0.name == picture.name }) { pictures.append(picture) }
    return picture.name
  }
}

/// The members of the dictionary that a template gets.
private struct Members {
  let brief: PrintedBrief
  let house: BriefDocument.House
  let words: Words

  typealias Member = (key: String, value: TypstValue)

  func values(_ writer: inout ContentWriter) -> [Member] {
    [("institute", institute), ("theme", theme), ("words", wordList)] + record(&writer)
      + standing(&writer)
  }

  private var institute: TypstValue {
    let letterhead = house.configuration.letterhead
    return .dictionary([
      ("name", .text(letterhead.name ?? house.configuration.title)),
      ("web", .optional(letterhead.web)), ("phone", .optional(letterhead.phone)),
      ("fax", .optional(letterhead.fax)), ("email", .optional(letterhead.email)),
      ("address", .optional(letterhead.address)), ("logo", .optional(house.logo?.name)),
      ("logo-alt", .text(letterhead.logoAlternativeText ?? "")),
    ])
  }

  private var theme: TypstValue {
    .dictionary([
      ("accent", .text(house.configuration.theme.accentInPrint)),
      ("fonts", .list(PaperFonts.families.map(TypstValue.text))), ("paper", .text("a4")),
    ])
  }

  private static let wordKeys = [
    "written-by", "edited-by", "phone", "fax", "page-of", "digits", "key-points", "contents",
    "how-to-cite", "corrections", "doi", "isbn", "license", "funding", "draft", "draft-notice",
    "embargo", "embargoed-until", "withdrawn", "withdrawn-notice",
  ]

  private var wordList: TypstValue {
    let about = biographies.count == 1 ? "about-the-author" : "about-the-authors"
    return .dictionary(
      Self.wordKeys.map { ($0, .text(words[$0])) } + [("about-the-authors", .text(words[about]))])
  }

  private var biographies: [PrintedBrief.Contributor] {
    brief.authors.filter { $0.biography != nil }
  }

  private func record(_ writer: inout ContentWriter) -> [Member] {
    let language = TypstLanguage(
      tag: brief.language.text, direction: brief.language.direction.rawValue)
    return [
      ("language", .text(language.language ?? "en")), ("region", .optional(language.region)),
      ("is-right-to-left", .flag(brief.language.direction == .rightToLeft)),
      ("title", writer.line(brief.title.html)), ("plain-title", .text(brief.title.plain)),
      ("subtitle", line(brief.subtitle, &writer)), ("abstract", .optional(brief.abstract)),
      ("summary", line(brief.summary, &writer)),
      ("key-points", .list(brief.keyPoints.map { writer.line($0) })),
      ("series", .optional(brief.series)), ("number", .optional(brief.number)),
      ("date", .date(brief.date)), ("date-in-words", .text(words.date(brief.date))),
      ("authors", .list(brief.authors.map { contributor($0, &writer) })),
      ("editors", .list(brief.editors.map { contributor($0, &writer) })),
      ("topics", .list(brief.topics.map(TypstValue.text))),
      ("disclaimer", line(brief.disclaimer, &writer)), ("has-contents", .flag(brief.hasContents)),
    ]
  }

  private func standing(_ writer: inout ContentWriter) -> [Member] {
    [
      (
        "corrections",
        .list(
          brief.corrections.map {
            .dictionary([("date", .text(words.date($0.date))), ("note", writer.line($0.note))])
          })
      ),
      ("funding", line(brief.funding, &writer)), ("is-draft", .flag(brief.isDraft)),
      ("embargo", .optional(brief.embargo)),
      (
        "withdrawal",
        brief.withdrawal.map { withdrawal in
          .dictionary([
            ("reason", withdrawal.reason.map { writer.text($0) } ?? .none),
            ("date", .optional(withdrawal.date.map { words.date($0) })),
          ])
        } ?? .none
      ),
      ("citation", line(brief.citation, &writer)), ("address", .optional(brief.address)),
      ("doi", .optional(brief.doi)), ("isbn", .optional(brief.isbn)),
      (
        "license",
        brief.license.map {
          .dictionary([("name", .text($0.name)), ("address", .optional($0.address))])
        } ?? .none
      ),
    ]
  }

  private func contributor(
    _ contributor: PrintedBrief.Contributor, _ writer: inout ContentWriter
  ) -> TypstValue {
    .dictionary([
      ("name", .text(contributor.name)), ("role", .optional(contributor.role)),
      ("affiliation", .optional(contributor.affiliation)),
      ("biography", line(contributor.biography, &writer)),
    ])
  }

  private func line(_ html: String?, _ writer: inout ContentWriter) -> TypstValue {
    html.map { writer.line($0) } ?? .none
  }
}
