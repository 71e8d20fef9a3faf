import Basics
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
    image = fields[BriefKeys.image].flatMap(Located<Picture>.init)
    attachments = fields.items(BriefKeys.attachments).compactMap(Located<Attachment>.init)
    readPDF(fields[BriefKeys.pdf])
    makesEPUB = fields[BriefKeys.epub]?.flag()
    extra = fields[BriefKeys.extra].flatMap(YAMLValue.init)
  }

  /// Reads whether the brief is set as a PDF, or the path of one that the house has made, which is the
  /// first of the files offered with it.
  private mutating func readPDF(_ field: YAMLField?) {
    guard let field else { return }
    if field.isFlag {
      makesPDF = field.flag()
    } else if let path = field.read(.file, expected: "true, false, or the path of a PDF") {
      makesPDF = false
      attachments.insert(Located(Attachment(file: path), at: field.location), at: 0)
    }
  }

  private mutating func readPeople(_ fields: YAMLFields) {
    let authorFields = fields.items(BriefKeys.author).filter { !$0.isAbsent }
    if authorFields.isEmpty { fields.reportMissing(BriefKeys.author) }
    authors = fields.limited(
      authorFields.compactMap { $0.located(Contributor.init) }, of: BriefKeys.author)
    let editorFields = fields.items(BriefKeys.editor)
    editors = fields.limited(
      editorFields.compactMap { $0.located(Contributor.init) }, of: BriefKeys.editor)
  }

  private mutating func readPlace(_ fields: YAMLFields) {
    topics = fields.names(BriefKeys.topics)
    regions = fields.names(BriefKeys.regions)
    series = fields[BriefKeys.series]?.locatedText()
    number = fields[BriefKeys.number]?.locatedText(expected: "a number or text")
    language = fields[BriefKeys.lang].flatMap(LanguageTag.init)
    translations = fields[BriefKeys.translations].map(Located<NamedTranslation>.list) ?? []
    related = fields.items(BriefKeys.related).compactMap { $0.locatedText(expected: "a slug") }
    aliases = fields.aliases(BriefKeys.aliases)
  }

  private mutating func readHistory(_ fields: YAMLFields) {
    updated = fields[BriefKeys.updated]?.located(CalendarDate.init)
    corrections = fields.items(BriefKeys.corrections).compactMap(Correction.init)
    withdrawn = fields[BriefKeys.withdrawn].flatMap(Withdrawal.init)
  }

  private mutating func readRecord(_ fields: YAMLFields) {
    doi = fields[BriefKeys.doi]?.read(.doi)
    isbn = fields[BriefKeys.isbn]?.read(.isbn)
    license = fields[BriefKeys.license]?.read(.license)
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
    if let field = self[BriefKeys.references], let works = YAMLValue(field) {
      citing.references = Located(works, at: field.location)
    }
    return citing
  }

  /// Returns names from a list, or between the commas of a text as in Jekyll, where spaces do not
  /// separate names.
  fileprivate func names(_ key: Key) -> [Located<String>] {
    let texts = items(key).compactMap { $0.locatedText() }
    let names = texts.flatMap { text in
      guard text.value.utf8.contains(UInt8(ascii: ",")) else { return [text] }
      return text.value.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        .map { Located($0, at: text.location) }
    }
    return limited(names, of: key)
  }

  /// Returns the date as written, or from another generator's key, or from the file's name.
  ///
  /// It reports a date that cannot be read, and returns nil.
  fileprivate func date(else name: SourceName) -> Located<CalendarDate>? {
    if let field = self[BriefKeys.date] {
      if let date = field.located(CalendarDate.init) { return date }
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
