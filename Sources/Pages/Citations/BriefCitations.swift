import Bibliography
import Briefs
import CSL
import CommonMark
import SourceText

/// The citations of one brief, formatted.
struct BriefCitations: Sendable {
  /// The works that are cited or listed, in the style's order.
  private(set) var entries: [BibliographyEntry] = []
  private var entriesByKey: [String: Int] = [:]
  /// The works of the entries, by key.
  private var works: [String: Reference] = [:]
  /// The works that are cited, in the order in which they are.
  private(set) var citedWorks: [Reference] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What each group of the text became, by its number.
  private var groups: [Int: Group] = [:]
  /// The same for the texts beside it.
  private var asides: [[Int: Group]] = []
  private let makesNotes: Bool
  /// Whether the lines of an entry after its first stand in.
  private let isHanging: Bool
  /// The numbers of the citations of each work.
  private var citationsOfWorks: [String: [Int]] = [:]

  private struct Group {
    var number: Int
    var keys: [String]
    var text: FormattedText
    var author: FormattedText?
    var makesNote: Bool
  }

  /// Formats the citations of a text and of what stands beside it.
  ///
  /// - Parameters:
  ///   - asides: the key points and the like
  ///   - works: the works that may be cited
  ///   - nocite: the keys of works to list though nobody cites them
  init(
    _ document: MarkdownDocument, asides: [MarkdownDocument], works: CitableWorks,
    processor: Processor, nocite: [Located<String>]
  ) {
    makesNotes = processor.makesNotes
    isHanging = processor.hasHangingIndent
    var request = Request(works: works, processor: processor)
    for (index, aside) in asides.enumerated() {
      for group in aside.citations.indices { request.add(group, of: aside, aside: index) }
    }
    for place in document.citationPlaces(makingNotes: makesNotes) {
      request.add(place, of: document)
    }
    let listed = request.references(nocite: nocite)
    var processor = processor
    if !makesNotes { processor.linkTarget = { "#" + Self.identifier(of: $0) } }
    let result = processor.process(references: listed, citations: request.citations)
    self.asides = Array(repeating: [:], count: asides.count)
    take(result, request)
    entries = makesNotes && nocite.isEmpty ? [] : result.entries
    entriesByKey = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
    citedWorks = Array(listed.prefix(request.citedCount))
    self.works = Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    diagnostics = request.diagnostics + request.unusedLocators(result)
  }

  private mutating func take(_ result: ProcessedDocument, _ request: Request) {
    for (number, source) in request.sources.enumerated() {
      let keys = request.citations[number].cites.map(\.id)
      let group = Group(
        number: number + 1, keys: keys, text: result.citations[number],
        author: result.authors[number], makesNote: makesNotes && !source.isInNote)
      if let aside = source.aside {
        asides[aside][source.group] = group
      } else {
        groups[source.group] = group
        for key in Set(keys) { citationsOfWorks[key, default: []].append(number + 1) }
      }
    }
  }

  static func identifier(of key: String) -> String {
    "source-"
      + String(key.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
  }

  // MARK: HTML

  /// What is written for the groups of the text.
  ///
  /// - Parameter prefix: begins the ids of the page
  func html(count: Int, prefix: String = "", hasCards: Bool = true) -> [CitationHTML] {
    (0..<count).map { index in
      groups[index].map { html($0, prefix, hasCards: hasCards) }
        ?? CitationHTML(inline: [], copy: [])
    }
  }

  /// What is written for the groups of a text beside it, in one line.
  func html(ofAside aside: Int, count: Int, hasLinks: Bool = true) -> [CitationHTML] {
    (0..<count).map { index in
      guard let group = asides[aside][index] else { return CitationHTML(inline: [], copy: []) }
      let text = group.text.html(prefix: "", hasLinks: hasLinks && !makesNotes)
      let author = group.author.map { $0.html + " " } ?? ""
      let shown = makesNotes ? "(\(text.withoutFinalStop))" : text
      let html = Array((author + shown).utf8)
      return CitationHTML(inline: html, copy: html)
    }
  }

  private func html(_ group: Group, _ prefix: String, hasCards: Bool) -> CitationHTML {
    let author = group.author.map { $0.html(prefix: prefix, hasLinks: false) }
    let text = group.makesNote ? group.text.capitalized : group.text
    let linked = text.html(prefix: prefix)
    let unlinked = text.html(prefix: prefix, hasLinks: false)
    guard !group.makesNote else {
      return CitationHTML(
        inline: Array((author ?? "").utf8), note: Array(linked.utf8), copy: Array(unlinked.utf8))
    }
    if makesNotes {
      return CitationHTML(inline: Array(linked.utf8), copy: Array(unlinked.utf8))
    }
    let name = author.map { $0 + " " } ?? ""
    let shown = name + linked
    let card = hasCards ? self.card(for: group.keys) : ""
    let html =
      "<span class=\"cite\" id=\"\(prefix)cite-\(group.number)\">\(shown)\(card)</span>"
    return CitationHTML(inline: Array(html.utf8), copy: Array((name + unlinked).utf8))
  }

  /// The entries as a card that shows while the citation is pointed at; those who listen follow the link.
  private func card(for keys: [String]) -> String {
    let texts = keys.compactMap { key in
      entriesByKey[key].map { entries[$0].text.html(prefix: "", hasLinks: false) }
    }
    guard !texts.isEmpty else { return "" }
    let parts = texts.map { "<span class=\"cite-entry\">\($0)</span>" }.joined()
    return "<span class=\"cite-card\" aria-hidden=\"true\">\(parts)</span>"
  }

  /// The list of works; empty where the style has none.
  func list(words: Words, prefix: String = "", hasMachineReadable: Bool = true) -> String {
    guard !entries.isEmpty else { return "" }
    var html = "<section class=\"references\" role=\"doc-bibliography\""
    html += " aria-labelledby=\"\(prefix)references\">\n<h2 id=\"\(prefix)references\">"
    html +=
      words["references"].htmlEscaped + "</h2>\n<ul\(isHanging ? " class=\"hanging\"" : "")>\n"
    for entry in entries {
      html += "<li id=\"\(prefix)\(Self.identifier(of: entry.id))\"\(language(of: entry))>"
      html += entry.text.html(prefix: prefix)
      if hasMachineReadable, let work = works[entry.id] { html += COinS(work).html }
      html += backLinks(to: entry.id, words, prefix) + "</li>\n"
    }
    return html + "</ul>\n</section>\n"
  }

