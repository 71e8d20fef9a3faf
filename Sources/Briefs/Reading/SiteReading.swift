import SourceText

extension SiteConfiguration {
  /// Reads `site.yml`; missing settings keep their defaults.
  package static func reading(_ file: SourceFile) -> Checked<SiteConfiguration> {
    var fallback = SiteConfiguration()
    fallback.path = file.path
    return file.readingYAML(named: "site.yml", else: fallback) { tree, context in
      var site = fallback
      guard let fields = context.topFields(tree.root, table: SiteKeys.table) else { return site }
      site.readTexts(fields)
      site.readParts(fields)
      site.readChoices(fields)
      return site
    }
  }

  private mutating func readTexts(_ fields: YAMLFields) {
    title = fields[SiteKeys.title]?.text() ?? title
    tagline = fields[SiteKeys.tagline]?.text()
    description = fields[SiteKeys.description]?.locatedText()
    url = fields[SiteKeys.url]?.read(.siteAddress)
    language = fields[SiteKeys.language].flatMap(LanguageTag.init) ?? language
    disclaimer = fields[SiteKeys.disclaimer]?.locatedText()
    license = fields[SiteKeys.license]?.read(.license)
    footer = fields[SiteKeys.footer]?.locatedText()
    citationStyle = fields[SiteKeys.citationStyle]?.locatedText()
    listsWorks = fields[SiteKeys.listOfWorks]?.flag()
    bibliography = fields.items(SiteKeys.bibliography).compactMap { $0.locatedText() }
    for format in fields.items(SiteKeys.formats).compactMap({ $0.choice() as BriefFormat? })
    where !formats.contains(format) {
      formats.append(format)
    }
    howToCite = fields.items(SiteKeys.howToCite).compactMap { $0.locatedText() }
  }

  private mutating func readParts(_ fields: YAMLFields) {
    letterhead = fields[SiteKeys.letterhead].flatMap(Letterhead.init) ?? letterhead
    theme = fields[SiteKeys.theme].flatMap(Theme.init) ?? theme
    print = fields[SiteKeys.print].flatMap(PrintSettings.init) ?? print
    exports =
      fields[SiteKeys.exports].flatMap { Exports($0, letterhead, title: title) } ?? exports
    allowedHosts = fields.items(SiteKeys.allowHosts).compactMap { $0.read(.host) }
    series = fields.items(SiteKeys.series).compactMap(Series.init)
    topics = fields.items(SiteKeys.topics).compactMap(Term.init)
    regions = fields.items(SiteKeys.regions).compactMap(Term.init)
    menu = fields[SiteKeys.menu]?.items().compactMap { $0.located(MenuItem.init) }
    ignoredRules =
      fields[SiteKeys.check]?.fields(CheckKeys.table)?.items(CheckKeys.ignore)
      .compactMap { $0.locatedText() } ?? []
    let context = fields.context
    context.reportRepeatedIDs(series.map { Located($0.id, at: $0.location) }, of: "series")
    context.reportRepeatedIDs(topics.map { Located($0.id, at: $0.location) }, of: "topics")
    context.reportRepeatedIDs(regions.map { Located($0.id, at: $0.location) }, of: "regions")
  }

  private mutating func readChoices(_ fields: YAMLFields) {
    html = fields[SiteKeys.html]?.choice() ?? html
    contents = fields[SiteKeys.contents]?.choice() ?? contents
    feedItems = fields[SiteKeys.feedItems]?.count() ?? feedItems
    pageSize = fields[SiteKeys.pageSize]?.count() ?? pageSize
    marginNotes = fields[SiteKeys.marginNotes]?.flag() ?? marginNotes
    paragraphNumbers = fields[SiteKeys.paragraphNumbers]?.flag() ?? paragraphNumbers
    hasSearch = fields[SiteKeys.search]?.flag() ?? hasSearch
    makesPDFs = fields[SiteKeys.pdf]?.flag() ?? makesPDFs
    makesShareImages = fields[SiteKeys.shareImages]?.flag() ?? makesShareImages
    makesEPUBs = fields[SiteKeys.epub]?.flag() ?? makesEPUBs
    typography = fields[SiteKeys.typography]?.flag() ?? typography
  }
}

extension ReadingContext {
  fileprivate func reportRepeatedIDs(_ ids: [Located<Slug>], of key: String) {
    var seen: [String: Location] = [:]
    for id in ids {
      guard let first = seen.updateValue(id.location, forKey: id.value.folded) else { continue }
      report(
        .duplicateID,
        "the id '\(id.value)' is already used in '\(key)' on line \(first.line ?? 1)",
        at: id.location, help: "give each of them an id of its own")
    }
  }
}
