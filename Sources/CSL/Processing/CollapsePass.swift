/// What one cite of a citation renders.
struct CiteOutput {
  var cite: Cite
  var output: Output
  var number: Int?
  private let author: Output?
  var isUnknown = false
  var hasUnusedLocator = false

  init(_ cite: Cite, _ output: Output, number: Int, link: String? = nil) {
    self.cite = cite
    self.output = output
    self.number = number
    author = output.first(.names)
    switch cite.part {
    case .whole: break
    case .withoutAuthor: self.output = output.replacingFirst(.names) { _ in .empty }
    case .authorOnly: self.output = author ?? .empty
    }
    hasUnusedLocator = cite.locator != nil && !output.contains(.locator)
    // There is no link in a link.
    if let link, !self.output.hasLinks { self.output = self.output.wrapped(Wrap(link: link)) }
  }

  init(unknown cite: Cite) {
    self.cite = cite
    output = Output.text(cite.id + "?").wrapped(Wrap(formatting: Formatting(weight: .bold)))
    author = nil
    isUnknown = true
  }

  /// Who wrote it, as the cite says it.
  var names: String { author?.plainText ?? "" }

  var hasAffixes: Bool { !cite.prefix.isEmpty || !cite.suffix.isEmpty }

  var whole: Output {
    guard hasAffixes else { return output }
    return .list([RichText.parse(cite.prefix), output, RichText.parse(cite.suffix)])
  }
}

/// Joins the cites of a citation (CSL 1.0.2: cite grouping, cite collapsing).
struct CollapsePass {
  let style: Style
  let locale: LocaleTerms

  private var citation: CitationElement { style.citation }
  private var delimiter: String { citation.layout.delimiter ?? "" }

  /// Between the works of one author (CSL 1.0.2: cite-group-delimiter).
  ///
  /// In notes, where whole references stand one after the other, a comma would not part them: there, cites are
  /// parted as all others are when the style says nothing.
  private var groupDelimiter: String {
    citation.citeGroupDelimiter ?? (style.isNoteStyle ? delimiter : ", ")
  }

  func join(_ cites: [CiteOutput]) -> Output {
    switch citation.collapse {
    case .citationNumber: return numbers(cites)
    case nil where citation.citeGroupDelimiter == nil:
      return list(cites, delimiter: delimiter)
    default: return groups(cites)
    }
  }

  /// Cites in a row; a comma that an affix brings stands for the delimiter.
  private func list(_ cites: [CiteOutput], delimiter: String) -> Output {
    var output: [Output] = []
    for (index, cite) in cites.enumerated() {
      // Collapsing may leave nothing of a cite.
      if index > 0, cite.whole.isEmpty { continue }
      if index > 0 {
        output.append(.text(mark(between: cites[index - 1], and: cite, delimiter)))
      }
      output.append(cite.whole)
    }
    return .list(output)
  }

  private func mark(
    between first: CiteOutput, and second: CiteOutput, _ delimiter: String
  ) -> String {
    if let mark = affixMark(between: first, and: second, delimiter) { return mark }
    guard first.cite.locator != nil, citation.collapse != nil else { return delimiter }
    // After a page number, a comma would seem to go on with pages.
    return citation.afterCollapseDelimiter ?? delimiter
  }

  /// The delimiter as affixes change it: they may bring their own, or words, which want a space.
  private func affixMark(
    between first: CiteOutput, and second: CiteOutput, _ delimiter: String
  ) -> String? {
    if let mark = second.cite.prefix.first, ",.;".contains(mark) { return "" }
    if first.cite.suffix.hasSuffix(",") { return " " }
    guard second.cite.prefix.first?.isLetter ?? false, let last = delimiter.last,
      !last.isWhitespace
    else { return nil }
    return delimiter + " "
  }

  // MARK: Numbers

