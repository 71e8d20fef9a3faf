/// What `site.yml` says about the institute and its site, with defaults where it is silent.
public struct SiteConfiguration: Sendable {
  /// The path that diagnostics show; nil when there is no `site.yml`.
  public var path: String?
  public var title = "Briefs"
  public var tagline: String?
  /// The introduction of the home page, in Markdown.
  public var description: Located<String>?
  /// Where the site will stand, without a slash at the end: `https://example.org/publications`.
  public var url: String?
  public var language = LanguageTag.english
  public var letterhead = Letterhead()
  /// Whose views the briefs are, in Markdown.
  public var disclaimer: Located<String>?
  /// An SPDX identifier, a name, or an address.
  public var license: String?
  /// The foot of every page, in Markdown.
  public var footer: Located<String>?
  public var series: [Series] = []
  public var topics: [Term] = []
  public var regions: [Term] = []
  /// The menu; nil when the site leaves it to Briefpress.
  public var menu: [Located<MenuItem>]?
  public var theme = Theme()
  /// The picture that stands for the institute: the theme's, else the letterhead's.
  public var logo: Located<String>? { theme.logo ?? letterhead.logo }
  /// What happens to raw HTML in Markdown.
  public var html = HTMLPolicyName.safe
  /// How many briefs a feed holds.
  public var feedItems = 20
  /// How many briefs one page of a list holds.
  public var pageSize = 100
  /// Whether notes also stand in the margin of wide screens.
  public var marginNotes = true
  /// Whether the paragraphs of briefs are numbered, so that they can be cited.
  public var paragraphNumbers = true
  /// Whether straight quotes and hyphens become typographic ones.
  public var typography = true
  /// Whether readers can search the site.
  public var hasSearch = true
  /// When a brief gets a table of contents.
  public var contents = ContentsPolicy.auto
  /// The bibliography files that all briefs share, as written; empty for the one beside `site.yml`.
  public var bibliography: [Located<String>] = []
  /// The CSL style of citations, as written.
  public var citationStyle: Located<String>?
  /// Whether briefs list the works that they cite; nil where the style says so.
  public var listsWorks: Bool?
  /// The styles that readers are told how to cite a brief in, as written; empty for the usual ones.
  public var howToCite: [Located<String>] = []
  /// The editorial rules that `check` leaves out, as written.
  public var ignoredRules: [Located<String>] = []
  /// The files for catalogues and registries that are asked for.
  public var exports = Exports()
  /// The hosts that pages may load from besides their own.
  public var allowedHosts: [String] = []

  public init() {}
}

/// What happens to raw HTML in Markdown.
public enum HTMLPolicyName: String, CaseIterable, Sendable {
  /// Elements and attributes of an allow-list pass.
  case safe
  /// Tags are dropped, and their text stays.
  case none
  /// Everything passes.
  case all
}

/// When a brief gets a table of contents.
public enum ContentsPolicy: String, CaseIterable, Sendable {
  /// When it is long enough to need one.
  case auto
  case always, never
}
