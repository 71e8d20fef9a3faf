import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// The library with its rendered texts, what leads from one brief to others, facts, and the plan of all files.
///
/// It has no HTML of pages. It is made once a build and never changes, so that any number of pages can be rendered
/// from it at once.
package final class RenderedSite: Sendable {
  package let library: Library
  package let plan: SitePlan
  package let words: WordLibrary
  /// In the order of `library.entries`.
  package let briefs: [PublishedBrief]
  /// In the order of `library.pages`.
  package let pageTexts: [BriefText]
  /// The Markdown of the configuration.
  package let prepared: PreparedHTML
  package let links: Links
  package let facts: ListFacts
  /// The styles in which single works are cited, by language.
  package let entryStyles: [String: [EntryStyle]]
  /// The style of the list of sources: the site's.
  package let sourceStyle: EntryStyle?

  /// The rendered texts, in the order of the library.
  package struct Texts: Sendable {
    package var briefs: [BriefText] = []
    package var pages: [BriefText] = []

    package init(briefs: [BriefText] = [], pages: [BriefText] = []) {
      self.briefs = briefs
      self.pages = pages
    }
  }

  /// What the texts of briefs lead to.
  package struct Links: Sendable {
    /// What they cite.
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
  }

  package var configuration: SiteConfiguration { library.configuration }
  package var siteMap: SiteMap { plan.siteMap }
  package var siteWords: Words { words[configuration.language] }

  /// The whole address of a file of the site, or nil when the site's address is not known.
  package func url(_ path: OutputPath) -> String? { plan.baseURL.map { $0 + path.publicAddress } }

  /// What is wrong with the Markdown of the configuration, and the links in it.
  package var configurationText: Checked<[RenderedMarkdown.Reference]> {
    Checked(prepared.references, prepared.diagnostics)
  }

  /// Who publishes, as citations name it.
  package var institution: String { configuration.letterhead.name ?? configuration.title }

  /// Whether an author is an institution: the institute itself, or another.
  package func isInstitution(_ person: Person) -> Bool {
    person.isInstitution || person.name == configuration.letterhead.name
      || person.name == configuration.title
  }

  /// The titles of the terms of a brief in a section.
  package func titles(of section: Section, of entry: LibraryEntry) -> [String] {
    entry.terms[section].map { prepared.groups[section][$0]?.title ?? $0.rawValue }
  }

  /// A title with the word before it that says that the brief was withdrawn: a copy of a work keeps that.
  package func asWithdrawn(_ title: String, in language: LanguageTag) -> String {
    "\(words[language]["withdrawn"]): \(title)"
  }
}

/// A brief and its rendered text.
///
/// It is an object because views ask it for one thing at a time, and a copy of all of a brief for each is expensive.
package final class PublishedBrief: Sendable {
  package let entry: LibraryEntry
  package let text: BriefText

  package init(entry: LibraryEntry, text: BriefText) {
    self.entry = entry
    self.text = text
  }

  /// Of what the brief's own file says, and of its text as it is shown.
  package var hash: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(entry.brief.path)
    fingerprint.add(entry.slug.rawValue)
    fingerprint.add(entry.withholding?.end ?? (entry.withholding == nil ? "" : "-"))
    fingerprint.add(text)
    return fingerprint.hash
  }

  /// The summary that the author wrote: the beginning of the text is no abstract, and of a withdrawn brief
  /// nothing is repeated.
  package var abstract: String? {
    let (brief, summary) = (entry.brief, text.summary.plain)
    return brief.withdrawn == nil && brief.summary != nil && !summary.isEmpty ? summary : nil
  }
}