  /// Numbers that follow each other as ranges, as `1–3, 5` are.
  private func numbers(_ cites: [CiteOutput]) -> Output {
    var pieces: [Piece] = []
    var index = 0
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, follows(cites[end], cites[end + 1]) { end += 1 }
      if end - index < 2 { end = index }
      var output = cites[index].whole
      if end > index {
        let mark = Output.text(locale.text("citation-range-delimiter") ?? "–")
        output = .list([output, mark, cites[end].whole])
      }
      pieces.append(
        Piece(
          first: cites[index], last: cites[end], output: output,
          delimiter: citation.afterCollapseDelimiter ?? delimiter))
      index = end + 1
    }
    return row(pieces)
  }

  /// What is joined to others as one, with the delimiter that goes after it.
  private struct Piece {
    var first: CiteOutput
    var last: CiteOutput
    var output: Output
    var delimiter: String
  }

  private func row(_ pieces: [Piece]) -> Output {
    let pieces = pieces.filter { !$0.output.isEmpty }
    var output = pieces.prefix(1).map(\.output)
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      let mark = affixMark(between: before.last, and: piece.first, before.delimiter)
      output += [.text(mark ?? before.delimiter), piece.output]
    }
    return .list(output)
  }

  private func follows(_ first: CiteOutput, _ second: CiteOutput) -> Bool {
    guard let one = first.number, let other = second.number, other == one + 1 else { return false }
    return [first, second].allSatisfy {
      !$0.hasAffixes && $0.cite.locator == nil && $0.output.contains(.citationNumber)
    }
  }

  // MARK: Authors and years

  private func groups(_ cites: [CiteOutput]) -> Output {
    row(
      grouped(cites).map { group in
        let (output, isCollapsed) = join(group: group)
        return Piece(
          first: group[0], last: group[group.count - 1], output: output,
          delimiter: delimiter(after: group, isCollapsed))
      })
  }

  /// Authors with a single work are parted as those with several, so that a comma always goes on with years.
  private func delimiter(after group: [CiteOutput], _ isCollapsed: Bool) -> String {
    let isAfterCollapse =
      isCollapsed || citation.collapse == .year || citation.collapse == .yearSuffixRanged
      || group.last?.cite.locator != nil
    return (isAfterCollapse ? citation.afterCollapseDelimiter : nil) ?? delimiter
  }

  /// Cites of the same authors go together, where the first of them stands.
  private func grouped(_ cites: [CiteOutput]) -> [[CiteOutput]] {
    var groups: [[CiteOutput]] = []
    var places: [String: Int] = [:]
    var previous: String?
    for cite in cites {
      let names = cite.names
      let canBeGrouped = !names.isEmpty || cite.output.contains(.yearSuffix)
      // Where the style does not sort, cites stay where the author put them.
      if citation.sort.isEmpty, names == previous, canBeGrouped,
        cite.follows(groups[groups.count - 1])
      {
        groups[groups.count - 1].append(cite)
      } else if canBeGrouped, !citation.sort.isEmpty, let place = places[names],
        cite.follows(groups[place])
      {
        groups[place].append(cite)
      } else {
        places[names] = groups.count
        groups.append([cite])
        previous = names
      }
    }
    return groups
  }

  private func join(group: [CiteOutput]) -> (Output, isCollapsed: Bool) {
    guard group.count > 1 else { return (group[0].whole, false) }
    guard citation.collapse != nil else { return (list(group, delimiter: groupDelimiter), false) }
    var cites = group
    for index in cites.indices.dropFirst() {
      cites[index].output = cites[index].output.replacingFirst(.names) { _ in .empty }
    }
    if citation.collapse == .year {
      return (list(cites, delimiter: groupDelimiter), true)
    }
    return (years(cites), true)
  }

  /// The years of one author, as `1999a, b` are.
  private func years(_ cites: [CiteOutput]) -> Output {
    var output: [Output] = []
    var index = 0
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, sharesYear(cites[end], cites[end + 1]) { end += 1 }
      output.append(yearGroup(Array(cites[index...end])))
      index = end + 1
    }
    return .list(output, delimiter: groupDelimiter)
  }

  private func sharesYear(_ first: CiteOutput, _ second: CiteOutput) -> Bool {
    guard first.cite.suffix.isEmpty, second.cite.prefix.isEmpty, first.cite.locator == nil,
      second.cite.locator == nil, first.output.contains(.yearSuffix),
      second.output.contains(.yearSuffix)
    else { return false }
    return first.yearText == second.yearText
  }

  private func yearGroup(_ cites: [CiteOutput]) -> Output {
    guard cites.count > 1 else { return cites[0].whole }
    let delimiter = citation.yearSuffixDelimiter ?? citation.citeGroupDelimiter ?? delimiter
    let letters = cites.dropFirst().map { $0.output.first(.yearSuffix) ?? .empty }
    guard citation.collapse == .yearSuffixRanged else {
      return .list([cites[0].whole] + letters, delimiter: delimiter)
    }
    var output: [Output] = []
    var index = 0
    let all = [cites[0].whole] + letters
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, cites[end].letterFollows(cites[end + 1]) { end += 1 }
      if end - index >= 2 {
        output.append(.list([all[index], .text("–"), all[end]]))
        index = end + 1
      } else {
        output.append(all[index])
        index += 1
      }
    }
    return .list(output, delimiter: delimiter)
  }
}

extension CiteOutput {
  /// The cite without the letter of its year.
  fileprivate var yearText: String {
    output.replacing(.names) { _ in .empty }.replacing(.yearSuffix) { _ in .empty }.plainText
  }

  /// Whether nothing that the author wrote would stand between the cites.
  fileprivate func follows(_ group: [CiteOutput]) -> Bool {
    cite.prefix.isEmpty && group.last?.cite.suffix.isEmpty ?? true
  }

  fileprivate func letterFollows(_ next: CiteOutput) -> Bool {
    guard let one = output.first(.yearSuffix)?.plainText,
      let other = next.output.first(.yearSuffix)?.plainText
    else { return false }
    return one.letterNumber + 1 == other.letterNumber
  }
}

extension String {
  /// The number that letters of years stand for: 1 for `a`, 27 for `aa`.
  fileprivate var letterNumber: Int {
    utf8.reduce(0) { $0 * 26 + Int($1) - Int(UInt8(ascii: "a")) + 1 }
  }
}
