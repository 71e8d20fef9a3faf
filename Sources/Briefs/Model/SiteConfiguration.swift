/// The settings of `site.yml` about the institute and its site, with defaults for missing ones.
package struct SiteConfiguration: Sendable {
  /// The path that diagnostics show; nil if there is no `site.yml`.
  package var path: String?
  package var title = "Briefs"
  package var tagline: String?
  /// The introduction of the home page, in Markdown.
  package var description: Located<String>?
  /// The address of the site, without a slash at the end: `https://example.org/publications`.
  package var url: String?
  package var language = LanguageTag.english
  package var letterhead = Letterhead()
  /// Whose views the briefs state, in Markdown.
  package var disclaimer: Located<String>?
  /// The licence: an SPDX identifier, a name, or an address.
  package var license: String?
  /// The foot of every page, in Markdown.
  package var footer: Located<String>?
  package var series: [Series] = []
  package var topics: [Term] = []
  package var regions: [Term] = []
  /// The menu; nil if Briefpress chooses it.
  package var menu: [Located<MenuItem>]?
  package var theme = Theme()
  /// The picture that represents the institute: the theme's, or else the letterhead's.
  package var logo: Located<String>? { theme.logo ?? letterhead.logo }
  /// What to do with raw HTML in Markdown.
  package var html = HTMLPolicyName.safe
  /// The number of briefs in a feed.
  package var feedItems = 20
  /// The number of briefs on one page of a list.
  package var pageSize = 100
  /// Whether notes are also in the margin of wide screens.
  package var marginNotes = true
  /// Whether the paragraphs of briefs are numbered, so that they can be cited.
  package var paragraphNumbers = true
  /// Whether straight quotes and hyphens become typographic ones.
  package var typography = true
  /// Whether readers can search the site.
  package var hasSearch = true
  /// When a brief or a page gets a table of contents.
  package var contents = ContentsPolicy.auto
  /// The bibliography files for all briefs, as written; if empty, the one next to `site.yml`.
  package var bibliography: [Located<String>] = []
  /// The CSL style of citations, as written.
  package var citationStyle: Located<String>?
  /// Whether briefs list the works that they cite; nil if the style decides.
  package var listsWorks: Bool?
  /// The styles for “how to cite” in each brief, as written; if empty, the usual ones.
  package var howToCite: [Located<String>] = []
  /// The forms in which briefs are offered besides the page, each once.
  package var formats: [BriefFormat] = []
  /// Whether briefs are set as PDFs.
  package var makesPDFs = false
  /// Whether pictures by which briefs are shared are made.
  package var makesShareImages = false
  /// How briefs are set on paper.
  package var print = PrintSettings()
  /// Whether briefs are made EPUBs.
  package var makesEPUBs = false
  /// The editorial rules that `check` skips, as written.
  package var ignoredRules: [Located<String>] = []
  /// The files to export for catalogues and registries.
  package var exports = Exports()
  /// The hosts that pages may load from, in addition to their own.
  package var allowedHosts: [String] = []

  package init() {}
}

/// What to do with raw HTML in Markdown.
package enum HTMLPolicyName: String, CaseIterable, Sendable {
  /// Keeps the elements and attributes of an allow-list.
  case safe
  /// Drops tags, and keeps their text.
  case none
  /// Keeps everything.
  case all
}

/// A form of a brief besides its page.
package enum BriefFormat: String, CaseIterable, Sendable {
  case markdown, text
}

/// When a brief or a page gets a table of contents.
package enum ContentsPolicy: String, CaseIterable, Sendable {
  /// If it is long enough to need one.
  case auto
  case always, never
}
