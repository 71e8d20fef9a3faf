/// One brief as its front matter describes it, and where its body begins.
public struct Brief: Sendable {
  /// The path that diagnostics show.
  public var path: String
  /// The offset of the body's first byte in the file (after its byte order mark, if it had one).
  public var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  public var bodyLine: Int
  /// The folder of a brief that keeps its pictures beside it (`briefs/x` for `briefs/x/index.md`).
  public var bundle: String?

  /// The name in the address: as written, else of the file.
  public var slug: Located<Slug>
  /// The title, in Markdown's inline syntax.
  public var title: Located<String>
  public var subtitle: Located<String>?
  /// A short text in Markdown for lists, feeds and search engines.
  public var summary: Located<String>?
  /// What a hurried reader should take away, in Markdown.
  public var keyPoints: [Located<String>] = []
  public var date: Located<CalendarDate>
  /// Whether the date is known; where it is not, which is an error, `date` is the first day of 1970.
  public var isDated = true
  public var authors: [Located<Contributor>] = []
  public var editors: [Located<Contributor>] = []

  /// Names or ids, as written.
  public var topics: [Located<String>] = []
  /// Names or ids, as written.
  public var regions: [Located<String>] = []
  /// The id or the name of the series, as written.
  public var series: Located<String>?
  /// The number in the series, as written: `12`, or `2019/3`.
  public var number: Located<String>?

  /// When it is shown.
  public var publishing = Publishing()
  public var updated: Located<CalendarDate>?
  public var corrections: [Correction] = []
  public var withdrawn: Withdrawal?

  /// The language where it is not the one of the series or the site.
  public var language: LanguageTag?
  /// The same brief in other languages, as written.
  public var translations: [Located<NamedTranslation>] = []

  /// The briefs that the author names as related, as written.
  public var related: [Located<String>] = []

  public var doi: DOI?
  public var isbn: ISBN?
  /// An SPDX identifier, a name, or an address.
  public var license: String?
  /// Who paid, in Markdown.
  public var funding: Located<String>?
  /// Whose views these are, in Markdown, where it is not what the series or the site says.
  public var disclaimer: Located<String>?
  public var image: Located<Picture>?
  public var attachments: [Located<Attachment>] = []
  /// Addresses that the brief had before.
  public var aliases: [Located<String>] = []
  /// The works that it cites by key, and how.
  public var citing = Citing()
  /// What the house's own templates want to know.
  public var extra: YAMLValue?

  public init(
    path: String, slug: Located<Slug>, title: Located<String>, date: Located<CalendarDate>,
    bodyOffset: Int = 0, bodyLine: Int = 1
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.date = date
    self.bodyOffset = bodyOffset
    self.bodyLine = bodyLine
  }
}

extension Brief {
  /// The brief as it is shown: of a withdrawn one nothing that it said or offered.
  var shown: Brief {
    guard withdrawn != nil else { return self }
    var tombstone = self
    tombstone.summary = nil
    tombstone.keyPoints = []
    tombstone.related = []
    tombstone.funding = nil
    tombstone.image = nil
    tombstone.attachments = []
    tombstone.citing = Citing()
    return tombstone
  }
}

/// Whether a brief is meant for readers yet.
public enum PublicationStatus: String, CaseIterable, Sendable {
  case draft, published
}
