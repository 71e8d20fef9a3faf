/// Disambiguates cites that look the same (CSL 1.0.2: disambiguation).
///
/// Works are rendered as cites without locators. Those with the same text are tried with more
/// names, more of the given names, the style's conditions for such cases, and letters after the
/// year, in this order.
extension Document {
  /// Sets the distinctions of the works.
  ///
  /// - Parameter firstNotes: the notes that cites may refer back to
  mutating func distinguish(firstNotes: [String: Int]) {
    let citation = style.citation
    guard
      citation.addsNames || citation.addsGivenNames || citation.addsYearSuffix
        || style.hasDisambiguateCondition
    else { return }
    var disambiguation = Disambiguation(self, firstNotes)
    disambiguation.run()
    distinctions = disambiguation.document.distinctions
  }
}

/// The works of a document during disambiguation.
struct Disambiguation {
  var document: Document
  private(set) var probes: [Probe] = []

  /// A work, as rendered in a cite.
  struct Probe {
    var text: String
    /// The names of the first list that the cite prints.
    var names: [Name]
    /// The names as printed.
    var shownNames: [String]
    var form: NameForm?
    /// The number of conditions with `disambiguate` that the cite reaches.
    var conditionCount: Int
  }

  private let firstNotes: [String: Int]

  init(_ document: Document, _ firstNotes: [String: Int]) {
    self.document = document
    self.firstNotes = firstNotes
  }

  mutating func run() {
    let citation = document.style.citation
    let isByCite = citation.givenNameRule == .byCite
    probes = document.references.indices.map { probe($0) }
    if citation.addsGivenNames, !isByCite { distinguishNames() }
    var groups = parts(of: Array(document.references.indices)).filter { $0.count > 1 }
    if citation.addsNames || (citation.addsGivenNames && isByCite) {
      groups = groups.flatMap { showMore($0) }
    }
    if citation.addsNames, citation.addsGivenNames, !isByCite { distinguishNames() }
    if document.style.hasDisambiguateCondition { groups = groups.flatMap { satisfyConditions($0) } }
    if citation.addsYearSuffix { for group in groups { number(group) } }
  }

  private func probe(_ index: Int) -> Probe {
    var context = document.context(index)
    context.position = document.style.isNoteStyle ? .subsequent : .first
    context.isProbe = true
    context.firstNoteNumber = firstNotes[document.references[index].id]
    let evaluator = Evaluator(document.localized(citing: index), context)
    let output = Output.list(evaluator.renderLayout())
    let names = output.first(.nameList)?.all(.name).map(\.plainText) ?? []
    return Probe(
      text: output.plainText, names: evaluator.firstNames ?? [], shownNames: names,
      form: evaluator.firstForm, conditionCount: evaluator.distinguishingConditions)
  }

  mutating func refresh(_ group: [Int]) {
    for index in group { probes[index] = probe(index) }
  }

  /// Divides the works of a group by the text of their cites, in the order of the bibliography.
  private func parts(of group: [Int]) -> [[Int]] {
    var places: [String: Int] = [:]
    var parts: [[Int]] = []
    for index in group {
      if let place = places[probes[index].text] {
        parts[place].append(index)
      } else {
        places[probes[index].text] = parts.count
        parts.append([index])
      }
    }
    return parts
  }

  /// Tries a change on a group, and reverts it if it distinguishes no works.
  ///
  /// - Returns: the parts that the group is divided into, or nil if it stays whole
  private mutating func attempt(
    _ group: [Int], _ change: (inout Distinction, Probe) -> Void
  ) -> [[Int]]? {
    let before = group.map { (distinction: document.distinctions[$0], probe: probes[$0]) }
    for index in group { change(&document.distinctions[index], probes[index]) }
    if zip(group, before).allSatisfy({ document.distinctions[$0] == $1.distinction }) { return nil }
    refresh(group)
    let parts = parts(of: group)
    if parts.count > 1 { return parts }
    for (index, before) in zip(group, before) {
      document.distinctions[index] = before.distinction
      probes[index] = before.probe
    }
    return nil
  }

  // MARK: Names

  /// Shows names hidden by “et al.”, and more of given names, one name at a time.
  ///
  /// - Returns: the groups that still look the same
  private mutating func showMore(_ group: [Int]) -> [[Int]] {
    for step in steps(group) {
      let parts = attempt(group) { distinction, probe in
        distinction.nameCount = max(distinction.nameCount, step.nameCount)
        guard let level = step.level, let name = probe.names.dropFirst(step.place).first,
          (distinction.givenNames[name]?.rawValue ?? 0) < level.rawValue
        else { return }
        distinction.givenNames[name] = level
      }
      guard let parts else { continue }
      return parts.filter { $0.count > 1 }.flatMap { showMore($0) }
    }
    return [group]
  }

  /// A change that may distinguish the works of a group.
  private struct Step {
    var place: Int
    var nameCount = 0
    var level: Distinction.GivenNames?
  }

  /// Returns the changes to try, for names that differ in the group: first only more names, then
  /// also more of a given name.
  private func steps(_ group: [Int]) -> [Step] {
    let citation = document.style.citation
    let lists = group.map { probes[$0].names }
    let most = lists.map(\.count).max() ?? 0
    let shown = group.map { probes[$0].shownNames.count }.min() ?? 0
    var steps: [Step] = []
    for place in 0..<(citation.addsNames ? most : min(most, shown)) {
      let first = lists[0].dropFirst(place).first
      let differs = lists.contains { $0.dropFirst(place).first != first }
      let ends = lists.contains { ($0.count == place + 1) != (lists[0].count == place + 1) }
      guard differs || ends else { continue }
      let count = place < shown ? 0 : place + 1
      if count > 0 { steps.append(Step(place: place, nameCount: count)) }
      guard differs, citation.addsGivenNames else { continue }
      let hasInitials = group.contains { probes[$0].form?.hasInitials ?? false }
      for level in citation.givenNameRule.levels(at: place, hasInitials: hasInitials) {
        steps.append(Step(place: place, nameCount: count, level: level))
      }
    }
    return steps
  }

  // MARK: The rest

  /// Makes conditions with `disambiguate` true, one at a time.
  private mutating func satisfyConditions(_ group: [Int]) -> [[Int]] {
    let held = group.map { document.distinctions[$0].conditionCount }.max() ?? 0
    let most = group.map { probes[$0].conditionCount }.max() ?? 0
    guard held < most else { return [group] }
    for count in (held + 1)...most {
      guard let parts = attempt(group, { distinction, _ in distinction.conditionCount = count })
      else { continue }
      return parts.filter { $0.count > 1 }.flatMap { satisfyConditions($0) }
    }
    return [group]
  }

  /// Assigns letters to works of the same year, in the order of the bibliography.
  private mutating func number(_ group: [Int]) {
    for (place, index) in group.sorted().enumerated() {
      document.distinctions[index].yearSuffix = place + 1
    }
  }
}

extension CitationElement.GivenNameRule {
  /// Returns how much of the given name at a position may be shown to disambiguate cites.
  fileprivate func levels(at place: Int, hasInitials: Bool) -> [Distinction.GivenNames] {
    switch self {
    case .byCite, .allNames: [.initials, .full]
    case .allNamesWithInitials: hasInitials ? [.initials] : []
    case .primaryName: place == 0 ? [.initials, .full] : []
    case .primaryNameWithInitials: place == 0 && hasInitials ? [.initials] : []
    }
  }
}