  private func language(of entry: BibliographyEntry) -> String {
    guard let text = entry.language, let tag = LanguageTag(text) else { return "" }
    return " lang=\"\(tag.text)\" dir=\"\(tag.direction.rawValue)\""
  }

  private func backLinks(to key: String, _ words: Words, _ prefix: String) -> String {
    let numbers = citationsOfWorks[key] ?? []
    return numbers.enumerated().map { index, number in
      let label = words.filled("back-to-citation", ["number": words.number(number)]).htmlEscaped
      let mark = index > 0 ? "<sup>\(words.number(index + 1))</sup>" : ""
      return " <a class=\"back\" href=\"#\(prefix)cite-\(number)\" role=\"doc-backlink\" "
        + "aria-label=\"\(label)\">↩\(mark)</a>"
    }.joined()
  }

  /// Every id that a link can lead to.
  var identifiers: [String] {
    entries.isEmpty ? [] : ["references"] + entries.map { Self.identifier(of: $0.id) }
  }
}

/// The citations of a brief as the processor is asked for them.
private struct Request {
  let works: CitableWorks
  let processor: Processor
  private(set) var citations: [Citation] = []
  private(set) var sources: [Source] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var cited: [String] = []
  var citedCount: Int { cited.count }
  private var seen: Set<String> = []

  /// Where a citation comes from.
  struct Source {
    var document: MarkdownDocument
    var group: Int
    /// The number of the text beside the brief's.
    var aside: Int?
    var isInNote = false
  }

  init(works: CitableWorks, processor: Processor) {
    self.works = works
    self.processor = processor
  }

  mutating func add(_ place: CitationPlace, of document: MarkdownDocument) {
    var citation = citation(document.citations[place.group], document, place.group)
    citation.noteNumber = processor.makesNotes ? place.note : 0
    append(
      citation, Source(document: document, group: place.group, isInNote: place.isInNote))
  }

  mutating func add(_ group: Int, of document: MarkdownDocument, aside: Int) {
    var citation = citation(document.citations[group], document, group)
    citation.isAside = true
    append(citation, Source(document: document, group: group, aside: aside, isInNote: true))
  }

  private mutating func append(_ citation: Citation, _ source: Source) {
    citations.append(citation)
    sources.append(source)
  }

  private mutating func citation(
    _ group: CitationGroup, _ document: MarkdownDocument, _ number: Int
  ) -> Citation {
    var cites: [Cite] = []
    for (index, item) in group.items.enumerated() {
      let id = works[item.key]?.id
      if id == nil { reportUnknown(item.key, document.location(ofCitation: number, key: item.key)) }
      var cite = Cite(
        id: id ?? item.key, prefix: item.prefix, suffix: item.suffix, in: processor)
      let isNamed = group.namesAuthor && index == 0 && !processor.makesNotes
      if item.suppressesAuthor || isNamed { cite.part = .withoutAuthor }
      cites.append(cite)
      if let id, seen.insert(id).inserted { cited.append(id) }
    }
    var citation = Citation(cites)
    citation.namesAuthorInText = group.namesAuthor
    return citation
  }

  private mutating func reportUnknown(_ key: String, _ location: Location) {
    diagnostics.append(.unknownCitation(key, at: location, nearest: works.nearest(to: key)))
  }

  /// The works that are cited, in the order in which they are, and those that are listed besides.
  mutating func references(nocite: [Located<String>]) -> [Reference] {
    let all = nocite.contains { $0.value == "*" } ? works.keys : []
    let named = nocite.filter { $0.value != "*" }
    for key in named where works[key.value] == nil { reportUnknown(key.value, key.location) }
    let more = named.compactMap { works[$0.value]?.id } + all
    var listed = Set(cited)
    return (cited + more.filter { listed.insert($0).inserted }).compactMap { works[$0] }
  }

  func unusedLocators(_ result: ProcessedDocument) -> [Diagnostic] {
    result.unusedLocators.map { unused in
      let source = sources[unused.citation]
      return Diagnostic(
        .unusedLocator, "the citation style does not print the place in '\(unused.key)'",
        at: source.document.location(ofCitation: source.group, key: unused.key),
        help: "take it out, or cite in a style that prints it")
    }
  }
}

extension Diagnostic {
  static func unknownCitation(_ key: String, at location: Location, nearest: String?) -> Diagnostic
  {
    Diagnostic(
      .unknownCitation, "no work has the key '\(key)'", at: location,
      help: nearest.map { "did you mean '@\($0)'?" }
        ?? "add it to the bibliography; where this is no citation, write '\\@\(key)'")
  }
}

extension String {
  /// The text without the full stop that a note ends with, which may stand in a quotation mark.
  fileprivate var withoutFinalStop: String {
    let mark = last.flatMap { "”’»“".contains($0) ? String($0) : nil } ?? ""
    return hasSuffix("." + mark) ? String(dropLast(mark.count + 1)) + mark : self
  }
}
