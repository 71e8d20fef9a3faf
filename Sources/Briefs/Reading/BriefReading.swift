import SourceText

extension Brief {
  /// Reads the front matter of a brief, and finds where its body begins.
  ///
  /// Every mistake is reported, and the brief is made from what is right, so that a mistake in one
  /// brief raises no second one elsewhere. It is nil only when there is no front matter to read.
  /// The file is UTF-8 without a byte order mark, as `SourceFile.checkedForUTF8()` gives it.
  ///
  /// - Parameter siteLanguage: that of a brief which names none: it says what small letters are
  package static func reading(
    _ file: SourceFile, siteLanguage: LanguageTag? = nil
  ) -> Checked<Brief?> {
    file.readingFrontMatter(BriefKeys.table) { fields, frontMatter in
      let name = SourceName(path: file.path, location: fields.context.top)
      fields.context.languageText = fields[BriefKeys.lang]?.plainText
      var brief = Brief(
        path: file.path,
        slug: fields.slug(
          BriefKeys.slug, else: name, in: fields.writtenLanguage(BriefKeys.lang) ?? siteLanguage),
        title: fields.title(BriefKeys.title, else: name),
        date: Located(.unknown, at: name.location),
        bodyOffset: frontMatter.bodyOffset, bodyLine: frontMatter.bodyLine)
      if let date = fields.date(else: name) { brief.date = date } else { brief.isDated = false }
      brief.bundle = name.bundle
      brief.publishing = fields.publishing(name)
      brief.readText(fields)
      brief.readPeople(fields)
      brief.readPlace(fields)
      brief.readHistory(fields)
      brief.readRecord(fields)
      brief.citing = fields.citing()
      return brief
    }
  }

  private mutating func readText(_ fields: YAMLFields) {
    subtitle = fields[BriefKeys.subtitle]?.prose()
    summary = fields[BriefKeys.summary]?.prose()
    keyPoints = fields.items(BriefKeys.keyPoints).compactMap { $0.prose() }
    funding = fields[BriefKeys.funding]?.prose()
    disclaimer = fields[BriefKeys.disclaimer]?.prose()
    image = fields[BriefKeys.image]?.picture()
    attachments = fields.items(BriefKeys.attachments).compactMap { $0.attachment() }
    extra = fields[BriefKeys.extra]?.anything()
  }

  private mutating func readPeople(_ fields: YAMLFields) {
    let authorFields = fields.items(BriefKeys.author).filter { !$0.isAbsent }
    if authorFields.isEmpty { fields.reportMissing(BriefKeys.author) }
    authors = fields.limited(authorFields.compactMap { $0.contributor() }, of: BriefKeys.author)
    let editorFields = fields.items(BriefKeys.editor)
    editors = fields.limited(editorFields.compactMap { $0.contributor() }, of: BriefKeys.editor)
  }

  private mutating func readPlace(_ fields: YAMLFields) {
    topics = fields.limited(
      fields.items(BriefKeys.topics).flatMap { $0.names() }, of: BriefKeys.topics)
    regions = fields.limited(
      fields.items(BriefKeys.regions).flatMap { $0.names() }, of: BriefKeys.regions)
    series = fields[BriefKeys.series]?.locatedText()
    number = fields[BriefKeys.number]?.locatedText(expected: "a number or text")
    language = fields[BriefKeys.lang]?.language()
    translations = fields[BriefKeys.translations]?.translations() ?? []
    related = fields.items(BriefKeys.related).compactMap { $0.locatedText(expected: "a slug") }
    aliases = fields.items(BriefKeys.aliases).compactMap { $0.alias() }
  }

  private mutating func readHistory(_ fields: YAMLFields) {
    updated = fields[BriefKeys.updated]?.date()
    corrections = fields.items(BriefKeys.corrections).compactMap { $0.correction() }
    withdrawn = fields[BriefKeys.withdrawn]?.withdrawal()
  }

  private mutating func readRecord(_ fields: YAMLFields) {
    doi = fields[BriefKeys.doi]?.doi()
    isbn = fields[BriefKeys.isbn]?.isbn()
    license = fields[BriefKeys.license]?.license()
  }
}

extension YAMLFields {
  fileprivate func citing() -> Citing {
    var citing = Citing()
    citing.bibliography = items(BriefKeys.bibliography).compactMap { $0.locatedText() }
    citing.style = self[BriefKeys.citationStyle]?.locatedText()
    citing.listsWorks = self[BriefKeys.listOfWorks]?.flag()
    citing.nocite = items(BriefKeys.nocite).compactMap { $0.locatedText() }.flatMap { text in
      text.value.citationKeys.map { Located($0, at: text.location) }
    }
    if let field = self[BriefKeys.references], let works = field.anything() {
      citing.references = Located(works, at: field.location)
    }
    return citing
  }

  /// The date as written, else of another generator's key, else of the file's name; nil, reported, where neither can be read.
  fileprivate func date(else name: SourceName) -> Located<CalendarDate>? {
    if let field = self[BriefKeys.date] {
      if let date = field.date() { return date }
    } else if let release = foreign.release {
      return Located(release.moment.calendarDay, at: release.key.location)
    } else if let date = name.date {
      return Located(date, at: name.location)
    } else {
      reportMissing(BriefKeys.date)
    }
    return name.date.map { Located($0, at: name.location) }
  }
}

extension String {
  /// The keys of `nocite`: `@a, @b`, or `a`.
  fileprivate var citationKeys: [String] {
    split { $0 == "," || $0 == ";" || $0.isWhitespace }.map {
      String($0.first == "@" ? $0.dropFirst() : $0)
    }
  }
}
