import Basics
import Briefs
import CommonMark
import EPUB
import Pages
import Site
import SourceText

/// Makes EPUBs of the briefs of a site.
struct Bindery: Sendable {
  let publication: Publication
  private let house: Book.House
  /// Returns the bytes of the picture at an address on a page; `nil` if the site has no such file.
  private let picture: @Sendable (_ address: String, _ page: OutputPath) -> [UInt8]?
  private let isLone: Bool

  /// Creates a bindery for a site in a folder.
  init(
    _ publication: Publication, files: FileIndex, in folder: SiteFolder, templates: TemplateFiles
  ) {
    self.publication = publication
    house = Book.House(publication, templates)
    picture = SitePictures(files, in: folder).bytes
    isLone = false
  }

  /// Creates a bindery for a lone text, whose pictures are embedded.
  init(ofLoneText publication: Publication, templates: TemplateFiles) {
    self.publication = publication
    house = Book.House(publication, templates)
    picture = { address, _ in DataAddress.bytes(in: address) }
    isLone = true
  }

  func book(ofBrief index: Int) -> Book { Book(source(index), of: house) }

  /// Returns a book of several briefs; `nil` without briefs.
  func book(of indices: [Int], as collection: BookCollection) -> Book? {
    Book(
      indices.map(source), as: collection, words: publication.words[collection.language], of: house)
  }

  private func source(_ index: Int) -> BookBrief {
    let brief = PrintedBrief(index, of: publication)
    let page = Route.brief(brief.slug)
    return BookBrief(
      brief, words: publication.words[brief.language],
      picture: { [picture] in picture($0, page).flatMap(BookPicture.init) },
      link: publication.links(on: page, isLone: isLone))
  }

  /// Returns the warnings about pictures of a brief that its book cannot contain.
  func warnings(aboutBrief index: Int) -> [Diagnostic] {
    let published = publication.site.briefs[index]
    let page = Route.brief(published.entry.slug)
    let resolver = LinkResolver(
      siteMap: publication.siteMap, source: published.entry.brief.path, page: page)
    return published.text.references.filter { $0.use == .picture }.compactMap { reference in
      switch resolver.resolve(reference.address[...]) {
      case .found(let link):
        let bytes = picture(link.target.href(from: page), page)
        return bytes.flatMap(BookPicture.init) == nil
          ? .notInBooks(picture: reference.address, at: reference.location) : nil
      case .elsewhere: return .notInBooks(picture: reference.address, at: reference.location)
      // Broken addresses are reported for the page.
      case .broken, .outsideSite, .placeholder: return nil
      }
    }
  }
}

extension Book.House {
  fileprivate init(_ publication: Publication, _ templates: TemplateFiles) {
    self.init(
      name: publication.site.institution,
      accent: publication.library.configuration.theme.accentInPrint, stylesheet: templates.ofBooks)
  }
}
