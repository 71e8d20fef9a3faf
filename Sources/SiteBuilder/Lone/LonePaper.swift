import Basics
import Briefs
import Foundation
import Pages
import Site
import SourceText
import Typesetting

/// Sets the only brief of a library on paper; `nil` if it is a page, or the engine cannot set it.
struct SetLoneBrief: Stage {
  let publication: Publication
  let templates: TemplateFiles
  /// The path that diagnostics show.
  let path: String

  static let name = "set the brief on paper"

  func run(for request: BuildRequest) throws -> Checked<[UInt8]?> {
    guard publication.library.entries.first != nil else {
      return Checked(
        nil, [.cannotSet("only briefs can be set on paper, and this is a page", at: path)])
    }
    do {
      let typesetter = try Typesetter(templates: templates.ofPaper)
      let brief = PrintedBrief(0, of: publication)
      let document = BriefDocument(
        brief, of: house(typesetter), words: publication.words[brief.language],
        picture: PrintedPicture.init(dataAddress:),
        link: { publication.address(ofHref: $0, on: Route.brief(brief.slug)) })
      return Checked(try typesetter.pdf(of: document))
    } catch TypesettingError.missing {
      throw SiteError.noTypesetter(found: nil, needed: Typesetter.version)
    } catch TypesettingError.wrongVersion(let found) {
      throw SiteError.noTypesetter(found: found, needed: Typesetter.version)
    } catch let error as TypesettingError {
      return Checked(nil, [.cannotSet(error, at: path)])
    }
  }

  private func house(_ typesetter: Typesetter) -> BriefDocument.House {
    let configuration = publication.library.configuration
    return BriefDocument.House(
      configuration: configuration, fonts: typesetter.available(PaperFonts.families),
      logo: (configuration.logo?.value).flatMap { publication.inlinePicture($0) }
        .flatMap(PrintedPicture.init(dataAddress:)))
  }
}

extension PrintedPicture {
  /// Creates a picture from a `data:` address (RFC 2397).
  fileprivate init?(dataAddress: String) {
    guard dataAddress.hasPrefix("data:"), let start = dataAddress.range(of: ";base64,"),
      let data = Data(base64Encoded: String(dataAddress[start.upperBound...]))
    else { return nil }
    self.init(Array(data))
  }
}
