extension LibraryAssembly {
  /// Links each brief to its translations.
  mutating func linkTranslations() {
    if translations.isEmpty { return }
    for members in works() where members.count > 1 {
      for index in members {
        entries[index].translations = members.filter { $0 != index }
          .map { Translation(language: entries[$0].language, slug: slugs[$0]) }
          .sorted { ($0.language.text, $0.slug) < ($1.language.text, $1.slug) }
      }
    }
  }

  /// Returns the indexes in `entries` of each work, which is a brief with its translations.
  private func works() -> [[Int]] {
    if translations.isEmpty { return entries.indices.map { [$0] } }
    return Array(Dictionary(grouping: entries.indices) { translations.root(shown[$0]) }.values)
  }

  /// Links each brief of a series to the previous and the next one, in its own language if
  /// possible.
  mutating func linkNeighbours() {
    var bySeries: [Int: [[Int]]] = [:]
    for members in works() {
      // Usually one brief in one series; a translation may be in another, or in none.
      for (place, index) in members.enumerated() {
        guard let series = seriesIndexes[shown[index]] else { continue }
        let isSeen = members[..<place].contains { seriesIndexes[shown[$0]] == series }
        if isSeen { continue }
        let inSeries = members.filter { seriesIndexes[shown[$0]] == series }
        bySeries[series, default: []].append(inSeries)
      }
    }
    for works in bySeries.values { link(inOrder(works)) }
  }

  /// Returns works by number if every brief has one, or else by date.
  private func inOrder(_ works: [[Int]]) -> [[Int]] {
    let isNumbered = works.allSatisfy { $0.allSatisfy { !orders[$0].number.isEmpty } }
    return works.sorted { left, right in
      let (left, right) = (orders[left[0]], orders[right[0]])
      return isNumbered ? BriefOrder.isBefore(left, right) : BriefOrder.isNewer(right, left)
    }
  }

  private mutating func link(_ works: [[Int]]) {
    for (before, after) in zip(works, works.dropFirst()) {
      for index in before { entries[index].next = counterpart(of: index, in: after) }
      for index in after { entries[index].previous = counterpart(of: index, in: before) }
    }
  }

  private func counterpart(of index: Int, in work: [Int]) -> Slug {
    if work.count == 1 { return slugs[work[0]] }
    let sameLanguage = work.first { entries[$0].language == entries[index].language }
    return slugs[sameLanguage ?? work[0]]
  }
}
