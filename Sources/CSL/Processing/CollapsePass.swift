/// Joins the cites of a citation (CSL 1.0.2: cite grouping, cite collapsing).
struct CollapsePass {
  private let style: LocalizedStyle
  let citation: CitationElement

  init(_ style: LocalizedStyle) {
    self.style = style
    citation = style.style.citation
  }

  var delimiter: String { citation.layout.delimiter ?? "" }

  /// The delimiter between works of the same author (CSL 1.0.2: cite-group-delimiter).
  ///
  /// In notes, a comma would not separate whole references. So if the style has no such delimiter,
  /// they are separated like all other cites.
  var groupDelimiter: String {
    citation.citeGroupDelimiter ?? (style.style.isNoteStyle ? delimiter : ", ")
  }

  func join(_ cites: [CiteOutput]) -> Output {
    switch citation.collapse {
    case .citationNumber: return numbers(cites)
    case nil where citation.citeGroupDelimiter == nil:
      return list(cites, delimiter: delimiter)
    default: return groups(cites)
    }
  }

  /// Joins cites in sequence; a comma in an affix replaces the delimiter.
  private func list(_ cites: [CiteOutput], delimiter: String) -> Output {
    var output: [Output] = []
    for (index, cite) in cites.enumerated() {
      // Collapsing may leave a cite empty.
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
    // After a page number, a comma would look as if more pages followed.
    return citation.afterCollapseDelimiter ?? delimiter
  }

  /// Returns the delimiter as changed by affixes, which may contain one of their own, or words,
  /// which need a space.
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

  /// Joins consecutive numbers as ranges, such as `1–3, 5`.
  private func numbers(_ cites: [CiteOutput]) -> Output {
    var pieces: [Piece] = []
    var index = 0
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, follows(cites[end], cites[end + 1]) { end += 1 }
      if end - index < 2 { end = index }
      var output = cites[index].whole
      if end > index {
        let mark = Output.text(style.locale.text("citation-range-delimiter") ?? "–")
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

  /// Cites joined into one, with the delimiter after it.
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

  /// Returns the delimiter after a group.
  ///
  /// With `collapse="year"`, the test suite also has `after-collapse-delimiter` after an author with
  /// one work.
  private func delimiter(after group: [CiteOutput], _ isCollapsed: Bool) -> String {
    let isAfterCollapse =
      isCollapsed || citation.collapse == .year || group.last?.cite.locator != nil
    return (isAfterCollapse ? citation.afterCollapseDelimiter : nil) ?? delimiter
  }

  /// Groups cites of the same authors at the position of the first of them (CSL 1.0.2: cite
  /// grouping).
  private func grouped(_ cites: [CiteOutput]) -> [[CiteOutput]] {
    var groups: [[CiteOutput]] = []
    var places: [String: Int] = [:]
    for cite in cites {
      // Words such as “but see” may be about the cites after them as well, so these stay there.
      if !cite.cite.prefix.isEmpty { places = [:] }
      let names = cite.names
      let canBeGrouped = !names.isEmpty || cite.output.contains(.yearSuffix)
      if canBeGrouped, let place = places[names],
        groups[place].last?.cite.suffix.isEmpty ?? true
      {
        groups[place].append(cite)
      } else {
        // Cites that a style does not sort stay where the author put them.
        if citation.sort.isEmpty { places = [:] }
        places[names] = groups.count
        groups.append([cite])
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
}
