import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// The policy for links in a single text: pictures are embedded, and other texts are not known.
struct LoneLinks: Sendable {
  let text: LoneText
  let site: SiteSources
  /// Whether pictures become part of the page; otherwise their addresses stay as written.
  var embedsPictures = true

  /// The address of the site, if it is known.
  var address: SiteAddress? { site.configuration.url.flatMap { SiteAddress($0) } }

  var resolver: AddressResolver {
    let url = site.configuration.url
    return { address, use in
      switch use {
      // A file that cannot be read is reported by `CheckLoneText`.
      case .picture where !embedsPictures: nil
      case .picture: (try? inside(String(address), from: text.folder)) ?? nil
      case .link where address.first == "/": url.map { $0 + address }
      case .link: nil
      }
    }
  }

  /// The files that the text may name for its charts.
  var files: TextFiles {
    TextFiles { name in
      guard let path = try? DataAddress.path(of: name, in: text.folder, site.folder),
        let bytes = try? site.folder.reader.ofTexts.read(path)
      else { return nil }
      return .init(path: PathText(text.file.path).folder + name, bytes: bytes)
    }
  }

  /// Returns an address that contains a picture or font, or `nil` if there is no such file.
  ///
  /// - Parameter folder: the folder that the path is relative to
  private func inside(_ path: String, from folder: String) throws(SiteError) -> String? {
    try DataAddress.of(path, in: folder, site.folder)
  }

  /// Returns the settings for the page of the text.
  func settings(for library: Library) throws(SiteError) -> Publication.Settings {
    let root = site.folder.root
    var settings = Publication.Settings()
    settings.includesDrafts = true
    settings.generator = "Briefpress \(Version.current)"
    settings.inlineStyle = Stylesheet(
      site.templates.stylesheet, scope: .texts, theme: site.configuration.theme,
      address: { (try? inside($0, from: root)) ?? $0 })
    let configuration = site.configuration
    let ofSite =
      [configuration.letterhead.logo?.value, configuration.theme.logo?.value]
      + library.people.map(\.photo?.value)
    for path in ofSite.compactMap({ $0 }) {
      settings.inlinePictures[path] = try inside(path, from: root)
    }
    if let image = library.entries.first?.brief.image?.value.source {
      settings.inlinePictures[image] = try inside(image, from: text.folder)
    }
    return settings
  }
}

/// Finds missing pictures in a single text; links are not checked, since other texts are not read.
struct CheckLoneText: Stage {
  let links: LoneLinks
  let texts: [BriefText]

  static let name = "check links and files"

  func run(for request: BuildRequest) throws -> Checked<Void> {
    let references = texts.flatMap(\.references)
    let missing = try references.filter { try isMissingPicture($0) }
    return Checked(
      (),
      missing.map { .missingPicture($0) }
        + ThirdPartyCheck(ownHost: links.address?.host).diagnostics(for: references))
  }

  private func isMissingPicture(
    _ reference: RenderedMarkdown.Reference
  ) throws(SiteError) -> Bool {
    let resolver = LinkResolver(
      siteMap: SiteMap(), source: links.text.file.path, page: OutputPath(""))
    guard reference.use == .picture,
      [.broken, .outsideSite].contains(resolver.resolve(reference.address[...]))
    else { return false }
    let file = try DataAddress.file(reference.address, in: links.text.folder, links.site.folder)
    guard let file else { return true }
    // Opening the file is enough to know that it can be read.
    _ = try FileSystem.read(file.path, upTo: 0)
    return false
  }
}
