import Basics
import Briefs
import Pages
import Site

extension TypstDocument {
  /// Creates a brief on paper: the call of `brief` in `templates/brief.typ` with everything that the
  /// brief says.
  ///
  /// - Parameters:
  ///   - picture: returns the picture at an address in the text, or `nil` if it cannot be shown
  ///   - link: returns the complete address for one in the text, or `nil` if paper cannot lead there
  package init(
    _ brief: PrintedBrief, of house: House, words: Words,
    picture: @escaping (_ address: String) -> PrintedPicture?,
    link: @escaping (_ href: String) -> String?
  ) {
    let found = FoundPictures(picture)
    let fonts = PaperFonts(house.configuration.theme)
    var writer = ContentWriter(
      .init(
        picture: { found.name(of: $0) },
        drawing: { found.name(ofDrawing: $0, in: fonts.body) }, link: link))
    let body = writer.texts([brief.body, brief.references], notes: brief.notes)
    let members = DocumentMembers(brief: brief, house: house, words: words)
    let values = members.ofPaper(&writer) + [(key: "references", value: body[1])]
    let source = """
      #import "brief.typ": brief
      #import "elements.typ": *
      #show: brief.with(\(TypstValue.dictionary(values).code))
      #\(body[0].code)

      """
    self.init(source, as: .pdf, pictures: found, date: brief.date, of: house)
  }

  /// Creates the picture by which a brief is shared: the call of `card` in `templates/card.typ`.
  package init(cardOf brief: PrintedBrief, of house: House, words: Words) {
    let found = FoundPictures { _ in nil }
    var writer = ContentWriter(
      .init(picture: { found.name(of: $0) }, drawing: { _ in nil }, link: { _ in nil }))
    let values = DocumentMembers(brief: brief, house: house, words: words).ofCard(&writer)
    let source = """
      #import "card.typ": card
      #card(\(TypstValue.dictionary(values).code))

      """
    self.init(source, as: .png, pictures: found, date: brief.date, of: house)
  }
}

/// The members of the dictionary that a template gets.
private struct DocumentMembers {
  let brief: PrintedBrief
  let house: House
  let words: Words

  typealias Member = (key: String, value: TypstValue)

  /// Everything that the brief says.
  func ofPaper(_ writer: inout ContentWriter) -> [Member] {
    ofCard(&writer) + record(&writer) + standing(&writer) + attachments
  }

  /// What is said of the brief where it is shared.
  func ofCard(_ writer: inout ContentWriter) -> [Member] {
    let language = TypstLanguage(
      tag: brief.language.text, direction: brief.language.direction.rawValue)
    return [
      ("institute", institute), ("theme", theme), ("words", wordList),
      ("language", .text(language.language ?? "en")), ("region", .optional(language.region)),
      ("is-right-to-left", .flag(brief.language.direction == .rightToLeft)),
      ("title", writer.line(brief.title.html)), ("plain-title", .text(brief.title.plain)),
      ("subtitle", line(brief.subtitle, &writer)),
      ("series", .optional(brief.series)), ("number", .optional(brief.number)),
      ("date", .date(brief.date)), ("date-in-words", .text(words.date(brief.date))),
      ("authors", .list(brief.authors.map { contributor($0, &writer) })),
      ("is-draft", .flag(brief.isDraft)), ("is-withdrawn", .flag(brief.withdrawal != nil)),
    ]
  }

  /// The files in the PDF.
  private var attachments: [Member] {
    [
      (
        "attachments",
        .list(
          brief.attachments.map {
            .dictionary([
              ("name", .text($0.name)), ("type", .text($0.mediaType)),
              ("description", .text($0.title)), ("text", .text($0.text)),
            ])
          })
      )
    ]
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
    let fonts = PaperFonts(house.configuration.theme)
    return .dictionary([
      ("accent", .text(house.configuration.theme.accentInPrint)),
      ("fonts", .list(fonts.body.map(TypstValue.text))),
      ("heading-fonts", .list(fonts.heading.map(TypstValue.text))),
      ("code-fonts", .list(fonts.code.map(TypstValue.text))),
      ("paper", .text(house.configuration.print.paper.typstName)),
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
    [
      ("abstract", .optional(brief.abstract)),
      ("summary", line(brief.summary, &writer)),
      ("key-points", .list(brief.keyPoints.map { writer.line($0) })),
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
      ("funding", line(brief.funding, &writer)), ("embargo", .optional(brief.embargo)),
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

extension PaperSize {
  fileprivate var typstName: String {
    switch self {
    case .a4: "a4"
    case .letter: "us-letter"
    }
  }
}
