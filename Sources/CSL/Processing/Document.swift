import SourceText

/// The works and citations of a document while they are being formatted.
struct Document {
  private let localized: LocalizedStyle
  /// The style for works in Latin script, if the language is written from right to left.
  private let foreign: LocalizedStyle?
  /// The works, in the order of the bibliography once they are sorted.
  private(set) var references: [Reference]
  private(set) var indexes: [String: Int] = [:]
  /// The numbers by which the works are cited.
  private(set) var numbers: [Int]
  var distinctions: [Distinction]
  var linkTarget: (@Sendable (String) -> String?)?

  init(_ localized: LocalizedStyle, foreign: LocalizedStyle?, references: [Reference]) {
    self.localized = localized
    self.foreign = foreign
    self.references = references
    numbers = references.indices.map { $0 + 1 }
    distinctions = Array(repeating: Distinction(), count: references.count)
    index()
  }

  var style: Style { localized.style }

  /// Returns the style for a work in a list or a note, which has the direction of the work's script.
  private func localized(of index: Int) -> LocalizedStyle {
    guard let foreign, !references[index].isRightToLeft else { return localized }
    return foreign
  }

  /// Returns the style for citing a work, which in a sentence has the words of its language.
  func localized(citing index: Int) -> LocalizedStyle {
    style.isNoteStyle ? localized(of: index) : localized
  }

