import Basics
import SourceText

/// A brief as described by its front matter, and the position of its body.
package struct Brief: Sendable {
  /// The path that diagnostics show.
  package var path: String
  /// The offset of the body's first byte in the file (after its byte order mark, if it had one).
  package var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  package var bodyLine: Int
  /// The folder of a brief with pictures next to it (`briefs/x` for `briefs/x/index.md`).
  package var bundle: String?

  /// The name in the address: as written, or else that of the file.
  package var slug: Located<Slug>
  /// The title, in Markdown's inline syntax.
  package var title: Located<String>
  package var subtitle: Located<String>?
  /// A short text in Markdown for lists, feeds and search engines.
  package var summary: Located<String>?
  /// The points that a hurried reader should take away, in Markdown.
  package var keyPoints: [Located<String>] = []
  package var date: Located<CalendarDate>
  /// Whether the date is known; if not, which is an error, `date` is the first day of 1970.
  package var isDated = true
  package var authors: [Located<Contributor>] = []
  package var editors: [Located<Contributor>] = []

  /// The names or ids of topics, as written.
  package var topics: [Located<String>] = []
  /// The names or ids of regions, as written.
  package var regions: [Located<String>] = []
  /// The id or the name of the series, as written.
  package var series: Located<String>?
  /// The number in the series, as written: `12`, or `2019/3`.
  package var number: Located<String>?

  /// When the brief is shown.
  package var publishing = Publishing()
  package var updated: Located<CalendarDate>?
  package var corrections: [Correction] = []
  package var withdrawn: Withdrawal?

  /// The language, if it differs from that of the series or the site.
  package var language: LanguageTag?
  /// The same brief in other languages, as written.
  package var translations: [Located<NamedTranslation>] = []

  /// The briefs that the author names as related, as written.
  package var related: [Located<String>] = []

  package var doi: DOI?
  package var isbn: ISBN?
  /// The licence: an SPDX identifier, a name, or an address.
  package var license: String?
  /// Who paid for it, in Markdown.
  package var funding: Located<String>?
  /// Whose views it states, in Markdown, if not as in the series or site.
  package var disclaimer: Located<String>?
  package var image: Located<Picture>?
  package var attachments: [Located<Attachment>] = []
  /// Whether it is set as a PDF; nil if the series or the site decides.
  package var makesPDF: Bool?
  /// Whether it is made an EPUB; nil if the series or the site decides.
  package var makesEPUB: Bool?
  /// Earlier addresses of the brief.
  package var aliases: [Located<String>] = []
  /// The works that it cites by key, and how.
  package var citing = Citing()
  /// Values for the house's own templates.
  package var extra: YAMLValue?

  package init(
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
  /// The brief as shown to readers, without the content of a withdrawn one.
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

/// Whether a brief is already meant for readers.
package enum PublicationStatus: String, CaseIterable, Sendable {
  case draft, published
}

extension Brief {
  /// Returns the path in the site's folder of a file named in the front matter, which is relative
  /// to the brief.
  package func path(of file: String) -> String {
    PathText(PathText(path).folder + file).resolved() ?? file
  }
}

extension Brief {
  /// The folder of briefs, in the site's sources and in the site.
  package static let folder = "briefs"

  /// Returns the path of a brief's page in the site: `briefs/water/index.html`.
  package static func path(ofPage slug: Slug) -> String {
    // Many times a build for each brief, and twice as fast as a string with placeholders.
    var path = folder
    path += "/"
    path += slug.rawValue
    path += "/index.html"
    return path
  }
}
