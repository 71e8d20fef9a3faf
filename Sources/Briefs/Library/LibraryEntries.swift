import SourceText

extension LibraryAssembly {
  /// Creates an entry for each brief that readers may see, newest first.
  mutating func makeEntries(showing: ShownTexts, now: Instant) {
    shown = briefs.indices.filter { isShown(briefs[$0], showing, now: now) }
    let keys = briefs.map(BriefOrder.init)
    shown.sort { BriefOrder.isNewer(keys[$0], keys[$1]) }
    orders = shown.map { keys[$0] }
    slugs = shown.map { briefs[$0].slug.value }
    entries.reserveCapacity(shown.count)
    for index in shown { entries.append(makeEntry(briefs[index], at: index, now: now)) }
    if !persons.completed.isEmpty {
      for index in entries.indices { completePersons(of: index) }
    }
    for section in Section.ofTerms { collectTerms(of: section) }
  }

  private mutating func makeEntry(
    _ brief: Brief, at index: Int, now: Instant
  ) -> EntryDraft {
    var entry = EntryDraft(brief: brief.shown, language: languages[index])
    entry.series = seriesIndexes[index].map { series.all[$0] }
    entry.disclaimer =
      brief.disclaimer ?? entry.series?.disclaimer ?? configuration.disclaimer
    entry.license = (brief.license ?? configuration.license).map { License($0) }
    entry.hasPDF = brief.makesPDF ?? entry.series?.makesPDF ?? configuration.makesPDFs
    entry.hasCard = configuration.makesShareImages && brief.image == nil && brief.withdrawn == nil
    entry.hasEPUB = brief.makesEPUB ?? entry.series?.makesEPUB ?? configuration.makesEPUBs
    entry.withholding = brief.publishing.withholding(dated: brief.date.value, at: now)
    entry.authors = brief.authors.map { persons.credit(for: $0, on: brief.date.value) }
    entry.editors = brief.editors.map { persons.credit(for: $0, on: brief.date.value) }
    entry.related = related[index]
    warnOfOwnEditors(entry)
    return entry
  }

  private mutating func warnOfOwnEditors(_ entry: EntryDraft) {
    for (credit, editor) in zip(entry.editors, entry.brief.editors)
    where entry.authors.contains(where: { $0.person.id == credit.person.id }) {
      editorWarnings.append(
        Diagnostic(
          .editorIsAuthor, "'\(credit.person.name)' is an editor and an author of the brief",
          at: editor.location, help: "name somebody else, or remove 'editor'"))
    }
  }

  /// Completes each credit with the details of the person from all briefs.
  private mutating func completePersons(of index: Int) {
    for place in entries[index].authors.indices {
      entries[index].authors[place].person = persons.complete(entries[index].authors[place].person)
    }
    for place in entries[index].editors.indices {
      entries[index].editors[place].person = persons.complete(entries[index].editors[place].person)
    }
  }

  private mutating func collectTerms(of section: Section) {
    guard var directory = terms[section] else { return }
    let found = shown.map { directory.indexes(of: section.terms(of: briefs[$0])) }
    var briefsOfTerms: [[Slug]] = directory.terms.map { _ in [] }
    for (index, terms) in found.enumerated() {
      for term in terms { briefsOfTerms[term].append(slugs[index]) }
      entries[index].terms[section] = terms.map { directory.terms[$0].id }
    }
    terms[section] = directory
    termBriefs[section] = briefsOfTerms
  }
}

extension TermDirectory {
  /// Returns the indexes of a brief's terms, each once.
  fileprivate mutating func indexes(of names: [Located<String>]) -> [Int] {
    var indexes: [Int] = []
    for name in names {
      if let index = index(of: name), !indexes.contains(index) { indexes.append(index) }
    }
    return indexes
  }
}
