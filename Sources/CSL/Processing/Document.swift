import SourceText

/// The works and citations of one document while they are formatted.
struct Document {
  let style: Style
  let locale: LocaleTerms
  /// The words for works in Latin script, where those of the language are in one that goes the other way.
  private let foreignLocale: LocaleTerms?
  /// In the order of the bibliography, once they are sorted.
  private(set) var references: [Reference]
  private(set) var indexes: [String: Int] = [:]
  /// Those that the entries are cited by.
  private(set) var numbers: [Int]
  var distinctions: [Distinction]
  var linkTarget: (@Sendable (String) -> String?)?

  init(
    style: Style, locale: LocaleTerms, foreignLocale: LocaleTerms? = nil, references: [Reference]
  ) {
    self.style = style
    self.locale = locale
    self.foreignLocale = foreignLocale
    self.references = references
    numbers = references.indices.map { $0 + 1 }
    distinctions = Array(repeating: Distinction(), count: references.count)
    index()
  }

  /// The words of a work in a list or a note, which goes the way of the work’s script.
  private func locale(of index: Int) -> LocaleTerms {
    guard let foreignLocale, !references[index].isRightToLeft else { return locale }
    return foreignLocale
  }

  /// The words that a work is cited with: in a sentence, those of its language.
  func locale(citing index: Int) -> LocaleTerms {
    style.isNoteStyle ? locale(of: index) : locale
  }

  private mutating func index() {
    indexes = Dictionary(
      references.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func process(_ citations: [Citation], listsWorks: Bool) -> ProcessedDocument {
    let hasOrder = references.count > 1
    if hasOrder, listsWorks || style.citesByOrderOfList { sortReferences() }
    // An entry that stands alone is like no other. A cite still is where two of its authors share a name.
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

  /// The note that first cites each work.
  private static func firstNotes(in citations: [Citation]) -> [String: Int] {
    var notes: [String: Int] = [:]
    for citation in citations where citation.noteNumber > 0 {
      for cite in citation.cites where notes[cite.id] == nil {
        notes[cite.id] = citation.noteNumber
      }
    }
    return notes
  }

  /// Works get their numbers in the order of the bibliography.
  private mutating func sortReferences() {
    guard let keys = style.bibliography?.sort, !keys.isEmpty else { return }
    let pass = SortPass(style: style, locale: locale, keys: keys, area: .bibliography)
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
    // Numbers run along the list, or against it where the style sorts them so.
    let last = keys.last { style.prints(.citationNumber, $0.source) }
    if last?.isDescending ?? false { numbers.reverse() }
    index()
  }

  /// A citation in the style's order.
  ///
  /// What an author writes before a cite (“see”, “but compare”) ties it to its place, and those after it are
  /// sorted among themselves.
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
    let pass = SortPass(style: style, locale: locale, keys: style.citation.sort, area: .citation)
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
      let evaluator = Evaluator(style: style, locale: locale(citing: index), context: context)
      let rendered = Output.list(evaluator.render(style.citation.layout.children))
      let begins = number == 0 && citation.beginsSentence
      let text = capitalized(evaluator.labelling(rendered), cite, index, begins: begins)
      var result = CiteOutput(cite, text, number: numbers[index], link: linkTarget?(cite.id))
      // “Ibid.” alone says that the place is the same too.
      if place.position == .ibid { result.hasUnusedLocator = false }
      return result
    }
  }

  private func format(_ cites: [CiteOutput]) -> FormattedText {
    let joined = CollapsePass(style: style, locale: locale).join(cites)
    return FormattedText(layout(joined, style.citation.layout.decor), self.locale(of: cites))
  }

  /// The words of the works where all have the same, since they say what quotation marks are.
  private func locale(of cites: [CiteOutput]) -> LocaleTerms {
    guard let foreignLocale, style.isNoteStyle else { return locale }
    let works = cites.compactMap { indexes[$0.cite.id] }
    return works.allSatisfy { !references[$0].isRightToLeft } ? foreignLocale : locale
  }

  /// The author of the first work as a sentence names it.
  private func author(of citation: Citation) -> FormattedText? {
    guard let cite = citation.cites.first, let index = indexes[cite.id] else { return nil }
    var context = context(index)
    context.cite = Cite(id: cite.id)
    context.position = style.isNoteStyle ? .subsequent : .first
    let evaluator = Evaluator(style: style, locale: locale, context: context)
    let output = Output.list(evaluator.render(style.citation.layout.children))
    guard let names = output.first(.names) else {
      // Styles that cite by numbers name nobody.
      return namesInSentence(context).map { FormattedText($0, locale) }
    }
    return FormattedText(names, locale)
  }

  /// The names as a sentence has them: the first of more than three, or of fewer where the list is shorter still.
  private func namesInSentence(_ context: CiteContext) -> Output? {
    let evaluator = Evaluator(style: style, locale: locale, context: context)
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

  /// In notes, a word of the language that begins a sentence has a capital, as “Ibid.” has, at the start of a note.
  private func capitalized(_ output: Output, _ cite: Cite, _ index: Int, begins: Bool) -> Output {
    guard style.isNoteStyle, begins || !cite.prefix.isEmpty else { return output }
    let isSentence = cite.prefix.trimmed.contains(" ") && cite.prefix.endsSentence
    let beginsSentence = cite.prefix.trimmed.isEmpty ? begins : isSentence
    return beginsSentence
      ? output.capitalizingFirstTerm(isEnglish: locale(citing: index).isEnglish) : output
  }

  /// The formatting of a citation's layout is that of its affixes too.
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
      let evaluator = Evaluator(style: style, locale: locale(of: index), context: context)
      let parts = substitution.apply(to: evaluator.render(bibliography.layout.children))
      let output = EntryLayout(bibliography).entry(parts)
      // Some styles do not list letters and conversations.
      if output.isEmpty { return nil }
      return BibliographyEntry(
        id: references[index].id, text: FormattedText(output, locale(of: index)),
        language: references[index].language)
    }
  }
}
