import Basics
import CSL
import SourceText

/// Cleans works of all formats: identifiers without resolvers, whole addresses, languages as tags,
/// and only the markup of references.
struct Cleaning {
  private var reference: Reference
  private let location: Location
  private var diagnostics: [Diagnostic] = []

  static func cleaned(_ entry: BibliographyEntry) -> Checked<BibliographyEntry> {
    var cleaning = Cleaning(reference: entry.reference, location: entry.location)
    cleaning.clean()
    var entry = entry
    entry.reference = cleaning.reference
    return Checked(entry, cleaning.diagnostics)
  }

  private init(reference: Reference, location: Location) {
    self.reference = reference
    self.location = location
  }

  private mutating func clean() {
    for (variable, text) in reference.texts where text.mayBeMarkup {
      reference.texts[variable] = Self.plain(text, variable)
    }
    for (variable, names) in reference.names { cleanNames(names, variable) }
    moveIdentifiers()
    cleanIdentifier()
    cleanAddress()
    cleanLanguage()
    setArticleNumber()
  }

  // MARK: Texts

  private static func plain(_ text: String, _ variable: Variable) -> String {
    let text = Entities.decoded(text)
    return variable == .doi || variable == .url ? text : ExportedMarkup.cleaned(text).trimmed
  }

  private mutating func cleanNames(_ names: [Name], _ variable: Variable) {
    if names.contains(where: \.mayHaveMarkup) {
      reference.names[variable] = names.map(\.cleaned)
    }
    guard names.contains(where: \.meansOthers) else { return }
    let people = names.filter { !$0.meansOthers }
    reference.names[variable] = people.isEmpty ? nil : people + [.others]
  }

  // MARK: Identifiers

  /// Moves DOIs, which some exports put into other fields, perhaps as whole addresses.
  private mutating func moveIdentifiers() {
    for variable in [Variable.note, .genre, .annote, .medium, .number, .archiveLocation] {
      guard let text = reference.texts[variable], text.holds("10."), let doi = DOIText.only(text)
      else { continue }
      reference.texts[variable] = nil
      if reference.texts[.doi] == nil { reference.texts[.doi] = doi }
    }
  }

  private mutating func cleanIdentifier() {
    if let doi = reference.texts[.doi], !doi.hasPrefix("10.") {
      if let bare = DOIText.bare(doi) {
        reference.texts[.doi] = bare
      } else if doi.holds("://") {
        // If it is not a DOI, it is still an address.
        reference.texts[.url] = reference.texts[.url] ?? doi
        reference.texts[.doi] = nil
      }
    }
    guard let address = reference.texts[.url], address.holds("doi"),
      let doi = DOIText.resolved(address)
    else { return }
    let known = reference.texts[.doi] ?? doi
    reference.texts[.doi] = known
    if known.lowercased() == doi.lowercased() { reference.texts[.url] = nil }
  }

  private mutating func cleanAddress() {
    guard let url = reference.texts[.url] else { return }
    if SafeAddress.runs(url.utf8) {
      reference.texts[.url] = nil
      return report(
        .bibliographyAddress, "the address '\(url.shown)' could run something, and is left out",
        help: "write the address of a page")
    }
    let address = WebAddress(url)
    reference.texts[.url] = address.text
    guard address.isDoubtful else { return }
    let message =
      address.hasOthers
      ? "the address '\(url.shown)' is more than one, so only the first is used"
      : "the address '\(url.shown)' has characters that no address may have"
    report(
      .bibliographyAddress, message,
      help: address.hasOthers
        ? "leave one, and put the others into the note"
        : "check that '\(address.text)' is right, and write it like that")
  }

  // MARK: Languages

  private mutating func cleanLanguage() {
    guard let language = reference.texts[.language] else { return }
    let tag = Languages.tag(language)
    guard Languages.isTag(tag) else {
      reference.texts[.language] = nil
      return report(
        .bibliographyLanguage, "'\(language.shown)' is not a known language",
        help: "write its tag, such as 'de' for German, or its name in English")
    }
    if tag != language { reference.texts[.language] = tag }
  }

  // MARK: Pages

  /// Sets the number of an article, which is in the place of pages (BibLaTeX manual: `eid`).
  private mutating func setArticleNumber() {
    guard reference.type == "article-journal", reference.texts[.page] == nil else { return }
    reference.texts[.page] = reference.texts[.number]
  }

  private mutating func report(_ rule: BibliographyRule, _ message: String, help: String) {
    diagnostics.append(Diagnostic(rule, message, at: location, help: help))
  }
}

extension Name {
  fileprivate var mayHaveMarkup: Bool {
    [family, given, literal, suffix].contains { $0?.mayBeMarkup ?? false }
  }

  /// Whether this is `others` or `et al.`, in the forms that programs turn them into.
  fileprivate var meansOthers: Bool {
    switch literal ?? family {
    case "others", "et al.", "et al": true
    case "al.", "al": given == "et" || given == "et."
    default: false
    }
  }

  fileprivate var cleaned: Name {
    func plain(_ text: String?) -> String? { text.map { Entities.decoded($0).withoutMarkup } }
    var name = self
    (name.family, name.given) = (plain(family), plain(given))
    (name.literal, name.suffix) = (plain(literal), plain(suffix))
    return name
  }
}

extension String {
  /// Whether the text may contain an entity or an element.
  fileprivate var mayBeMarkup: Bool {
    utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
  }

  /// The text for a message.
  var shown: String { utf8.count > 80 ? prefix(79) + "…" : self }
}
