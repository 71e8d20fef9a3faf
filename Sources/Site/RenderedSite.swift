import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// The library with its rendered texts, links, facts, and the plan of all files.
///
/// It contains no HTML of pages. It is created once per build and never changes, so that any number
/// of pages can be rendered from it at once.
package final class RenderedSite: Sendable {
  package let library: Library
  package let plan: SitePlan
  package let words: WordLibrary
  /// The briefs, in the order of `library.entries`.
  package let briefs: [PublishedBrief]
  /// The texts of pages, in the order of `library.pages`.
  package let pageTexts: [BriefText]
  /// The rendered Markdown of the configuration.
  package let prepared: PreparedHTML
  package let links: Links
  package let facts: ListFacts
  /// The styles in which single works are cited, by language.
  package let entryStyles: [String: [EntryStyle]]
  /// The style for the list of sources, which is that of the site.
  package let sourceStyle: EntryStyle?
  /// The names of people in references, by person.
  private let namesOfPeople: [Slug: Name]

  /// The rendered texts, in the order of the library.
  package struct Texts: Sendable {
    package var briefs: [BriefText] = []
    package var pages: [BriefText] = []

    package init(briefs: [BriefText] = [], pages: [BriefText] = []) {
      self.briefs = briefs
      self.pages = pages
    }
  }

  /// Everything that the texts of briefs lead to.
  package struct Links: Sendable {
    /// The sources that they cite.
    package var sources = CitedSources()
    package var ties = BriefTies()

    package init(sources: CitedSources = CitedSources(), ties: BriefTies = BriefTies()) {
      self.sources = sources
      self.ties = ties
    }
  }

  package init(
    _ library: Library, plan: SitePlan, texts: Texts, links: Links = Links(),
    entryStyles: [String: [EntryStyle]], renderer: TextRenderer
  ) {
    self.library = library
    self.plan = plan
    self.links = links
    self.entryStyles = entryStyles
    words = renderer.words
    briefs = zip(library.entries, texts.briefs).map { PublishedBrief(entry: $0, text: $1) }
    pageTexts = texts.pages
    sourceStyle = links.sources.works.isEmpty ? nil : renderer.styleOfSite
    prepared = PreparedHTML(library: library, siteMap: plan.siteMap, renderer: renderer)
    facts = ListFacts(library)
    namesOfPeople = Dictionary(
      library.people.map { ($0.id, library.configuration.name(of: $0)) }
    ) { first, _ in first }
  }

  private init(_ base: RenderedSite, briefs: [PublishedBrief], plan: SitePlan) {
    library = base.library
    self.plan = plan
    words = base.words
    self.briefs = briefs
    pageTexts = base.pageTexts
    prepared = base.prepared
    links = base.links
    facts = base.facts
    entryStyles = base.entryStyles
    sourceStyle = base.sourceStyle
    namesOfPeople = base.namesOfPeople
  }

  /// Returns the text of a brief or a page.
  package func text(_ text: PlannedText) -> BriefText {
    switch text {
    case .brief(let index): briefs[index].text
    case .page(let index): pageTexts[index]
    }
  }

  /// Returns the site with other texts of some briefs.
  ///
  /// - Parameter texts: the texts by the index of the brief, each of which leads where the one that it
  ///   replaces did
  package func replacing(_ texts: [Int: BriefText]) -> RenderedSite {
    var briefs = briefs
    for (index, text) in texts {
      briefs[index] = PublishedBrief(entry: briefs[index].entry, text: text)
    }
    return RenderedSite(self, briefs: briefs, plan: plan)
  }

  /// Returns the site without files that could not be set.
  package func without(_ files: Set<TypesetFile>) -> RenderedSite {
    var plan = plan
    plan.remove(files)
    return RenderedSite(self, briefs: briefs, plan: plan)
  }

  package var configuration: SiteConfiguration { library.configuration }
  package var siteMap: SiteMap { plan.siteMap }
  package var siteWords: Words { words[configuration.language] }

  /// Returns the complete address of a file of the site, or `nil` if the site's address is not
  /// known.
  package func url(_ path: OutputPath) -> String? { plan.baseURL.map { $0 + path.publicAddress } }

  /// The problems in the Markdown of the configuration, and the links in it.
  package var configurationText: Checked<[RenderedMarkdown.Reference]> {
    Checked(prepared.references, prepared.diagnostics)
  }

  /// The publisher, as named in citations.
  package var institution: String { configuration.letterhead.name ?? configuration.title }

  /// Returns whether an author is an institution: the institute itself, or another.
  package func isInstitution(_ person: Person) -> Bool { configuration.isInstitution(person) }

  /// Returns a person's name for references.
  package func name(of person: Person) -> Name {
    namesOfPeople[person.id] ?? configuration.name(of: person)
  }

  /// The titles of the terms of a brief in a section.
  package func titles(of section: Section, of entry: LibraryEntry) -> [String] {
    entry.terms[section].map { prepared.groups[section][$0]?.title ?? $0.rawValue }
  }

  /// Returns a title preceded by the word that marks a withdrawn brief, which copies of the record
  /// keep.
  package func asWithdrawn(_ title: String, in language: LanguageTag) -> String {
    "\(words[language]["withdrawn"]): \(title)"
  }
}

/// A brief with its rendered text.
///
/// It is a class because views ask for one part at a time, and copying the whole brief for each
/// would be expensive.
package final class PublishedBrief: Sendable {
  package let entry: LibraryEntry
  package let text: BriefText

  package init(entry: LibraryEntry, text: BriefText) {
    self.entry = entry
    self.text = text
  }

  /// A hash of the brief's own file and of its text as shown.
  package var hash: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(entry.brief.path)
    fingerprint.add(entry.slug.rawValue)
    fingerprint.add(entry.withholding?.end ?? (entry.withholding == nil ? "" : "-"))
    assert(text.fingerprint != 0, "the text of a brief has a hash once it is rendered")
    fingerprint.add(text.fingerprint)
    return fingerprint.hash
  }

  /// The summary that the author wrote, if any.
  ///
  /// The beginning of the text is not an abstract, and nothing of a withdrawn brief is repeated.
  package var abstract: String? {
    let (brief, summary) = (entry.brief, text.summary.plain)
    return brief.withdrawn == nil && brief.summary != nil && !summary.isEmpty ? summary : nil
  }
}

extension SiteConfiguration {
  fileprivate func isInstitution(_ person: Person) -> Bool {
    person.isInstitution || person.name == letterhead.name || person.name == title
  }

  fileprivate func name(of person: Person) -> Name {
    isInstitution(person) ? Name(literal: person.name) : Name(person)
  }
}
