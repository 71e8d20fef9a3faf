/// Names of languages in English and in themselves, and those of `babel`.
enum LanguageNames {
  static let tags = Dictionary(table) { first, _ in first }

  /// The names of `babel`, by tags in lower case.
  static let names = Dictionary(babel.map { ($1.lowercased(), $0) }) { first, _ in first }

  private static let table = babel + others

  /// The names of `babel` and their tags; the first name of a language is the one to write.
  ///
  /// A name without a country has a tag without one.
  private static let babel = [
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
    ("latvian", "lv"), ("lithuanian", "lt"), ("esperanto", "eo"), ("afrikaans", "af"),
    ("kurdish", "ku"), ("kurmanji", "kmr"), ("sorani", "ckb"), ("kazakh", "kk"), ("kyrgyz", "ky"),
    ("uzbek", "uz"), ("tajik", "tg"), ("turkmen", "tk"), ("mongolian", "mn"), ("tibetan", "bo"),
    ("gujarati", "gu"), ("marathi", "mr"), ("telugu", "te"), ("kannada", "kn"),
    ("malayalam", "ml"), ("assamese", "as"), ("oriya", "or"), ("odia", "or"), ("sanskrit", "sa"),
    ("kashmiri", "ks"), ("burmese", "my"), ("khmer", "km"), ("lao", "lo"), ("filipino", "fil"),
    ("tagalog", "tl"), ("javanese", "jv"), ("yiddish", "yi"), ("somali", "so"), ("hausa", "ha"),
    ("yoruba", "yo"), ("igbo", "ig"), ("zulu", "zu"), ("xhosa", "xh"), ("bosnian", "bs"),
    ("maltese", "mt"), ("luxembourgish", "lb"), ("scottish", "gd"), ("breton", "br"),
    ("occitan", "oc"), ("faroese", "fo"), ("samin", "se"), ("usorbian", "hsb"),
    ("lsorbian", "dsb"), ("friulan", "fur"), ("romansh", "rm"), ("interlingua", "ia"),
    ("syriac", "syr"), ("coptic", "cop"), ("uyghur", "ug"), ("bahasa", "id"), ("bahasai", "id"),
    ("indon", "id"), ("meyalu", "ms"), ("bahasam", "ms"), ("balochi", "bal"), ("pushto", "ps"),
  ]

  private static let others = [
    ("polutonikogreek", "el"), ("ancientgreek", "grc"), ("classiclatin", "la"),
    ("medievallatin", "la"), ("serbianc", "sr-Cyrl"), ("russianb", "ru"), ("frenchb", "fr"),
    ("germanb", "de"), ("germanic", "gem"), ("español", "es"), ("castellano", "es"),
    ("castilian", "es"), ("deutsch", "de"), ("français", "fr"), ("italiano", "it"),
    ("português", "pt"), ("portugues", "pt"), ("nederlands", "nl"), ("flemish", "nl-BE"),
    ("svenska", "sv"), ("dansk", "da"), ("bokmål", "nb"), ("bokmal", "nb"), ("suomi", "fi"),
    ("íslenska", "is"), ("polski", "pl"), ("čeština", "cs"), ("česky", "cs"), ("slovenčina", "sk"),
    ("română", "ro"), ("български", "bg"), ("hrvatski", "hr"), ("srpski", "sr"), ("српски", "sr"),
    ("slovenščina", "sl"), ("shqip", "sq"), ("ελληνικά", "el"), ("türkçe", "tr"), ("turkce", "tr"),
    ("русский", "ru"), ("українська", "uk"), ("العربية", "ar"), ("عربي", "ar"), ("עברית", "he"),
    ("فارسی", "fa"), ("پښتو", "ps"), ("اردو", "ur"), ("سنڌي", "sd"), ("پنجابی", "pa"),
    ("ਪੰਜਾਬੀ", "pa"), ("हिन्दी", "hi"), ("हिंदी", "hi"), ("বাংলা", "bn"), ("नेपाली", "ne"),
    ("தமிழ்", "ta"), ("中文", "zh"), ("日本語", "ja"), ("한국어", "ko"), ("tiếng việt", "vi"),
    ("ไทย", "th"), ("kiswahili", "sw"), ("català", "ca"), ("euskara", "eu"), ("galego", "gl"),
    ("gaeilge", "ga"), ("cymraeg", "cy"), ("eesti", "et"), ("latviešu", "lv"), ("lietuvių", "lt"),
    ("bahasa indonesia", "id"), ("bahasa melayu", "ms"), ("english (us)", "en-US"),
    ("english (uk)", "en-GB"), ("english (united states)", "en-US"),
    ("english (united kingdom)", "en-GB"), ("american english", "en-US"),
    ("british english", "en-GB"), ("us english", "en-US"), ("uk english", "en-GB"),
    ("brazilian portuguese", "pt-BR"), ("portuguese (brazil)", "pt-BR"),
    ("portuguese (portugal)", "pt-PT"), ("canadian french", "fr-CA"), ("swiss german", "de-CH"),
    ("simplified chinese", "zh-Hans"), ("chinese (simplified)", "zh-Hans"),
    ("traditional chinese", "zh-Hant"), ("chinese (traditional)", "zh-Hant"),
    ("mandarin", "zh"), ("mandarin chinese", "zh"), ("modern greek", "el"),
    ("norwegian nynorsk", "nn"), ("norwegian bokmål", "nb"), ("norwegian (bokmål)", "nb"),
    ("scottish gaelic", "gd"), ("ancient greek", "grc"), ("dari", "prs"), ("saraiki", "skr"),
    ("brahui", "brh"), ("multiple languages", "mul"), ("multilingual", "mul"),
    ("undetermined", "und"),
  ]
}
