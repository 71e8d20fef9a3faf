import SourceText

extension YAMLField {
  /// Returns the site's address without a slash at its end.
  func siteURL() -> String? {
    let url = identifier(
      .notAnAddress, "expected an address with its scheme",
      help: "write it as 'https://example.org/briefs'"
    ) { WebAddress.isSite($0) ? $0 : nil }
    guard var url else { return nil }
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  func letterhead() -> Letterhead? {
    guard let fields = fields(LetterheadKeys.table) else { return nil }
    var letterhead = Letterhead()
    letterhead.name = fields[LetterheadKeys.name]?.text()
    letterhead.web = fields[LetterheadKeys.web]?.webAddress()
    letterhead.phone = fields[LetterheadKeys.phone]?.text()
    letterhead.fax = fields[LetterheadKeys.fax]?.text()
    letterhead.email = fields[LetterheadKeys.email]?.email()
    letterhead.address = fields[LetterheadKeys.address]?.text()
    letterhead.logo = fields[LetterheadKeys.logo]?.fileAddress()
    letterhead.logoAlternativeText = fields[LetterheadKeys.logoAlt]?.text()
    letterhead.ror = fields[LetterheadKeys.ror]?.ror()
    return letterhead
  }

  func series() -> Series? {
    guard let fields = fields(SeriesKeys.table) else { return nil }
    let written = fields.required(SeriesKeys.id)?.slug()
    let title = fields.required(SeriesKeys.title)?.text()
    // An incomplete series is kept, so that its briefs are not reported as well.
    let id = written ?? title.flatMap { Slug.from(title: $0) }.map { Located($0, at: location) }
    guard let id else { return nil }
    var series = Series(id: id.value, title: title ?? id.value.rawValue, location: id.location)
    series.description = fields[SeriesKeys.description]?.locatedText()
    series.disclaimer = fields[SeriesKeys.disclaimer]?.locatedText()
    series.numberLabel = fields[SeriesKeys.numberLabel]?.text() ?? series.numberLabel
    series.requiresEditor =
      fields[SeriesKeys.editor]?.choice(of: ["required", "optional"]) == "required"
    series.language = fields[SeriesKeys.language]?.language()
    series.issn = fields[SeriesKeys.issn]?.issn()
    return series
  }

  /// Returns a topic or a region: a map, or only its title.
  func term() -> Term? {
    if !isMap {
      guard let title = text(expected: "a title, or a map with 'id' and 'title'") else {
        return nil
      }
      return Slug.from(title: title).map { Term(id: $0, title: title, location: location) }
    }
    guard let fields = fields(TermKeys.table),
      let title = fields.required(TermKeys.title)?.locatedText()
    else { return nil }
    let id = fields[TermKeys.id]?.slug()
    guard let slug = id?.value ?? Slug.from(title: title.value) else { return nil }
    var term = Term(id: slug, title: title.value, location: id?.location ?? title.location)
    term.description = fields[TermKeys.description]?.locatedText()
    return term
  }

  func menuItem() -> Located<MenuItem>? {
    guard let fields = fields(MenuKeys.table) else { return nil }
    let title = fields[MenuKeys.title]?.text()
    if let page = fields[MenuKeys.page] {
      return page.slug().map {
        Located(MenuItem(title: title, target: .page($0.value)), at: location)
      }
    }
    let href = fields.required(MenuKeys.href)?.identifier(
      .notAnAddress, "expected a path or a web address"
    ) { WebAddress.isSafeLink($0) ? $0 : nil }
    return href.map { Located(MenuItem(title: title, target: .href($0)), at: location) }
  }
}
