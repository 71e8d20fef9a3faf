import Basics
import Foundation
import SourceText

/// `cs:text` (CSL 1.0.2: text).
extension Evaluator {
  func render(_ element: TextElement) -> Output? {
    switch element.source {
    case .value(let value): return decorated(RichText.parse(value), element.decor)
    case .macro(let index):
      return render(macro: index).map { decorated($0, element.decor) }
    case .term(let name, let form, let isPlural):
      return term(name, form, isPlural: isPlural).map { decorated($0, element.decor) }
    case .variable(let variable, let isShort):
      let output = content(of: variable, isShort: isShort)
      if variable != .yearSuffix || output != nil { note(variable, hasValue: output != nil) }
      return output.map { decorated($0, element.decor, link: link(variable)) }
    }
  }

  /// Returns nil for a macro whose variables are all empty, as for a group.
  private func render(macro index: Int) -> Output? {
    let outer = calls
    calls = VariableCalls()
    let children = render(style.macros[index].children)
    let isSuppressed = calls.areAllEmpty
    if !children.isEmpty { calls.note(hasValue: !isSuppressed) }
    calls = outer.joined(calls)
    return isSuppressed || children.isEmpty ? nil : .list(children)
  }

  private func term(_ name: String, _ form: TermForm, isPlural: Bool) -> Output? {
    guard let text = locale.text(name, form, isPlural: isPlural), !text.isEmpty else { return nil }
    // A replacement for something missing is content, not a label.
    if name == "no date" || name == "anonymous" { calls.note(hasValue: true) }
    guard name == "no date" else { return Output.text(text).tagged(.term) }
    // Works without a date are disambiguated like those of one year.
    return Output.list([.text(text)] + implicitYearSuffix()).tagged(.year)
  }

  private func content(of variable: Variable, isShort: Bool) -> Output? {
    if suppressed.contains(variable) { return nil }
    switch variable {
    case .citationNumber:
      return text(of: variable).map { Output.text($0).tagged(.citationNumber) }
    case .yearSuffix:
      guard let suffix = text(of: variable) else { return nil }
      hasPrintedYearSuffix = true
      return Output.text(suffix).tagged(.yearSuffix)
    case .citationLabel: return Output.list([.text(citationLabel)] + implicitYearSuffix())
    case .page: return text(of: variable).map { pages($0) }
    case .locator: return text(of: variable).map { locator($0).tagged(.locator) }
    case .issue, .volume: return text(of: variable).map { counted($0, variable) }
    case .title, .titleShort, .volumeTitle, .partTitle:
      return value(of: variable, isShort: isShort).map { title($0, RichText.parse) }
    case .containerTitle, .containerTitleShort, .collectionTitle:
      return value(of: variable, isShort: isShort).map { value in
        title(value) { RichText.parse($0.protectingAcronyms) }
      }
    default: return value(of: variable, isShort: isShort).map { RichText.parse($0) }
    }
  }

  /// Returns a title without the colon that a catalogue left after it, and with a full stop that is
  /// dropped before a comma.
  private func title(_ value: String, _ parse: (String) -> Output) -> Output {
    switch value.utf8.last {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","): parse(String(value.dropLast()))
    case UInt8(ascii: "."): value.endsSentence ? parse(value).tagged(.sentence) : parse(value)
    default: parse(value)
    }
  }

  private func value(of variable: Variable, isShort: Bool) -> String? {
    (isShort ? shortText(of: variable) : nil) ?? text(of: variable)
  }

  private func shortText(of variable: Variable) -> String? {
    switch variable {
    case .title: reference.texts[.titleShort]
    case .containerTitle: reference.texts[.containerTitleShort]
    default: nil
    }
  }

  /// Returns the text of a variable of the reference or the document, or nil if there is none.
  func text(of variable: Variable) -> String? {
    switch variable {
    case .citationNumber: context.citationNumber.map(String.init)
    case .firstReferenceNoteNumber: context.firstNoteNumber.map(String.init)
    case .citationLabel: citationLabel
    case .yearSuffix: context.distinction.yearSuffix?.yearLetters
    case .locator: context.cite.locator.flatMap { $0.isEmpty ? nil : $0 }
    case .pageFirst: reference.texts[.pageFirst] ?? reference.texts[.page].map(\.firstPage)
    default: reference.texts[variable]
    }
  }

  /// Returns the letter of the year, unless the style prints it itself or it has already been
  /// printed.
  func implicitYearSuffix() -> [Output] {
    guard !style.hasYearSuffixVariable, !hasPrintedYearSuffix, !context.isSortKey,
      let suffix = context.distinction.yearSuffix?.yearLetters
    else { return [] }
    hasPrintedYearSuffix = true
    return [Output.text(suffix).tagged(.yearSuffix)]
  }

  // MARK: Pages

  func pages(_ text: String) -> Output {
    .text(PageRange.format(text, style.options.pageRange, delimiter: rangeDelimiter))
  }

  /// Returns a locator: pages are formatted as pages, others with dashes.
  private func locator(_ text: String) -> Output {
    if context.cite.label == "page" { return richPages(text, style.options.pageRange) }
    return richPages(text, nil)
  }

  private func richPages(_ text: String, _ format: StyleOptions.PageRange?) -> Output {
    RichText.parse(text).mappingText {
      let text = PageRange.format($0, format, delimiter: rangeDelimiter)
      guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
      return text.replacingOccurrences(of: " & ", with: " \(locale.ampersand) ")
    }
  }

  var rangeDelimiter: String { locale.text("page-range-delimiter") ?? "–" }

  // MARK: Labels and links

  /// The label of a work in styles that cite by labels: letters of the authors and the year,
  /// `Doe65`.
  private var citationLabel: String {
    if let label = reference.texts[.citationLabel] { return label }
    let families = names(of: .author).compactMap { $0.family ?? $0.literal }
    let lengths = [[4], [2, 2], [1, 1, 1], [1, 1, 1, 1]][
      Swift.max(0, Swift.min(families.count, 4) - 1)]
    let letters = zip(families, lengths).map { String($0.prefix($1)) }.joined()
    let year = reference.dates[.issued]?.start.map { (abs($0.boundedYear) % 100).twoDigits } ?? ""
    return letters + year
  }

  /// Returns the address that a variable links to.
  private func link(_ variable: Variable) -> String? {
    guard let text = reference.texts[variable] else { return nil }
    return switch variable {
    case .url: SafeAddress.isOfWeb(text.utf8) ? text : nil
    case .doi: SafeAddress.isOfWeb(text.utf8) ? text : text.doiAddress
    case .pmid: "https://www.ncbi.nlm.nih.gov/pubmed/" + text
    case .pmcid: "https://www.ncbi.nlm.nih.gov/pmc/articles/" + text
    default: nil
    }
  }
}

extension String {
  fileprivate var firstPage: String { String(prefix { !"-–—,& ".contains($0) }) }
}