  private mutating func index() {
    indexes = Dictionary(
      references.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func process(_ citations: [Citation], listsWorks: Bool) -> ProcessedDocument {
    let hasOrder = references.count > 1
    if hasOrder, listsWorks || style.citesByOrderOfList { sortReferences() }
    // A lone entry resembles no other, but a cite of it may still name two people with the same
    // name.
    if hasOrder || !citations.isEmpty { distinguish(firstNotes: Self.firstNotes(in: citations)) }
    let citations = citations.map { sorted($0) }
    var positions = PositionPass(nearNoteDistance: style.citation.nearNoteDistance)
    let places = positions.places(in: citations)
    var result = ProcessedDocument()
    for (number, (citation, places)) in zip(citations, places).enumerated() {
      let outputs = outputs(of: citation, places)
      result.citations.append(format(outputs))
      if citation.namesAuthorInText { result.authors[number] = author(of: citation) }
      result.unusedLocators += outputs.filter(\.hasUnusedLocator).map {
        UnusedLocator(citation: number, key: $0.cite.id)
      }
      result.unknownKeys += citation.cites.map(\.id).filter { indexes[$0] == nil }
    }
    if listsWorks { result.entries = entries() }
    return result
  }

  /// Returns the note that first cites each work.
  private static func firstNotes(in citations: [Citation]) -> [String: Int] {
    var notes: [String: Int] = [:]
    for citation in citations where citation.noteNumber > 0 {
      for cite in citation.cites where notes[cite.id] == nil {
        notes[cite.id] = citation.noteNumber
      }
    }
    return notes
  }

  /// Sorts the works in the order of the bibliography, which numbers them.
  private mutating func sortReferences() {
    guard let keys = style.bibliography?.sort, !keys.isEmpty else { return }
    let pass = SortPass(localized, keys: keys, area: .bibliography)
    let values = references.indices.map { index in
      pass.values(
        of: CiteContext(reference: references[index], citationNumber: index + 1))
    }
    let order = references.indices.sorted { first, second in
      switch pass.order(values[first], values[second]) {
      case .ascending: true
      case .descending: false
      case .same: first < second
      }
    }
    references = order.map { references[$0] }
    // Numbers go up the list instead of down if the style sorts them so.
    let last = keys.last { style.prints(.citationNumber, $0.source) }
    if last?.isDescending ?? false { numbers.reverse() }
    index()
  }

  /// Returns a citation in the style's order.
  ///
  /// A cite with a prefix of the author's (“see”, “but compare”) keeps its position, and the cites
  /// after it are sorted among themselves.
  private func sorted(_ citation: Citation) -> Citation {
    guard !style.citation.sort.isEmpty, citation.cites.count > 1 else { return citation }
    var sorted = citation
    var start = 0
    for end in 1...citation.cites.count
    where end == citation.cites.count || citation.cites[end].hasPrefix {
      if citation.cites[start].hasPrefix { start += 1 }
      sorted.cites.replaceSubrange(start..<end, with: self.sorted(citation.cites[start..<end]))
      start = end
    }
    return sorted
  }

  private func sorted(_ cites: ArraySlice<Cite>) -> [Cite] {
    let cites = Array(cites)
    guard cites.count > 1 else { return cites }
    let pass = SortPass(localized, keys: style.citation.sort, area: .citation)
    let indexes = cites.map { self.indexes[$0.id] }
    let values = cites.indices.map { place -> SortPass.Values in
      guard let index = indexes[place] else { return pass.keys.map { _ in .missing } }
      var context = context(index)
      context.cite = cites[place]
      return pass.values(of: context)
    }
    let order = cites.indices.sorted { first, second in
      switch pass.order(values[first], values[second]) {
      case .ascending: return true
      case .descending: return false
      case .same:
        let letters = [first, second].compactMap {
          indexes[$0].flatMap { distinctions[$0].yearSuffix }
        }
        return letters.count < 2 || letters[0] == letters[1]
          ? first < second : letters[0] < letters[1]
      }
    }
    return order.map { cites[$0] }
  }

  func context(_ index: Int) -> CiteContext {
    CiteContext(
      reference: references[index], citationNumber: numbers[index],
      distinction: distinctions[index])
  }

  // MARK: Citations

  private func outputs(of citation: Citation, _ places: [PositionPass.Place]) -> [CiteOutput] {
    citation.cites.indices.map { number -> CiteOutput in
      let (cite, place) = (citation.cites[number], places[number])
      guard let index = indexes[cite.id] else { return CiteOutput(unknown: cite) }
      var context = context(index)
      context.cite = cite
      context.position = place.position
      context.isNearNote = place.isNearNote
      context.firstNoteNumber = place.firstNoteNumber
      let evaluator = Evaluator(localized(citing: index), context)
      let rendered = Output.list(evaluator.renderLayout())
      let begins = number == 0 && citation.beginsSentence
      let text = capitalized(evaluator.labelling(rendered), cite, index, begins: begins)
      var result = CiteOutput(cite, text, number: numbers[index], link: linkTarget?(cite.id))
      // “Ibid.” alone means that the locator is the same too.
      if place.position == .ibid { result.hasUnusedLocator = false }
      return result
    }
  }

  private func format(_ cites: [CiteOutput]) -> FormattedText {
    let joined = CollapsePass(localized).join(cites)
    return FormattedText(layout(joined, style.citation.layout.decor), localized(of: cites))
  }

  /// Returns the style of the works if all have the same, since it determines the quotation marks.
  private func localized(of cites: [CiteOutput]) -> LocalizedStyle {
    guard let foreign, style.isNoteStyle else { return localized }
    let works = cites.compactMap { indexes[$0.cite.id] }
    return works.allSatisfy { !references[$0].isRightToLeft } ? foreign : localized
  }

  /// Returns the author of the first work, as named in a sentence.
  private func author(of citation: Citation) -> FormattedText? {
    guard let cite = citation.cites.first, let index = indexes[cite.id] else { return nil }
    var context = context(index)
    context.cite = Cite(id: cite.id)
    context.position = style.isNoteStyle ? .subsequent : .first
    let evaluator = Evaluator(localized, context)
    let output = Output.list(evaluator.renderLayout())
    guard let names = output.first(.names) else {
      // Styles that cite by number name nobody.
      return namesInSentence(context).map { FormattedText($0, localized) }
    }
    return FormattedText(names, localized)
  }

  /// Returns the names for a sentence: only the first of more than three, or of fewer if the list of
  /// works shows fewer.
  private func namesInSentence(_ context: CiteContext) -> Output? {
    let evaluator = Evaluator(localized, context)
    var options = NameOptions(and: .text, form: .short)
    if evaluator.nameDefaults.etAlMin == nil {
      let listed = style.bibliography?.nameOptions.inheriting(style.nameOptions)
      options.etAlMin = min(4, listed?.etAlMin ?? 4)
      options.etAlUseFirst = 1
    }
    let form = NameElement(options: options)
    let variables: [Variable] = [.author, .editor, .director]
    return variables.lazy.compactMap { variable in
      evaluator.render(NamesElement(variables: [variable], name: form))
    }.first
  }

  /// Returns output with a capital if it begins a sentence in a note with a word of the language,
  /// such as “Ibid.”.
  private func capitalized(_ output: Output, _ cite: Cite, _ index: Int, begins: Bool) -> Output {
    guard style.isNoteStyle, begins || !cite.prefix.isEmpty else { return output }
    let isSentence = cite.prefix.trimmed.contains(" ") && cite.prefix.endsSentence
    let beginsSentence = cite.prefix.trimmed.isEmpty ? begins : isSentence
    return beginsSentence
      ? output.capitalizingFirstTerm(isEnglish: localized(citing: index).locale.isEnglish) : output
  }

  /// Applies the decoration of a layout, whose formatting includes its affixes.
  private func layout(_ output: Output, _ decor: Decor) -> Output {
    output.wrapped(Wrap(prefix: decor.prefix, suffix: decor.suffix))
      .wrapped(Wrap(formatting: decor.formatting))
  }

  // MARK: Bibliography

  private func entries() -> [BibliographyEntry] {
    guard let bibliography = style.bibliography else { return [] }
    var substitution = AuthorSubstitution(bibliography)
    return references.indices.compactMap { index in
      var context = context(index)
      context.area = .bibliography
      let evaluator = Evaluator(localized(of: index), context)
      let parts = substitution.apply(to: evaluator.renderLayout())
      let output = EntryLayout(bibliography).entry(parts)
      // Some styles do not list letters and conversations.
      if output.isEmpty { return nil }
      return BibliographyEntry(
        id: references[index].id, text: FormattedText(output, localized(of: index)),
        language: references[index].language)
    }
  }
}
