import SourceText

extension Letterhead {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(LetterheadKeys.table) else { return nil }
    self.init()
    name = fields[LetterheadKeys.name]?.text()
    web = fields[LetterheadKeys.web]?.read(.webAddress)
    phone = fields[LetterheadKeys.phone]?.text()
    fax = fields[LetterheadKeys.fax]?.text()
    email = fields[LetterheadKeys.email]?.read(.email)
    address = fields[LetterheadKeys.address]?.text()
    logo = fields[LetterheadKeys.logo]?.located(.file)
    logoAlternativeText = fields[LetterheadKeys.logoAlt]?.text()
    ror = fields[LetterheadKeys.ror]?.read(.ror)
  }
}

extension Series {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(SeriesKeys.table) else { return nil }
    let written = fields.required(SeriesKeys.id)?.located(Slug.init)
    let title = fields.required(SeriesKeys.title)?.text()
    // An incomplete series is kept, so that its briefs are not reported as well.
    let made = title.flatMap { Slug.from(title: $0) }.map { Located($0, at: field.location) }
    guard let id = written ?? made else { return nil }
    self.init(id: id.value, title: title ?? id.value.rawValue, location: id.location)
    description = fields[SeriesKeys.description]?.locatedText()
    disclaimer = fields[SeriesKeys.disclaimer]?.locatedText()
    numberLabel = fields[SeriesKeys.numberLabel]?.text() ?? numberLabel
    requiresEditor = fields[SeriesKeys.editor]?.choice(of: ["required", "optional"]) == "required"
    language = fields[SeriesKeys.language].flatMap(LanguageTag.init)
    issn = fields[SeriesKeys.issn]?.read(.issn)
    makesPDF = fields[SeriesKeys.pdf]?.flag()
    makesEPUB = fields[SeriesKeys.epub]?.flag()
  }
}

extension Term {
  /// Reads a topic or a region: a map, or only its title.
  init?(_ field: YAMLField) {
    guard field.isMap else {
      guard let title = field.text(expected: "a title, or a map with 'id' and 'title'"),
        let id = Slug.from(title: title)
      else { return nil }
      self.init(id: id, title: title, location: field.location)
      return
    }
    guard let fields = field.fields(TermKeys.table),
      let title = fields.required(TermKeys.title)?.locatedText()
    else { return nil }
    let id = fields[TermKeys.id]?.located(Slug.init)
    guard let slug = id?.value ?? Slug.from(title: title.value) else { return nil }
    self.init(id: slug, title: title.value, location: id?.location ?? title.location)
    description = fields[TermKeys.description]?.locatedText()
  }
}

extension MenuItem {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(MenuKeys.table) else { return nil }
    let title = fields[MenuKeys.title]?.text()
    let target: Target?
    if let page = fields[MenuKeys.page] {
      target = Slug(page).map { .page($0) }
    } else {
      target = fields.required(MenuKeys.href)?.read(.link).map { .href($0) }
    }
    guard let target else { return nil }
    self.init(title: title, target: target)
  }
}
