import Basics
import Briefs
import Pages
import Site
import SourceText
import Typesetting

/// Makes documents of the briefs of a site, and engines to set them.
struct Press: Sendable {
  let publication: Publication
  /// What all documents share.
  private let house: House
  /// Returns the bytes of the picture at an address on a page; `nil` if the site has no such file.
  private let picture: @Sendable (_ address: String, _ page: OutputPath) -> [UInt8]?
  private let isLone: Bool

  /// Creates a press for a site in a folder.
  ///
  /// - Parameter installed: the fonts of the machine, for hashes of documents that later builds compare
  init(
    _ publication: Publication, files: FileIndex, in folder: SiteFolder, templates: TemplateFiles,
    installed: InstalledFonts? = nil
  ) {
    let bytes = { @Sendable (path: String) in try? folder.text(path) }
    let configuration = publication.library.configuration
    self.publication = publication
    isLone = false
    house = House(
      configuration,
      logo: configuration.logo.flatMap { bytes(PathText($0.value).withoutLeadingSlashes) },
      templates: templates, fonts: configuration.fontFiles.compactMap(bytes),
      installed: installed)
    picture = SitePictures(files, in: folder).bytes
  }

  /// Creates a press for a lone text, whose pictures are embedded.
  ///
  /// - Parameter folder: the folder of the site that it belongs to
  init(ofLoneText publication: Publication, in folder: SiteFolder, templates: TemplateFiles) {
    let configuration = publication.library.configuration
    self.publication = publication
    isLone = true
    house = House(
      configuration,
      logo: configuration.logo.flatMap { publication.inlinePicture($0.value) }
        .flatMap(DataAddress.bytes),
      templates: templates,
      fonts: configuration.fontFiles.compactMap { try? folder.text($0) }, installed: nil)
    picture = { address, _ in DataAddress.bytes(in: address) }
  }

  /// - Parameter unreadable: the names of pictures that are left out
  func document(of file: TypesetFile, without unreadable: Set<String> = []) -> TypstDocument {
    let house = house.without(unreadable)
    let brief = PrintedBrief(file.brief, of: publication)
    let page = Route.brief(brief.slug)
    let words = publication.words[brief.language]
    switch file.form {
    case .card: return TypstDocument(cardOf: brief, of: house, words: words)
    case .pdf:
      return TypstDocument(
        brief, of: house, words: words,
        picture: { [picture] in
          picture($0, page).flatMap(PrintedPicture.init).flatMap {
            unreadable.contains($0.name) ? nil : $0
          }
        },
        link: publication.links(on: page, isLone: isLone))
    }
  }

  /// Returns the warnings about fonts of the theme that PDFs lack.
  ///
  /// - Parameter families: the families that the engine has not found, in lower case
  func warnings(aboutMissingFonts families: some Sequence<String>) -> [Diagnostic] {
    publication.library.configuration.theme.missingFonts(among: Set(families))
      .map { .missingFont($0.value, at: $0.location) }
  }

  /// What was set from a brief.
  struct SetFile {
    let result: TypesetDocument
    /// A hash of what it is made from.
    let hash: UInt64
    /// The addresses of pictures whose texts are printed instead.
    let unshownPictures: [String]
  }

  /// Sets a file; pictures that the engine cannot read are left out.
  ///
  /// - Throws: `TypesettingError`
  func set(_ file: TypesetFile, with typesetter: Typesetter) throws -> SetFile {
    let document = document(of: file)
    do {
      return SetFile(
        result: try typesetter.set(document), hash: document.hash,
        unshownPictures: document.unshownPictures.map { path(of: $0, in: file) })
    } catch TypesettingError.pictures(let unreadable) {
      let rest = self.document(of: file, without: unreadable)
      let logo = house.logo.flatMap { unreadable.contains($0.name) ? logoAddress : nil }
      return SetFile(
        result: try typesetter.set(rest), hash: document.hash,
        unshownPictures: rest.unshownPictures.map { path(of: $0, in: file) }
          + [logo].compactMap { $0 })
    }
  }

  /// Returns the path of a picture in the site, for one with an address on the page of a brief.
  private func path(of picture: String, in file: TypesetFile) -> String {
    guard SafeAddress.scheme(of: picture.utf8) == nil else { return picture }
    let page = Route.brief(publication.library.entries[file.brief].slug)
    return PathText(page.folder + picture.percentDecodedPath).resolved() ?? picture
  }

  private var logoAddress: String? { publication.library.configuration.logo?.value }

  /// - Throws: `TypesettingError` if there is no engine
  func typesetter() throws -> Typesetter { try Typesetter(house.files) }
}

extension House {
  fileprivate init(
    _ configuration: SiteConfiguration, logo: [UInt8]?, templates: TemplateFiles,
    fonts: [[UInt8]], installed: InstalledFonts?
  ) {
    self.init(
      configuration: configuration, logo: logo.flatMap(PrintedPicture.init),
      files: HouseFiles(templates: templates.ofPaper, fonts: fonts),
      installedFonts: installed?.hash ?? 0)
  }
}

extension SiteConfiguration {
  /// The paths of the font files of the house that the engine can read, which are not those that are
  /// compressed for the web.
  fileprivate var fontFiles: [String] {
    (print.fonts + theme.fonts.map(\.file)).map { PathText($0.value).withoutLeadingSlashes }
      .filter { path in
        [".ttf", ".otf", ".ttc", ".otc"].contains { path.lowercased().hasSuffix($0) }
      }
  }
}
