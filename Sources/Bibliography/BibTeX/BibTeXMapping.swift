import CSL

/// The variables of CSL for the fields of an entry (BibLaTeX manual, “Entry fields”).
struct BibTeXMapping {
  private let entry: BibTeXEntry
  private(set) var reference: Reference

  init(entry: BibTeXEntry, type: String) {
    self.entry = entry
    reference = Reference(id: entry.key, type: type)
    setNames()
    setDates()
    setTitles()
    setNumbers()
    setPublisher()
    setAddresses()
    setOthers()
  }

  // MARK: Reading fields

  /// The first of the fields that is there, as text.
  private func text(_ names: String...) -> String? {
    for name in names {
      guard let value = entry.fields[name] else { continue }
      let text = LaTeXText.text(value)
      if !text.isEmpty { return text }
    }
    return nil
  }

  private func title(_ names: String...) -> String? {
    for name in names {
      guard let value = entry.fields[name], !value.trimmed.isEmpty else { continue }
      return TitleCase.sentence(
        LaTeXText.text(value.withoutOuterBraces, protectsCase: true),
        isProtected: value.hasOuterBraces || !isEnglish)
    }
    return nil
  }

  private var isEnglish: Bool {
    guard let language = (entry.fields["langid"] ?? entry.fields["language"])?.lowercased() else {
      return true
    }
    return ["english", "american", "british", "usenglish", "ukenglish", "canadian", "en"].contains {
      language == $0 || language.hasPrefix("en-")
    }
  }

  private mutating func set(_ variable: Variable, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    reference.texts[variable] = value
  }

  // MARK: Names

  private mutating func setNames() {
    for (field, variable) in Self.nameFields {
      guard let value = entry.fields[field] else { continue }
      let names = BibTeXNames.parse(value)
      if !names.isEmpty { reference.names[variable] = names }
    }
    if entry.fields["editortype"] == "director", let directors = reference.names[.editor] {
      reference.names[.editor] = nil
      reference.names[.director] = directors
    }
    // Reports and pages of institutions often name them as an organization only.
    if reference.names[.author] == nil, reference.names[.editor] == nil,
      let organization = text("organization"), entry.type != "inproceedings"
    {
      reference.names[.author] = [Name(literal: organization)]
    }
  }

  private static let nameFields: [(String, Variable)] = [
    ("author", .author), ("editor", .editor), ("translator", .translator),
    ("bookauthor", .containerAuthor), ("holder", .author), ("director", .director),
    ("annotator", .contributor), ("shortauthor", .contributor),
  ].filter { $0.0 != "shortauthor" && $0.0 != "annotator" }

  // MARK: Dates

  private mutating func setDates() {
    if let date = entry.fields["date"] {
      reference.dates[.issued] = EDTF.date(LaTeXText.text(date))
    } else if let year = text("year") {
      reference.dates[.issued] = EDTF.date(
        year: year, month: entry.fields["month"].map { LaTeXText.text($0) }, day: text("day"))
    }
    let others: [(String, Variable)] = [
      ("urldate", .accessed), ("eventdate", .eventDate), ("origdate", .originalDate),
    ]
    for (field, variable) in others {
      if let value = entry.fields[field] { reference.dates[variable] = EDTF.date(value) }
    }
    if let status = text("pubstate") { set(.status, status) }
  }

  // MARK: Titles

  private mutating func setTitles() {
    set(.title, joined(title("title"), title("subtitle"), title("titleaddon")))
    set(.titleShort, title("shorttitle"))
    let isArticle = reference.type.hasPrefix("article") || entry.type == "suppperiodical"
    let container = joined(title("booktitle"), title("booksubtitle"), title("booktitleaddon"))
    let journal = joined(text("journaltitle", "journal"), text("journalsubtitle"), nil)
    set(.containerTitle, journal ?? container ?? (isArticle ? nil : title("maintitle")))
    if container != nil, let main = title("maintitle") {
      set(.containerTitle, main)
      set(.volumeTitle, container)
    }
    set(.containerTitleShort, text("shortjournal"))
    set(.collectionTitle, text("series"))
    set(.originalTitle, title("origtitle"))
    set(.eventTitle, text("eventtitle"))
    set(.eventPlace, text("venue"))
    set(.reviewedTitle, title("reprinttitle"))
  }

  private func joined(_ title: String?, _ subtitle: String?, _ addon: String?) -> String? {
    guard var whole = title else { return nil }
    if let subtitle {
      let mark = whole.last.map { "?!.:".contains($0) } ?? false ? " " : ": "
      whole += mark + subtitle
    }
    if let addon { whole += ". " + addon }
    return whole
  }

  // MARK: Numbers

  private mutating func setNumbers() {
    let isArticle = reference.type.hasPrefix("article")
    let isBookLike = ["book", "chapter", "paper-conference", "entry-encyclopedia"].contains(
      reference.type)
    if let number = text("number") {
      if isArticle {
        set(.issue, [number, text("issue")].compactMap { $0 }.joined(separator: ", "))
      } else if isBookLike {
        set(.collectionNumber, number)
      } else {
        set(.number, number)
        if entry.fields["series"] != nil { set(.collectionNumber, number) }
      }
    } else {
      set(.issue, text("issue"))
    }
    let volume = [text("volume"), text("part")].compactMap { $0 }.joined(separator: ".")
    set(.volume, volume)
    set(.page, text("pages").map { $0.replacing("–", with: "-").replacing("--", with: "-") })
    set(.numberOfPages, text("pagetotal"))
    set(.numberOfVolumes, text("volumes"))
    set(.edition, text("edition"))
    set(.chapterNumber, text("chapter"))
    set(.version, text("version"))
  }

