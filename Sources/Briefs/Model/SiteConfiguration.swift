/// What `site.yml` says about the institute and its site, with defaults where it is silent.
package struct SiteConfiguration: Sendable {
  /// The path that diagnostics show; nil when there is no `site.yml`.
  package var path: String?
  package var title = "Briefs"
  package var tagline: String?
  /// The introduction of the home page, in Markdown.
  package var description: Located<String>?
  /// Where the site will stand, without a slash at the end: `https://example.org/publications`.
  package var url: String?
  package var language = LanguageTag.english
  package var letterhead = Letterhead()
  /// Whose views the briefs are, in Markdown.
  package var disclaimer: Located<String>?
  /// An SPDX identifier, a name, or an address.
  package var license: String?
  /// The foot of every page, in Markdown.
  package var footer: Located<String>?
  package var series: [Series] = []
  package var topics: [Term] = []
  package var regions: [Term] = []
  /// The menu; nil when the site leaves it to Briefpress.
  package var menu: [Located<MenuItem>]?
  package var theme = Theme()
  /// The picture that stands for the institute: the theme's, else the letterhead's.
  package var logo: Located<String>? { theme.logo ?? letterhead.logo }
  /// What happens to raw HTML in Markdown.
  package var html = HTMLPolicyName.safe
  /// How many briefs a feed holds.
  package var feedItems = 20
  /// How many briefs one page of a list holds.
  package var pageSize = 100
  /// Whether notes also stand in the margin of wide screens.
  package var marginNotes = true
  /// Whether the paragraphs of briefs are numbered, so that they can be cited.
  package var paragraphNumbers = true
  /// Whether straight quotes and hyphens become typographic ones.
  package var typography = true
  /// Whether readers can search the site.
  package var hasSearch = true
  /// When a brief or a page gets a table of contents.
  package var contents = ContentsPolicy.auto
  /// The bibliography files that all briefs share, as written; empty for the one beside `site.yml`.
  package var bibliography: [Located<String>] = []
  /// The CSL style of citations, as written.
  package var citationStyle: Located<String>?
  /// Whether briefs list the works that they cite; nil where the style says so.
  package var listsWorks: Bool?
  /// The styles that readers are told how to cite a brief in, as written; empty for the usual ones.
  package var howToCite: [Located<String>] = []
  /// The editorial rules that `check` leaves out, as written.
  package var ignoredRules: [Located<String>] = []
  /// The files for catalogues and registries that are asked for.
  package var exports = Exports()
  /// The hosts that pages may load from besides their own.
  package var allowedHosts: [String] = []

  package init() {}
}

/// What happens to raw HTML in Markdown.
package enum HTMLPolicyName: String, CaseIterable, Sendable {
  /// Elements and attributes of an allow-list pass.
  case safe
  /// Tags are dropped, and their text stays.
  case none
  /// Everything passes.
  case all
}

/// When a brief or a page gets a table of contents.
package enum ContentsPolicy: String, CaseIterable, Sendable {
  /// When it is long enough to need one.
  case auto
  case always, never
}
