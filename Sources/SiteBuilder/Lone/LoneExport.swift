import Basics
import Briefs
import EPUB
import Export
import Pages
import Site
import SourceText

/// A form in which a single brief is given to others.
package enum ExportForm: Sendable {
  case docx
  case markdown
  case text
  /// A page for mail.
  case mail

  /// Whether the form contains pictures, rather than their addresses.
  var embedsPictures: Bool { self == .docx }
}

/// Writes the only brief of a library in another form; `nil` if it is a page, or cannot be written.
struct ExportLoneBrief: Stage {
  let publication: Publication
  let form: ExportForm
  /// The path that diagnostics show.
  let path: String
  /// The styles of the house for word processors.
  let reference: [UInt8]?

  static let name = "write the brief"

  func run(for request: BuildRequest) throws -> Checked<[UInt8]?> {
    guard !publication.library.entries.isEmpty else {
      return Checked(nil, [.onlyBriefsAreExported(at: path)])
    }
    switch form {
    case .markdown: return Checked(publication.text(ofLoneBrief: 0, as: .markdown))
    case .text: return Checked(publication.text(ofLoneBrief: 0, as: .text))
    case .mail: return mail()
    case .docx: return try docx()
    }
  }

  private var brief: PrintedBrief { PrintedBrief(0, of: publication) }

  private func mail() -> Checked<[UInt8]?> {
    let brief = brief
    let mail = MailDocument(
      brief, words: publication.words[brief.language], institute: publication.site.institution,
      accent: publication.library.configuration.theme.accentInPrint, link: link(from: brief))
    return Checked(mail.html, mail.isCut ? [.longMail(size: mail.wholeSize, at: path)] : [])
  }

  private func docx() throws -> Checked<[UInt8]?> {
    let brief = brief
    let document = WordDocument(
      brief, words: publication.words[brief.language],
      picture: { DataAddress.bytes(in: $0).flatMap(BookPicture.init) }, link: link(from: brief))
    do {
      return Checked(try Pandoc.docx(document, styledAs: reference))
    } catch PandocError.missing {
      throw SiteError.noPandoc
    } catch PandocError.document(let reason) {
      return Checked(nil, [.pandocCannot(because: reason, at: path)])
    }
  }

  private func link(from brief: PrintedBrief) -> (String) -> String? {
    publication.links(on: Route.brief(brief.slug), isLone: true)
  }
}
