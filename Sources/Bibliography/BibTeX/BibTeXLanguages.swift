/// Languages as the packages `babel` and `polyglossia` name them, and their tags (BCP 47).
enum BibTeXLanguages {
  /// The tag of a language; what is no name of a language stays, since it may be a tag.
  static func tag(_ name: String) -> String { tags[name.trimmed.lowercased()] ?? name.trimmed }

  /// The name of a language that says no more and no less than a tag; the tag where there is none.
  static func name(_ tag: String) -> String { names[tag.lowercased()] ?? tag }

  private static let names = Dictionary(table.map { ($1.lowercased(), $0) }) { first, _ in first }

  private static let tags = Dictionary(table) { first, _ in first }

  /// The first name of a language is the one to write.
  ///
  /// A name that is of no country has a tag of none.
  private static let table = [
    ("english", "en"), ("american", "en-US"), ("usenglish", "en-US"), ("british", "en-GB"),
    ("ukenglish", "en-GB"), ("australian", "en-AU"), ("canadian", "en-CA"),
    ("newzealand", "en-NZ"), ("ngerman", "de"), ("german", "de"), ("austrian", "de-AT"),
    ("naustrian", "de-AT"), ("swissgerman", "de-CH"), ("nswissgerman", "de-CH"),
    ("french", "fr"), ("francais", "fr"), ("canadien", "fr-CA"), ("acadian", "fr-CA"),
    ("spanish", "es"), ("mexican", "es-MX"), ("italian", "it"), ("portuguese", "pt"),
    ("portuges", "pt"), ("brazilian", "pt-BR"), ("brazil", "pt-BR"), ("dutch", "nl"),
    ("swedish", "sv"), ("danish", "da"), ("norsk", "nb"), ("norwegian", "nb"), ("nynorsk", "nn"),
    ("finnish", "fi"), ("icelandic", "is"), ("polish", "pl"), ("czech", "cs"), ("slovak", "sk"),
    ("hungarian", "hu"), ("magyar", "hu"), ("romanian", "ro"), ("bulgarian", "bg"),
    ("croatian", "hr"), ("serbian", "sr"), ("slovene", "sl"), ("slovenian", "sl"),
    ("macedonian", "mk"), ("albanian", "sq"), ("greek", "el"), ("turkish", "tr"),
    ("russian", "ru"), ("ukrainian", "uk"), ("belarusian", "be"), ("georgian", "ka"),
    ("armenian", "hy"), ("azerbaijani", "az"), ("arabic", "ar"), ("hebrew", "he"),
    ("persian", "fa"), ("farsi", "fa"), ("pashto", "ps"), ("urdu", "ur"), ("sindhi", "sd"),
    ("punjabi", "pa"), ("hindi", "hi"), ("bengali", "bn"), ("bangla", "bn"), ("nepali", "ne"),
    ("tamil", "ta"), ("sinhala", "si"), ("chinese", "zh"), ("japanese", "ja"), ("korean", "ko"),
    ("indonesian", "id"), ("malay", "ms"), ("vietnamese", "vi"), ("thai", "th"),
    ("swahili", "sw"), ("amharic", "am"), ("catalan", "ca"), ("basque", "eu"),
    ("galician", "gl"), ("irish", "ga"), ("welsh", "cy"), ("latin", "la"), ("estonian", "et"),
    ("latvian", "lv"), ("lithuanian", "lt"), ("esperanto", "eo"),
  ]
}
