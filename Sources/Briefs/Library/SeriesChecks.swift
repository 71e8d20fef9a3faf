import SourceText

/// Checks the numbers and the editors of each series.
struct SeriesChecks {
  private struct Place: Hashable {
    let series: Int
    let number: SeriesNumber
  }

  private var taken: [Place: Int] = [:]
  private var numbers: [Int: Set<Int>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the brief at `index` of `briefs` as part of a series.
  mutating func see(
    _ index: Int, of briefs: [Brief], in series: Series, at seriesIndex: Int,
    _ translations: TranslationGroups
  ) {
    let brief = briefs[index]
    checkEditor(of: brief, in: series)
    guard let number = brief.number else { return }
    if let whole = SeriesNumber.plain(number.value) {
      numbers[seriesIndex, default: []].insert(whole)
    }
    let place = Place(series: seriesIndex, number: SeriesNumber(number.value))
    guard let first = taken[place] else {
      taken[place] = index
      return
    }
    if translations.areTranslations(first, index) { return }
    diagnostics.append(
      Diagnostic(
        .duplicateNumber,
        "number \(number.value) of '\(series.title)' is already used by \(briefs[first].path)",
        at: number.location, help: "give the brief a number of its own"))
  }

  /// Returns the ranges of numbers that are missing from a series.
  func gaps(inSeries index: Int) -> [ClosedRange<Int>] { (numbers[index] ?? []).gaps }

  private mutating func checkEditor(of brief: Brief, in series: Series) {
    guard series.requiresEditor, brief.editors.isEmpty, brief.publishing.status == .published,
      let name = brief.series
    else { return }
    diagnostics.append(
      Diagnostic(
        .missingEditor, "'\(series.title)' requires an editor, and the brief names none",
        at: name.location, help: "write 'editor: …'"))
  }

  /// Warns once per series of the numbers missing between its first and its last.
  mutating func warnOfGaps(in all: [Series]) {
    for (index, series) in all.enumerated() {
      let gaps = (numbers[index] ?? []).gaps
      guard !gaps.isEmpty else { continue }
      let word = gaps.count == 1 && gaps[0].count == 1 ? "number" : "numbers"
      let shown = gaps.prefix(5).map { $0.count == 1 ? "\($0.lowerBound)" : $0.text }
      let list = shown.joined(separator: ", ") + (gaps.count > 5 ? " and more" : "")
      diagnostics.append(
        Diagnostic(
          .numberGap, "'\(series.title)' has no \(word) \(list)", at: series.location,
          help: "add the brief, or correct the numbers after it"))
    }
  }
}

extension ClosedRange<Int> {
  fileprivate var text: String { "\(lowerBound) to \(upperBound)" }
}

extension Set<Int> {
  /// The ranges of missing numbers between the members.
  fileprivate var gaps: [ClosedRange<Int>] {
    let sorted = self.sorted()
    return zip(sorted, sorted.dropFirst()).compactMap { before, after in
      after - before > 1 ? (before + 1)...(after - 1) : nil
    }
  }
}
