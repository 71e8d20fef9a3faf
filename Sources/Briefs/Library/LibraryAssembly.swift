import SourceText

extension Library {
  /// Creates the library of a site from everything that was read, with the checks that involve more
  /// than one file.
  ///
  /// Briefs held back at `now` are left out unless `showing` includes them, but their slugs and
  /// numbers count as taken.
  package static func assemble(
    briefs: [Brief], pages: [StandalonePage] = [], people: People = People(),
    configuration: SiteConfiguration = SiteConfiguration(), now: Instant,
    showing: ShownTexts = .published
  ) -> Checked<Library> {
    var assembly = LibraryAssembly(
      briefs: briefs, pages: pages, people: people, configuration: configuration)
    assembly.checkSlugs()
    assembly.findSeries()
    assembly.findTranslations()
    assembly.findRelated()
    assembly.checkSeries()
    assembly.makeEntries(showing: showing, now: now)
    assembly.holdBackPages(showing: showing, now: now)
    assembly.linkTranslations()
    assembly.linkNeighbours()
    let library = Library(assembly)
    return Checked(library, assembly.diagnostics(of: library))
  }
}

/// The library under construction, with the results of each step in order.
struct LibraryAssembly {
  let configuration: SiteConfiguration
  /// All briefs by path, so that the same one of two with one slug is always reported.
  let briefs: [Brief]
  var pages: [StandalonePage]
  var addresses = SiteAddresses()
  var series: SeriesDirectory
  var persons: PersonDirectory
  var terms: [Section: TermDirectory]
  var seriesChecks = SeriesChecks()
  var editorWarnings: [Diagnostic] = []

  /// The index of each brief's series.
  var seriesIndexes: [Int?] = []
  var languages: [LanguageTag] = []
  var translations = TranslationGroups([], languages: [])

  var related = RelatedNames()
  var withheld: [WithheldText] = []
  var withholdingWarnings: [Diagnostic] = []

  /// The indexes of the shown briefs, newest first, parallel to `entries`.
  var shown: [Int] = []
  var orders: [BriefOrder] = []
  var slugs: [Slug] = []
  var entries: [EntryDraft] = []
  /// The briefs of each term, in the order of its directory.
  var termBriefs: [Section: [[Slug]]] = [:]

  init(
    briefs: [Brief], pages: [StandalonePage], people: People, configuration: SiteConfiguration
  ) {
    self.configuration = configuration
    self.briefs = briefs.sorted { $0.path < $1.path }
    self.pages = pages.sorted { ($0.address, $0.path) < ($1.address, $1.path) }
    series = SeriesDirectory(configuration.series, language: configuration.language)
    persons = PersonDirectory(people, language: configuration.language)
    terms = Section.ofTerms.reduce(into: [:]) {
      $0[$1] = TermDirectory($1.terms(of: configuration), language: configuration.language)
    }
  }

  mutating func checkSlugs() {
    for page in pages { addresses.claim(page) }
    for brief in briefs { addresses.claim(brief.slug, ofBrief: brief.path) }
  }

  mutating func findSeries() {
    for brief in briefs {
      let index = brief.series.flatMap { series.index(of: $0) }
      seriesIndexes.append(index)
      languages.append(
        brief.language ?? index.flatMap { series.all[$0].language } ?? configuration.language)
    }
  }

  mutating func findTranslations() {
    translations = TranslationGroups(briefs, languages: languages)
  }

  mutating func findRelated() {
    guard briefs.contains(where: { !$0.related.isEmpty }) else { return }
    related = RelatedNames(briefs)
  }

  mutating func checkSeries() {
    for index in briefs.indices {
      guard let place = seriesIndexes[index] else { continue }
      seriesChecks.see(index, of: briefs, in: series.all[place], at: place, translations)
    }
    seriesChecks.warnOfGaps(in: series.all)
  }

  /// Returns all diagnostics in reading order.
  func diagnostics(of library: Library) -> [Diagnostic] {
    let all =
      library.addresses.diagnostics + series.diagnostics + translations.diagnostics
      + related.diagnostics + unclearNames
      + Section.ofTerms.flatMap { terms[$0]?.diagnostics ?? [] }
      + seriesChecks.diagnostics + withholdingWarnings + persons.diagnostics + editorWarnings
    return all.inReadingOrder()
  }

  /// Returns the addresses of texts, lists and aliases.
  func addresses(_ groups: PerSection<[Group]>, _ years: [YearGroup]) -> SiteAddresses {
    var addresses = addresses
    addresses.claimLists(of: groups, years)
    for page in pages { addresses.claim(aliases: page.aliases, of: page.path) }
    for index in shown.sorted() {
      addresses.claim(aliases: briefs[index].aliases, of: briefs[index].path)
    }
    return addresses
  }
}
