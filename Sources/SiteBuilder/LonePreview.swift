import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Renders a brief, or a page in `pages/`, as a single file with the style and the pictures
/// embedded.
///
/// A brief in a site's folder gets the site's letterhead, people, templates and words; one that
/// stands alone gets the defaults. Links to other briefs are not checked, since those are not read.
package struct LonePreview: Sendable {
  /// The file of the brief, with the path that diagnostics show.
  package let file: SourceFile
  /// The folder that contains the brief.
  let folder: String
  private(set) var site: SiteSources

  /// Reads a brief, and the parts of the site around it that all briefs share.
  package init(path: String) throws {
    let folder = PathText(path).parent?.text ?? "."
    try self.init(file: SourceFile(path: path, bytes: FileSystem.read(path)), folder: folder)
  }

  /// - Parameter folder: the folder that addresses in the text are relative to
  package init(file: SourceFile, folder: String) throws {
    self.file = file
    self.folder = folder
    site = try SiteSources.surroundings(of: folder)
  }

  /// Returns the whole page.
  ///
  /// The page is rendered even if links or notes are wrong; it is `nil` only if the front matter
  /// cannot be understood.
  ///
  /// - Throws: `SiteError` if the system fails
  package func page(now: Instant) async throws -> Checked<[UInt8]?> {
    if isPage { return try await standalonePage(now: now) }
    let publication = try await publication(now: now)
    return publication.rendered { brief throws(Diagnostic) in try brief.bytesOfOnlyText() }
  }

  /// Sets the styles in which to show how to cite the brief, instead of the site's.
  mutating func use(styles: [Located<String>]) {
    if !styles.isEmpty { site.configuration.howToCite = styles }
  }

  /// Returns what the page is made from, or `nil` if the front matter cannot be understood.
  ///
  /// Templates and styles are read while the text is: together these take half of the time for a
  /// preview.
  func publication(now: Instant) async throws -> Checked<Publication?> {
    let text = file.checkedForUTF8()
    let brief = Brief.reading(text.value)
    guard !text.diagnostics.containsErrors, let value = brief.value else {
      return Checked(
        nil,
        text.diagnostics.containsErrors ? text.diagnostics : text.diagnostics + brief.diagnostics)
    }
    let library = Library.assemble(
      briefs: [value], people: site.people, configuration: site.configuration, now: now,
      showing: .everything
    ).value
    let languages = library.languages
    let texts = library.entries.map { CitingText($0) }
    async let reading = CitationSources.read(
      site.folder, site.configuration, texts: texts, textFolder: folder)
    let words = WordLibrary.load(from: site.templates.wordLists, languages: languages)
    let citations = try await reading
    async let templates = PageTemplates.parse(site.templates, words: words.value)
    async let entryStyles = EntryStyles(
      folder: site.folder, configuration: site.configuration
    ).read(for: languages)
    let renderer = TextRenderer(
      configuration: site.configuration, words: words.value, citations: citations.value,
      address: address, pageIdentifiers: site.templates.identifiers)
    let rendered = renderer.render(library.entries[0], source: text.value, resolve: resolver)
    let (frames, styles) = try await (templates, entryStyles)
    let publication = Publication(
      RenderedSite(
        library, plan: plan(for: library), texts: .init(briefs: [rendered.value]),
        entryStyles: styles.value, renderer: renderer),
      templates: frames.value, settings: try settings(for: library))
    return try Checked(
      publication,
      text.diagnostics + brief.diagnostics + words.diagnostics + frames.diagnostics
        + styles.diagnostics + citations.diagnostics + rendered.diagnostics
        + faults(of: rendered.value))
  }

  /// Returns the HTML of the text and its notes alone.
  ///
  /// Front matter may be missing.
  ///
  /// - Throws: `SiteError` if the system fails
  package func fragment() async throws -> Checked<[UInt8]> {
    let text = file.checkedForUTF8()
    if text.diagnostics.containsErrors { return Checked([], text.diagnostics) }
    let hasFrontMatter = text.value.beginsWithFrontMatter
    let head = hasFrontMatter ? Head.reading(text.value, isPage: isPage) : Checked(Head())
    guard let frontMatter = head.value else { return Checked([], head.diagnostics) }
    let citing = CitingText(
      path: file.path, citing: frontMatter.citing,
      language: frontMatter.language ?? site.configuration.language)
    let words = WordLibrary.load(from: site.templates.wordLists, languages: [citing.language])
    let citations = try await CitationSources.read(
      site.folder, site.configuration, texts: [citing], textFolder: folder)
    let renderer = TextRenderer(
      configuration: site.configuration, words: words.value, citations: citations.value,
      address: address)
    let rendered = renderer.fragment(
      text.value, from: frontMatter.bodyOffset, line: frontMatter.bodyLine, as: citing)
    return try Checked(
      rendered.value.body + rendered.value.notes + rendered.value.referenceList,
      text.diagnostics + head.diagnostics + citations.diagnostics + rendered.diagnostics
        + faults(of: rendered.value))
  }

  private var address: SiteAddress? { site.configuration.url.flatMap { SiteAddress($0) } }

  /// Returns diagnostics for missing pictures; links are not checked, since other briefs are not
  /// read.
  func faults(of text: BriefText) throws(SiteError) -> [Diagnostic] {
    let links = LinkResolver(siteMap: SiteMap(), source: file.path, page: OutputPath(""))
    var missing: [RenderedMarkdown.Reference] = []
    for reference in text.references where reference.use == .picture {
      guard [.broken, .outsideSite].contains(links.resolve(reference.address[...])) else {
        continue
      }
      if let file = try DataAddress.file(reference.address, in: folder, site.folder) {
        // Opening the file is enough to know that it can be read.
        _ = try FileSystem.read(file.path, upTo: 0)
      } else {
        missing.append(reference)
      }
    }
    return missing.map { .missingPicture($0) }
      + ThirdPartyCheck(ownHost: address?.host).diagnostics(for: text.references)
  }

  // MARK: What goes inside

  var resolver: AddressResolver {
    let url = site.configuration.url
    return { address, use in
      switch use {
      // A file that cannot be read is reported with the faults of the text.
      case .picture: (try? dataAddress(address)) ?? nil
      case .link where address.first == "/": url.map { $0 + address }
      case .link: nil
      }
    }
  }

  private func dataAddress(_ address: Substring) throws(SiteError) -> String? {
    try DataAddress.of(String(address), in: folder, site.folder)
  }

  func plan(for library: Library) -> SitePlan {
    var plan = SitePlan(onlyTextOf: library)
    plan.baseURL = site.configuration.url.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return plan
  }

  func settings(for library: Library) throws(SiteError) -> Publication.Settings {
    var settings = Publication.Settings()
    settings.includesDrafts = true
    settings.generator = "Briefpress \(Version.current)"
    settings.inlineStyle = Stylesheet(
      site.templates.stylesheet, scope: .texts, theme: site.configuration.theme,
      address: { (try? DataAddress.of($0, in: site.folder.root, site.folder)) ?? $0 })
    let configuration = site.configuration
    let ofSite =
      [configuration.letterhead.logo?.value, configuration.theme.logo?.value]
      + library.people.map(\.photo?.value)
    for path in ofSite.compactMap({ $0 }) {
      settings.inlinePictures[path] = try DataAddress.of(
        path, in: site.folder.root, site.folder)
    }
    if let image = library.entries.first?.brief.image?.value.source {
      settings.inlinePictures[image] = try DataAddress.of(image, in: folder, site.folder)
    }
    return settings
  }
}

extension SiteSources {
  /// Returns what a site says for all briefs, from the nearest folder above with a `site.yml`.
  ///
  /// Mistakes in those files are left for `check` to report.
  fileprivate static func surroundings(of folder: String) throws -> SiteSources {
    var root = FileSystem.realPath(folder) ?? folder
    while try !FileSystem.exists("\(root)/site.yml") {
      guard let parent = PathText(root).parent, parent.text != "/" else {
        return SiteSources(
          folder: SiteFolder(empty: folder), configuration: SiteConfiguration(), people: People(),
          templates: TemplateFiles(), briefs: [], pages: [])
      }
      root = parent.text
    }
    return try readShared(SiteFolder.scanShared(root)).value
  }
}

extension Checked<Publication?> {
  /// Returns a page of the publication, or a diagnostic for whatever stops it.
  func rendered(
    _ page: (Publication) throws(Diagnostic) -> [UInt8]
  ) -> Checked<[UInt8]?> {
    guard let publication = value else { return Checked<[UInt8]?>(nil, diagnostics) }
    do {
      return Checked<[UInt8]?>(try page(publication), diagnostics)
    } catch {
      return Checked<[UInt8]?>(nil, diagnostics + [error])
    }
  }
}
