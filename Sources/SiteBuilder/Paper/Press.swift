import Basics
import Briefs
import Pages
import Site
import SourceText
import Typesetting

/// Makes documents of the briefs of a site, and engines to set them.
struct Press: Sendable {
  let publication: Publication
  let templates: TemplateFiles
  /// Returns the bytes of the picture at an address on a page; `nil` if the site has no such file.
  let picture: @Sendable (_ address: String, _ page: OutputPath) -> [UInt8]?
  /// Returns the bytes of a picture that represents the institute; `nil` if it has no picture.
  let logo: [UInt8]?
  private let isLone: Bool

  /// Creates a press for a site in a folder.
  init(_ publication: Publication, in folder: SiteFolder, templates: TemplateFiles) {
    self.publication = publication
    isLone = false
    self.templates = templates
    let logo = publication.library.configuration.logo?.value
    self.logo = logo.flatMap { try? folder.text(PathText($0).withoutLeadingSlashes) }
    picture = SitePictures(FileIndex(publication.site.plan), in: folder).bytes
  }

  /// Creates a press for a lone text, whose pictures are embedded.
  init(ofLoneText publication: Publication, templates: TemplateFiles) {
    self.publication = publication
    isLone = true
    self.templates = templates
    let logo = publication.library.configuration.logo?.value
    self.logo = logo.flatMap { publication.inlinePicture($0) }.flatMap(DataAddress.bytes)
    picture = { address, _ in DataAddress.bytes(in: address) }
  }

  func document(of index: Int) -> BriefDocument {
    let brief = PrintedBrief(index, of: publication)
    let page = Route.brief(brief.slug)
    return BriefDocument(
      brief,
      of: BriefDocument.House(
        configuration: publication.library.configuration, logo: logo.flatMap(PrintedPicture.init),
        templates: templates.ofPaper),
      words: publication.words[brief.language],
      picture: { [picture] in picture($0, page).flatMap(PrintedPicture.init) },
      link: { [publication, isLone] href in
        // Other texts of a lone text's site are not read, so where they will be is not known.
        isLone && SafeAddress.scheme(of: href.utf8) == nil
          ? nil : publication.address(ofHref: href, on: page)
      })
  }

  /// - Throws: `TypesettingError` if there is no engine
  func typesetter() throws -> Typesetter { try Typesetter(templates: templates.ofPaper) }
}
