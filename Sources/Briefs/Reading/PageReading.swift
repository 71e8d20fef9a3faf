import SourceText

extension StandalonePage {
  /// Reads the front matter of a page, like `Brief.reading(_:)` that of a brief.
  package static func reading(
    _ file: SourceFile, siteLanguage: LanguageTag? = nil
  ) -> Checked<StandalonePage?> {
    file.readingFrontMatter(PageKeys.table) { fields, frontMatter in
      let name = SourceName(path: file.path, location: fields.context.top)
      fields.context.languageText = fields[PageKeys.lang]?.plainText
      var page = StandalonePage(
        path: file.path,
        slug: fields.slug(
          PageKeys.slug, else: name, in: fields.writtenLanguage(PageKeys.lang) ?? siteLanguage),
        title: fields.title(PageKeys.title, else: name),
        bodyOffset: frontMatter.bodyOffset, bodyLine: frontMatter.bodyLine)
      page.folders = name.pageFolders
      page.subtitle = fields[PageKeys.subtitle]?.prose()
      page.summary = fields[PageKeys.summary]?.prose()
      page.language = fields[PageKeys.lang].flatMap(LanguageTag.init)
      page.aliases = fields.aliases(PageKeys.aliases)
      page.updated = fields[PageKeys.updated]?.located(CalendarDate.init)
      page.publishing = fields.publishing(name)
      page.inMenu = fields[PageKeys.menu]?.flag() ?? true
      page.extra = fields[PageKeys.extra].flatMap(YAMLValue.init)
      return page
    }
  }
}