  // MARK: Publishers

  private mutating func setPublisher() {
    let houses = ["publisher", "institution", "school"].compactMap { text($0) }
    let organization =
      reference.names[.author]?.first?.literal == text("organization")
      ? nil : text("organization")
    let published = (houses + [organization].compactMap { $0 }).joined(separator: "; ")
    set(.publisher, published.isEmpty ? publishedBy : published)
    set(.publisherPlace, text("location", "address"))
    set(.originalPublisher, text("origpublisher"))
    set(.originalPublisherPlace, text("origlocation"))
    if reference.type == "legal_case" || reference.type == "legislation" {
      set(.authority, text("institution", "court", "organization"))
    }
  }

  /// What `howpublished` says, unless it is an address.
  private var publishedBy: String? {
    text("howpublished").flatMap { $0.contains("://") ? nil : $0 }
  }

  // MARK: Addresses

  private mutating func setAddresses() {
    let published = entry.fields["howpublished"].flatMap { Self.address(in: $0) }
    set(.url, entry.fields["url"].map { Self.address(in: $0) ?? LaTeXText.text($0) } ?? published)
    set(.doi, entry.fields["doi"].map { Self.identifier(Self.unescaped($0)) })
    set(.isbn, text("isbn"))
    set(.issn, text("issn"))
    set(.pmid, text("pmid"))
    set(.pmcid, text("pmcid"))
    setEprint()
  }

  private mutating func setEprint() {
    guard let eprint = text("eprint") else { return }
    let kind = (entry.fields["eprinttype"] ?? entry.fields["archiveprefix"])?.lowercased()
    switch kind {
    case "arxiv": if reference.texts[.url] == nil { set(.url, "https://arxiv.org/abs/" + eprint) }
    case "jstor":
      if reference.texts[.url] == nil { set(.url, "https://www.jstor.org/stable/" + eprint) }
    case "pubmed": set(.pmid, eprint)
    default: if eprint.contains("://"), reference.texts[.url] == nil { set(.url, eprint) }
    }
  }

  /// The address in a text, which may be within `\url{}`.
  private static func address(in value: String) -> String? {
    let text = unescaped(value)
    guard let start = text.firstRange(of: "http") else { return nil }
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "}" })
  }

  /// `%` and `_` are escaped in addresses by some programs.
  private static func unescaped(_ text: String) -> String {
    text.replacing("\\_", with: "_").replacing("\\%", with: "%").replacing("\\&", with: "&")
      .replacing("\\#", with: "#").replacing("\\~{}", with: "~").trimmed
  }

  private static func identifier(_ doi: String) -> String {
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    where doi.lowercased().hasPrefix(prefix) {
      return String(doi.dropFirst(prefix.count)).trimmed
    }
    return doi
  }

  // MARK: The rest

  private mutating func setOthers() {
    set(.genre, text("type") ?? genre)
    set(.note, [text("note"), text("addendum")].compactMap { $0 }.joined(separator: ". "))
    set(.annote, text("annotation", "annote"))
    set(.abstract, text("abstract"))
    set(.keyword, text("keywords"))
    set(.language, languageTag)
    set(.archive, text("library"))
  }

  private var genre: String? {
    switch entry.type {
    case "phdthesis": "PhD thesis"
    case "mastersthesis": "Master’s thesis"
    default: nil
    }
  }

  private var languageTag: String? {
    guard let language = entry.fields["langid"] ?? entry.fields["language"] else { return nil }
    return Self.languages[language.lowercased().trimmed] ?? LaTeXText.text(language)
  }

  private static let languages = [
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "german": "de-DE", "ngerman": "de-DE", "austrian": "de-AT",
    "naustrian": "de-AT", "french": "fr-FR", "spanish": "es-ES", "italian": "it-IT",
    "portuguese": "pt-PT", "brazil": "pt-BR", "dutch": "nl-NL", "swedish": "sv-SE",
    "danish": "da-DK", "norsk": "nb-NO", "nynorsk": "nn-NO", "finnish": "fi-FI",
    "icelandic": "is-IS", "polish": "pl-PL", "czech": "cs-CZ", "slovak": "sk-SK",
    "hungarian": "hu-HU", "romanian": "ro-RO", "bulgarian": "bg-BG", "croatian": "hr-HR",
    "serbian": "sr-RS", "slovene": "sl-SI", "greek": "el-GR", "turkish": "tr-TR",
    "russian": "ru-RU", "ukrainian": "uk-UA", "arabic": "ar", "hebrew": "he-IL", "persian": "fa-IR",
    "farsi": "fa-IR", "urdu": "ur", "chinese": "zh-CN", "japanese": "ja-JP", "korean": "ko-KR",
    "hindi": "hi-IN", "indonesian": "id-ID", "vietnamese": "vi-VN", "thai": "th-TH",
    "catalan": "ca-AD", "latin": "la", "estonian": "et-EE", "latvian": "lv-LV",
    "lithuanian": "lt-LT",
  ]
}

extension String {
  /// Whether the text is in braces once more as a whole.
  fileprivate var hasOuterBraces: Bool { withoutOuterBraces.count < trimmed.count }

  fileprivate var withoutOuterBraces: String {
    let text = trimmed
    guard text.first == "{", text.last == "}" else { return text }
    var depth = 0
    for (offset, character) in text.enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, offset < text.count - 1 { return text }
    }
    return String(text.dropFirst().dropLast())
  }
}
