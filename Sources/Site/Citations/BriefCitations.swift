import Bibliography
import Briefs
import CSL
import CommonMark
import SourceText

/// The formatted citations of a brief.
struct BriefCitations: Sendable {
  /// The works that are cited or listed, in the order of the style.
  package private(set) var entries: [BibliographyEntry] = []
  /// The entries without links, for the cards of citations in the text.
  package private(set) var cards: [String] = []
  private(set) var entriesByKey: [String: Int] = [:]
  /// The works of the entries, by key.
  package private(set) var works: [String: Reference] = [:]
  /// The cited works, in the order of their first citation.
  package private(set) var citedWorks: [Reference] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The formatted citation groups of the text, by number.
  package private(set) var groups: [Int: Group] = [:]
  /// The formatted citation groups of each of the asides.
  package private(set) var asides: [[Int: Group]] = []
  package let makesNotes: Bool
  /// The way in which citations and note marks are placed in a sentence.
  package let manner: CitationHTML.Manner
  package let direction: TextDirection
  /// Whether the lines of an entry after the first are indented.
  let isHanging: Bool
  /// The numbers of the citations of each work.
  private(set) var citationsOfWorks: [String: [Int]] = [:]

  package struct Group {
    package var number: Int
    package var keys: [String]
    package var text: FormattedText
    package var author: FormattedText?
    /// Whether the group makes a note of its own.
    var makesNote: Bool
    /// Whether the group is the first thing in a note.
    package var beginsNote: Bool
  }

  /// The list of works that a brief asks for.
  struct ListOfWorks {
    /// The keys of works to list although they are not cited.
    var nocite: [Located<String>] = []
    /// Whether to print the list, if the style has one.
    var isShown: Bool
  }

  /// Formats the citations of a text and of its asides.
  ///
  /// - Parameters:
  ///   - asides: the key points and similar texts
  ///   - works: the works that may be cited
  ///   - direction: the direction of the text around the citations
  init(
    _ document: MarkdownDocument, asides: [MarkdownDocument], works: CitableWorks,
    processor: Processor, listing list: ListOfWorks, direction: TextDirection
  ) {
    self.direction = direction
    manner = CitationHTML.Manner(processor)
    makesNotes = processor.makesNotes
    isHanging = processor.hasHangingIndent
    var request = CitationRequest(works: works, processor: processor)
    for (index, aside) in asides.enumerated() {
      for group in aside.citations.indices { request.add(group, of: aside, aside: index) }
    }
    for place in document.citationPlaces(makingNotes: makesNotes) {
      request.add(place, of: document)
    }
    let listed = request.references(nocite: list.nocite)
    var processor = processor
    if !makesNotes, list.isShown { processor.linkTarget = { "#" + Self.identifier(of: $0) } }
    let result = processor.process(
      references: listed, citations: request.citations, listsWorks: list.isShown)
    self.asides = Array(repeating: [:], count: asides.count)
    take(result, request)
    entries = result.entries
    if !makesNotes {
      cards = entries.map { $0.text.html.isolatingAddresses(in: direction).withoutLinks }
    }
    entriesByKey = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
    citedWorks = Array(listed.prefix(request.citedCount))
    self.works = Dictionary(listed.map { ($0.id, $0) }) { first, _ in first }
    diagnostics = request.diagnostics + request.unusedLocators(result)
  }

  private mutating func take(_ result: ProcessedDocument, _ request: CitationRequest) {
    for (number, source) in request.sources.enumerated() {
      let keys = request.citations[number].cites.map(\.id)
      let group = Group(
        number: number + 1, keys: keys, text: result.citations[number],
        author: result.authors[number], makesNote: makesNotes && !source.isInNote,
        beginsNote: makesNotes && (!source.isInNote || source.beginsNote))
      if let aside = source.aside {
        asides[aside][source.group] = group
      } else {
        groups[source.group] = group
        // Notes have no place in the text that an entry could link back to.
        guard !makesNotes else { continue }
        for key in Set(keys) { citationsOfWorks[key, default: []].append(number + 1) }
      }
    }
  }

  package static func identifier(of key: String) -> String {
    "source-"
      + String(key.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
  }

  /// All ids that a link can lead to.
  package var identifiers: [String] {
    entries.isEmpty ? [] : ["references"] + entries.map { Self.identifier(of: $0.id) }
  }
}

extension CitationHTML.Manner {
  fileprivate init(_ processor: Processor) {
    self = []
    if processor.raisesCitations { insert(.close) }
    if processor.citesBehindPunctuation { insert(.behindPunctuation) }
    if processor.movesPunctuationIntoQuotes { insert(.punctuationInQuotes) }
  }
}
