import CSL

/// A style in which single works are cited, for the box “How to cite” and the command `cite`.
package struct EntryStyle: Sendable {
  /// The name that readers know: `Chicago`.
  package let label: String
  private let processor: Processor
  private let numbersEntries: Bool
  private let shape: Shape

  /// The ways to give a style the series and the number of a report.
  ///
  /// Some styles print the kind and the number of a report, others its series; giving a style both
  /// would print the series twice.
  private enum Shape: CaseIterable {
    case kind, series, all
  }

  package init(
    label: String, style: Style, locales: [LocaleFile], language: String,
    foreignLocales: [LocaleFile] = []
  ) {
    self.init(
      label: label,
      Processor(
        style: style, locales: locales, language: language, foreignLocales: foreignLocales,
        readsLocators: false))
  }

  /// Creates a style from a processor.
  package init(label: String, _ processor: Processor) {
    self.label = label
    self.processor = processor
    numbersEntries = processor.numbersEntries
    shape = Shape.allCases.first { Self.printsAll($0, processor) } ?? .all
  }

  /// Returns the work formatted as an entry of a list, or as a note if the style does not list it.
  package func entry(_ work: Reference) -> FormattedText {
    let entry = Self.entry(Self.shaped(work, shape), processor)
    return numbersEntries ? entry.withoutNumber : entry
  }

  private static func entry(_ work: Reference, _ processor: Processor) -> FormattedText {
    if processor.hasBibliography,
      let entry = processor.process(references: [work], citations: []).entries.first
    {
      return entry.text
    }
    // Some styles have a list but leave letters and conversations out of it.
    let citation = Citation([Cite(id: work.id)], noteNumber: 1)
    return processor.process(references: [work], citations: [citation], listsWorks: false)
      .citations[0].capitalized
  }

  /// Returns the work with only what the style can print, if its kind is the name of its series.
  private static func shaped(_ work: Reference, _ shape: Shape) -> Reference {
    guard work.type == "report", let series = work.texts[.collectionTitle],
      work.texts[.genre] == series
    else { return work }
    var work = work
    switch shape {
    case .kind: work.texts[.collectionTitle] = nil
    case .series:
      work.texts[.genre] = nil
      work.texts[.collectionNumber] = work.texts[.number]
      work.texts[.number] = nil
    case .all: break
    }
    return work
  }

  /// Returns whether a style prints both the series and the number of a work in a shape.
  private static func printsAll(_ shape: Shape, _ processor: Processor) -> Bool {
    var sample = Reference(id: "sample", type: "report")
    sample.texts = [
      .title: "Title", .genre: "Series", .collectionTitle: "Series", .number: "731",
      .publisher: "Institute",
    ]
    let text = entry(shaped(sample, shape), processor).plainText.lowercased()
    return text.contains("series") && text.contains("731")
  }
}
