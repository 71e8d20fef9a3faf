/// Tells cites apart that look the same (CSL 1.0.2: disambiguation).
///
/// Works are rendered as cites without locators, and those with the same text are tried with more names, more of
/// given names, what the style keeps for such cases, and letters after the year, in this order.
extension Document {
  mutating func distinguish() {
    let citation = style.citation
    guard citation.addsNames || citation.addsGivenNames || citation.addsYearSuffix
        || style.hasDisambiguateCondition
    else { return }
    var disambiguation = Disambiguation(self)
    disambiguation.run()
    distinctions = disambiguation.document.distinctions
  }
}

/// The works of a document while they are told apart.
struct Disambiguation {
  private(set) var document: Document
  private var probes: [Probe] = []

  /// A work as a cite of it looks.
  private struct Probe: Hashable {
    var text: String
    /// Those of the first names that the cite prints.
    var names: [Name]
    /// As they are printed.
    var shownNames: [String]
    var form: NameForm?

    static func == (one: Probe, other: Probe) -> Bool { one.text == other.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  init(_ document: Document) { self.document = document }

  mutating func run() {
    let citation = document.style.citation
    let isByCite = citation.givenNameRule == .byCite
    probes = document.references.indices.map { probe($0) }
    if citation.addsGivenNames, !isByCite { distinguishNames() }
    var groups = parts(of: Array(document.references.indices)).filter { $0.count > 1 }
    if citation.addsNames {
      groups = groups.flatMap { addNames($0) }
      if citation.addsGivenNames, !isByCite { distinguishNames() }
    }
    if citation.addsGivenNames, isByCite { groups = groups.flatMap { addGivenNames($0) } }
    if document.style.hasDisambiguateCondition { groups = groups.flatMap { tell($0) } }
    if citation.addsYearSuffix { for group in groups { number(group) } }
  }

  private func probe(_ index: Int) -> Probe {
    var context = document.context(index)
    context.position = document.style.isNoteStyle ? .subsequent : .first
    var evaluator = Evaluator(style: document.style, locale: document.locale, context: context)
    let output = Output.list(evaluator.render(document.style.citation.layout.children))
    let names = output.first(.nameList)?.all(.name).map(\.plainText) ?? []
    return Probe(
      text: output.plainText, names: evaluator.firstNames ?? [], shownNames: names,
      form: evaluator.firstForm)
  }

  private mutating func refresh(_ group: [Int]) {
    for index in group { probes[index] = probe(index) }
  }

  /// The works of a group by what their cites look like, in the order of the bibliography.
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

  /// Makes a change to a group, and takes it back where it tells nobody apart.
  ///
  /// - Returns: the parts it falls into, or nil when it stays one
  private mutating func attempt(
    _ group: [Int], _ change: (inout Distinction, Probe) -> Void
  ) -> [[Int]]? {
    let before = group.map { document.distinctions[$0] }
    for index in group { change(&document.distinctions[index], probes[index]) }
    if zip(group, before).allSatisfy({ document.distinctions[$0] == $1 }) { return nil }
    refresh(group)
    let parts = parts(of: group)
    if parts.count > 1 { return parts }
    for (index, distinction) in zip(group, before) { document.distinctions[index] = distinction }
    refresh(group)
    return nil
  }

  // MARK: Names

  /// Shows names that “et al.” stands for, one after the other.
  ///
  /// - Returns: the groups that still look the same
  private mutating func addNames(_ group: [Int]) -> [[Int]] {
    for count in countsThatDiffer(group) {
      guard let parts = attempt(group, { distinction, _ in distinction.nameCount = count }) else {
        continue
      }
      return parts.filter { $0.count > 1 }.flatMap { addNames($0) }
    }
    return [group]
  }

  /// The numbers of names that may tell some of the group apart: those at which not all are the same.
  private func countsThatDiffer(_ group: [Int]) -> [Int] {
    let lists = group.map { probes[$0].names }
    let most = lists.map(\.count).max() ?? 0
    let shown = group.map { probes[$0].shownNames.count }.min() ?? 0
    guard shown < most else { return [] }
    return (shown..<most).filter { place in
      let first = lists[0].dropFirst(place).first
      return lists.contains { $0.dropFirst(place).first != first }
    }.map { $0 + 1 }
  }

  /// Shows more of given names, one name after the other.
  private mutating func addGivenNames(_ group: [Int]) -> [[Int]] {
    let shown = group.map { probes[$0].shownNames.count }.max() ?? 0
    for place in 0..<shown {
      for level in [Distinction.GivenNames.initials, .full] {
        let names = group.map { probes[$0].names.dropFirst(place).first }
        guard names.contains(where: { $0 != names[0] }) else { continue }
        let parts = attempt(group) { distinction, probe in
          guard let name = probe.names.dropFirst(place).first else { return }
          if (distinction.givenNames[name]?.rawValue ?? 0) < level.rawValue {
            distinction.givenNames[name] = level
          }
        }
        guard let parts else { continue }
        return parts.filter { $0.count > 1 }.flatMap { addGivenNames($0) }
      }
    }
    return [group]
  }

  /// Tells names apart in all cites, whether the cites look the same or not.
  private mutating func distinguishNames() {
    let rule = document.style.citation.givenNameRule
    let isPrimary = rule == .primaryName || rule == .primaryNameWithInitials
    let onlyInitials = rule == .allNamesWithInitials || rule == .primaryNameWithInitials
    var people: [String: [(name: Name, form: NameForm)]] = [:]
    for probe in probes {
      guard let form = probe.form else { continue }
      let shown = probe.names.prefix(isPrimary ? 1 : probe.shownNames.count)
      for name in shown {
        let text = form.plainText(name, nil)
        if people[text]?.contains(where: { $0.name == name }) ?? false { continue }
        people[text, default: []].append((name, form))
      }
    }
    var levels: [Name: Distinction.GivenNames] = [:]
    for group in people.values where group.count > 1 {
      for (name, form) in group {
        let others = group.filter { $0.name != name }
        levels[name] = Self.level(name, form, among: others.map(\.name), onlyInitials)
      }
    }
    guard !levels.isEmpty else { return }
    for index in probes.indices {
      let names = probes[index].names.prefix(isPrimary ? 1 : probes[index].names.count)
      for name in names { document.distinctions[index].givenNames[name] = levels[name] }
    }
    refresh(Array(probes.indices))
  }

  /// How much of a given name tells a person from others; nil when nothing does.
  private static func level(
    _ name: Name, _ form: NameForm, among others: [Name], _ onlyInitials: Bool
  ) -> Distinction.GivenNames? {
    func differs(_ level: Distinction.GivenNames) -> Bool {
      let text = form.plainText(name, level)
      return others.contains { form.plainText($0, level) != text }
    }
    func isUnique(_ level: Distinction.GivenNames) -> Bool {
      let text = form.plainText(name, level)
      return others.allSatisfy { form.plainText($0, level) != text }
    }
    if isUnique(.initials) || onlyInitials { return differs(.initials) ? .initials : nil }
    return differs(.full) ? .full : differs(.initials) ? .initials : nil
  }

  // MARK: The rest

  /// Lets conditions with `disambiguate` hold.
  private mutating func tell(_ group: [Int]) -> [[Int]] {
    guard let parts = attempt(group, { distinction, _ in distinction.isTold = true }) else {
      return [group]
    }
    return parts.filter { $0.count > 1 }
  }

  /// Gives works of one year letters, in the order of the bibliography.
  private mutating func number(_ group: [Int]) {
    for (place, index) in group.sorted().enumerated() {
      document.distinctions[index].yearSuffix = place + 1
    }
  }
}
