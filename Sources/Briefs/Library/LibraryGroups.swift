import SourceText

extension LibraryAssembly {
  /// The groups of briefs in each section.
  var groups: PerSection<[Group]> {
    let collation = Collation(language: configuration.language.text)
    return PerSection { groups(of: $0, in: collation) }
  }

  private func groups(of section: Section, in collation: Collation) -> [Group] {
    switch section {
    case .people: people()
    case .series: series.groups(seriesBriefs(), in: collation)
    case .topics, .regions:
      terms[section]?.groups(termBriefs[section] ?? [], of: section, in: collation) ?? []
    }
  }

  private func seriesBriefs() -> [[Slug]] {
    var briefs: [[Slug]] = series.all.map { _ in [] }
    for (index, slug) in zip(shown, slugs) {
      if let place = seriesIndexes[index] { briefs[place].append(slug) }
    }
    return briefs
  }

  /// The numbers missing in each series.
  var missingNumbers: [Slug: [ClosedRange<Int>]] {
    let gaps = series.all.indices.map { (series.all[$0].id, seriesChecks.gaps(inSeries: $0)) }
    return Dictionary(gaps.filter { !$1.isEmpty }) { first, _ in first }
  }

  /// The years with briefs, latest first.
  var years: [YearGroup] {
    var years: [YearGroup] = []
    for (order, slug) in zip(orders, slugs) {
      if years.last?.year != order.date.year { years.append(YearGroup(year: order.date.year)) }
      years[years.count - 1].briefs.append(slug)
    }
    return years
  }

  private func people() -> [Group] {
    var groups: [Group] = []
    var places: [Slug: Int] = [:]
    func place(of person: Person) -> Int {
      if let place = places[person.id] { return place }
      places[person.id] = groups.count
      groups.append(Group(section: .people, subject: .person(person)))
      return groups.count - 1
    }
    for index in entries.indices {
      for credit in entries[index].authors.onceEach {
        groups[place(of: credit.person)].briefs.append(slugs[index])
      }
      for credit in entries[index].editors.onceEach {
        groups[place(of: credit.person)].edited.append(slugs[index])
      }
    }
    let names = groups.map { $0.title.lowercased() }
    return groups.indices.sorted { (names[$0], groups[$0].id) < (names[$1], groups[$1].id) }
      .map { groups[$0] }
  }
}

extension [Credit] {
  /// The credits without further ones of the same person.
  fileprivate var onceEach: [Credit] {
    if count < 2 { return self }
    return indices.filter { index in
      !self[..<index].contains { $0.person.id == self[index].person.id }
    }.map { self[$0] }
  }
}
