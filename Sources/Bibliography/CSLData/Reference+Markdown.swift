import CSL

extension Reference {
  /// Turns the Markdown of texts into the markup of references (pandoc manual, “Specifying
  /// bibliographic data”).
  mutating func readMarkdown() {
    for (variable, text) in texts where !Self.verbatim.contains(variable) {
      texts[variable] = PandocMarkdown.text(text, keepsCase: Self.titles.contains(variable))
    }
    for (variable, list) in names where list.contains(where: { $0.literal?.mayBeMarkdown ?? false })
    {
      names[variable] = list.map { name in
        var name = name
        name.literal = name.literal.map { PandocMarkdown.text($0).withoutMarkup }
        return name
      }
    }
  }

  /// The variables in which emphasis marks species, foreign words and other titles, whose case
  /// styles do not change (Chicago Manual of Style, 8.159–161).
  private static let titles: Set<Variable> = [
    .title, .titleShort, .containerTitle, .collectionTitle, .volumeTitle, .partTitle,
    .originalTitle, .reviewedTitle,
  ]

  private static let verbatim: Set<Variable> = [
    .url, .doi, .isbn, .issn, .pmid, .pmcid, .language, .citationKey,
  ]
}
