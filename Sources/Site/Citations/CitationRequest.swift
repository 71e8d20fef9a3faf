import Bibliography
import Briefs
import CSL
import CommonMark
import SourceText

/// The citations of a brief in the form that the processor expects.
struct CitationRequest {
  package let works: CitableWorks
  package let processor: Processor
  private(set) var citations: [Citation] = []
  private(set) var sources: [Source] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var cited: [String] = []
  var citedCount: Int { cited.count }
  private var seen: Set<String> = []

  /// The origin of a citation.
  package struct Source {
    package var document: MarkdownDocument
    package var group: Int
    /// The index of the aside that contains it; `nil` for the text itself.
    package var aside: Int?
    package var isInNote = false
    package var beginsNote = false
  }

  package init(works: CitableWorks, processor: Processor) {
    self.works = works
    self.processor = processor
  }

  package mutating func add(_ place: CitationPlace, of document: MarkdownDocument) {
    var citation = citation(document.citations[place.group], document, place.group)
    citation.noteNumber = processor.makesNotes ? place.note : 0
    citation.beginsSentence = place.beginsSentence
    append(
      citation,
      Source(
        document: document, group: place.group, isInNote: place.isInNote,
        beginsNote: place.beginsNote))
  }

  package mutating func add(_ group: Int, of document: MarkdownDocument, aside: Int) {
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
      let ids = works.works(of: item.key).map(\.id)
      if ids.isEmpty {
        let place = document.location(ofCitation: number, key: item.key)
        reportUnknown(item.key, place, followedBy: item.suffix)
      }
      let isNamed = group.namesAuthor && index == 0 && !processor.makesNotes
      cites += self.cites(of: item, ids.isEmpty ? [item.key] : ids, isNamed: isNamed)
      for id in ids where seen.insert(id).inserted { cited.append(id) }
    }
    var citation = Citation(cites)
    citation.namesAuthorInText = group.namesAuthor
    return citation
  }

  /// Returns the cites for a key: the prefix goes before the first work of a set, and the suffix
  /// after the last.
  private func cites(of item: CitationGroup.Item, _ ids: [String], isNamed: Bool) -> [Cite] {
    ids.enumerated().map { place, id in
      var cite = Cite(
        id: id, prefix: place == 0 ? item.prefix : "",
        suffix: place == ids.count - 1 ? item.suffix : "", in: processor)
      if item.suppressesAuthor || isNamed && place == 0 { cite.part = .withoutAuthor }
      return cite
    }
  }

  private mutating func reportUnknown(
    _ key: String, _ location: Location, followedBy text: String = ""
  ) {
    diagnostics.append(
      .unknownCitation(key, at: location) { [works] in works.meant(by: key, followedBy: text) })
  }

  /// Returns the cited works in the order of their first citation, followed by those that are only
  /// listed.
  package mutating func references(nocite: [Located<String>]) -> [Reference] {
    let all = nocite.contains { $0.value == "*" } ? works.keys : []
    let named = nocite.filter { $0.value != "*" }
    for key in named where works.works(of: key.value).isEmpty {
      reportUnknown(key.value, key.location)
    }
    let more = named.flatMap { works.works(of: $0.value).map(\.id) } + all
    var listed = Set(cited)
    return (cited + more.filter { listed.insert($0).inserted }).compactMap { works[$0] }
  }

  package func unusedLocators(_ result: ProcessedDocument) -> [Diagnostic] {
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
  static func unknownCitation(
    _ key: String, at location: Location, nearest: @escaping @Sendable () -> String?
  ) -> Diagnostic {
    Diagnostic(.unknownCitation, "no work has the key '\(key)'", at: location) {
      nearest().map { $0.isBareCitationKey ? "did you mean '@\($0)'?" : "write '@{\($0)}'" }
        ?? "add it to the bibliography; where this is no citation, write '\\@\(key)'"
    }
  }
}
