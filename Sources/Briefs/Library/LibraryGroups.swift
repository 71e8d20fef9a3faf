import SourceText

extension LibraryAssembly {
  /// Returns the library.
  func library() -> Library {
    let people = contributions()
    let collation = Collation(language: configuration.language.text)
    return Library(
      configuration: configuration, entries: entries.map(LibraryEntry.init), pages: pages,
      people: people,
      series: series.groups(seriesBriefs(), in: collation),
      topics: topics.groups(topicBriefs, in: collation),
      regions: regions.groups(regionBriefs, in: collation), years: years(),
      missingNumbers: missingNumbers(), withheld: withheld,
      entriesBySlug: slugs.indexes(), entriesByPath: shown.map { briefs[$0].path }.indexes(),
      peopleByID: people.map(\.person.id).indexes())
  }

  private func seriesBriefs() -> [[Slug]] {
    var briefs: [[Slug]] = series.all.map { _ in [] }
    for (index, slug) in zip(shown, slugs) {
      if let place = seriesIndexes[index] { briefs[place].append(slug) }
    }
    return briefs
  }

  private func missingNumbers() -> [Slug: [ClosedRange<Int>]] {
    let gaps = series.all.indices.map { (series.all[$0].id, seriesChecks.gaps(inSeries: $0)) }
    return Dictionary(gaps.filter { !$1.isEmpty }) { first, _ in first }
  }

  private func years() -> [Group<Int>] {
    var years: [Group<Int>] = []
    for (order, slug) in zip(orders, slugs) {
      if years.last?.year != order.date.year { years.append(Group(order.date.year)) }
      years[years.count - 1].briefs.append(slug)
    }
    return years
  }

  private func contributions() -> [Contributions] {
    var byID: [Slug: Contributions] = [:]
    for index in entries.indices {
      for credit in entries[index].authors.onceEach {
        byID[credit.person.id, default: Contributions(person: credit.person)]
          .written.append(slugs[index])
      }
      for credit in entries[index].editors.onceEach {
        byID[credit.person.id, default: Contributions(person: credit.person)]
          .edited.append(slugs[index])
      }
    }
    return byID.values.map { (name: $0.person.name.lowercased(), value: $0) }
      .sorted { ($0.name, $0.value.person.id) < ($1.name, $1.value.person.id) }
      .map(\.value)
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

extension Array where Element: Hashable {
  /// Returns the index of each element; for equal ones, the first.
  fileprivate func indexes() -> [Element: Int] {
    Dictionary(zip(self, indices)) { first, _ in first }
  }
}
