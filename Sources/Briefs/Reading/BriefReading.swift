import SourceText

extension Brief {
  /// Reads the front matter of a brief, and finds the start of its body.
  ///
  /// It reports all mistakes and creates the brief from the rest, so that a mistake in one brief
  /// causes no further one elsewhere. The result is only nil if there is no front matter to read.
  /// The file is UTF-8 without a byte order mark, as returned by `SourceFile.checkedForUTF8()`.
  ///
  /// - Parameter siteLanguage: the language of a brief that names none, which determines lower-case
  ///   letters
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

  /// Returns the date as written, or from another generator's key, or from the file's name.
  ///
  /// It reports a date that cannot be read, and returns nil.
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
  /// The keys in `nocite`: `@a, @b`, or `a`.
  fileprivate var citationKeys: [String] {
    split { $0 == "," || $0 == ";" || $0.isWhitespace }.map {
      String($0.first == "@" ? $0.dropFirst() : $0)
    }
  }
}
