import CSL
import SourceText

/// Numbers, publishers and addresses.
extension BibTeXMapping {
  mutating func setNumbers() {
    setNumber()
    set(.volume, [text("volume"), text("part")].compactMap { $0 }.joined(separator: "."))
    set(.page, text("pages").map { $0.replacing("–", with: "-") })
    set(.numberOfPages, text("pagetotal"))
    set(.numberOfVolumes, text("volumes"))
    set(.edition, text("edition"))
    set(.chapterNumber, text("chapter"))
    set(.version, text("version"))
  }

  /// `number` is that of an issue, of a book in its series, or of the work itself.
  private mutating func setNumber() {
    switch reference.type {
    case "article-journal", "article-magazine", "article-newspaper", "periodical", "review":
      set(.issue, [text("number"), text("issue")].compactMap { $0 }.joined(separator: ", "))
      set(.number, text("eid"))
    case "book", "chapter", "paper-conference", "entry-encyclopedia":
      set(.collectionNumber, text("number"))
      set(.issue, text("issue"))
    default:
      set(.number, text("number"))
      set(.issue, text("issue"))
    }
  }

  // MARK: Publishers

  /// All that publish the work.
  ///
  /// Lists are not taken apart at `and`, which the names of institutions have in them.
  mutating func setPublisher() {
    var houses = ["publisher", "institution"].compactMap { text($0) }
    if let organization = text("organization"),
      reference.names[.author]?.first?.literal != organization
    {
      houses.append(organization)
    }
    if let published = text("howpublished"), !published.holds("://") { houses.append(published) }
    if reference.type == "legal_case" || reference.type == "legislation" {
      set(.authority, text("court") ?? houses.first)
    }
    set(.publisher, houses.joined(separator: "; "))
    set(.publisherPlace, text("location"))
    set(.originalPublisher, text("origpublisher"))
    set(.originalPublisherPlace, text("origlocation"))
  }

  // MARK: Addresses

  mutating func setAddresses() {
    set(.url, value("url").flatMap { Self.address(in: $0) ?? Self.unescaped($0).nonEmpty })
    if let published = value("howpublished").flatMap({ Self.address(in: $0) }) {
      setAddress(published)
    }
    set(.doi, value("doi").map { Self.identifier(Self.unescaped($0)) })
    set(.isbn, text("isbn"))
    set(.issn, text("issn"))
    set(.pmid, text("pmid"))
    set(.pmcid, text("pmcid"))
    setEprint()
    if let noted = value("note").flatMap({ Self.address(in: $0) }) { setAddress(noted) }
  }

  private mutating func setEprint() {
    guard let eprint = value("eprint").map({ Self.unescaped($0) }) else { return }
    switch value("eprinttype")?.trimmed.lowercased() {
    case "arxiv": setAddress("https://arxiv.org/abs/" + eprint)
    case "jstor": setAddress("https://www.jstor.org/stable/" + eprint)
    case "hdl": setAddress("https://hdl.handle.net/" + eprint)
    case "googlebooks": setAddress("https://books.google.com/books?id=" + eprint)
    case "pubmed": set(.pmid, eprint)
    default: if eprint.holds("://") { setAddress(eprint) }
    }
  }

  private mutating func setAddress(_ address: String) {
    if reference.texts[.url] == nil { set(.url, address) }
  }

  /// The address in a text, which may be within `\url{}`.
  static func address(in value: String) -> String? {
    guard value.holds("://") else { return nil }
    let bytes = Array(unescaped(value).utf8)[...]
    guard let start = (bytes.place(of: Array("http".utf8)) ?? bytes.place(of: Array("ftp".utf8)))
    else { return nil }
    return bytes[start.lowerBound...]
      .prefix { !$0.isWhiteSpace && !"{}<>\"".utf8.contains($0) }.text
  }

  /// The text without the backslashes that some programs put before marks.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(.backslash) || text.utf8.contains(.openBrace) else {
      return text.trimmed
    }
    let text =
      text.holds("~{}") || text.holds("\\textascii")
      ? text.replacing("\\textasciitilde", with: "~").replacing("~{}", with: "~") : text
    return Array(text.utf8.filter { $0 != .backslash })[...].trimmed.text
  }

  private static func identifier(_ doi: String) -> String {
    if doi.hasPrefix("10.") { return doi }
    let bytes = Array(doi.utf8)[...]
    let start = (bytes.place(of: Array("/10.".utf8)) ?? bytes.place(of: Array(":10.".utf8)))
    return start.map { bytes[($0.lowerBound + 1)...].text } ?? doi
  }
}
