import Foundation

extension SortKey {
  /// Whether the key is about the work, and not the place where it is first cited.
  var isByText: Bool {
    if case .variable(.citationNumber) = source { false } else { true }
  }
}

/// Sorts works by the keys of a style (CSL 1.0.2: sorting).
struct SortPass {
  let style: Style
  let locale: LocaleTerms
  let keys: [SortKey]
  let area: CiteContext.Area

  /// What a work is sorted by, one value for each key.
  typealias Values = [Value]

  enum Value {
    case missing
    case text(String)
    case number(Int)
  }

  func values(of context: CiteContext) -> Values {
    keys.map { value($0, context) }
  }

  private func value(_ key: SortKey, _ context: CiteContext) -> Value {
    var context = context
    context.area = area
    context.isSortKey = true
    context.sortNameOptions = key.nameOptions
    var evaluator = Evaluator(style: style, locale: locale, context: context)
    switch key.source {
    case .macro(let index):
      let output = Output.list(evaluator.render(style.macros[index].children))
      return text(output)
    case .variable(let variable): return value(variable, &evaluator)
    }
  }

  private func value(_ variable: Variable, _ evaluator: inout Evaluator) -> Value {
    switch variable.kind {
    case .names:
      let name = NameElement(options: NameOptions(form: .long, nameAsSortOrder: .all))
      let names = NamesElement(variables: [variable], name: name)
      return evaluator.render(names).map { text($0) } ?? .missing
    case .date:
      return evaluator.reference.dates[variable].flatMap { Evaluator.sortKey($0) }
        .map { .text($0) } ?? .missing
    case .text, .number:
      guard let value = evaluator.text(of: variable) else { return .missing }
      if let number = NumberText.plain(value) { return .number(number) }
      return text(RichText.parse(value))
    }
  }

  private func text(_ output: Output) -> Value {
    let text = output.plainText.filter { !"“”‘’\"'«»[](){},".contains($0) }.trimmed
    return text.isEmpty ? .missing : .text(text)
  }

  /// Whether a work goes before another; ties leave the order as it is.
  func areInOrder(_ first: Values, _ second: Values) -> Bool {
    order(first, second) == .orderedAscending
  }

  func order(_ first: Values, _ second: Values) -> ComparisonResult {
    for (index, key) in keys.enumerated() {
      let order = compare(first[index], second[index], key.isDescending)
      if order != .orderedSame { return order }
    }
    return .orderedSame
  }

  private func compare(_ first: Value, _ second: Value, _ isDescending: Bool) -> ComparisonResult {
    // What is not there comes last, whichever way it goes.
    switch (first, second) {
    case (.missing, .missing): return .orderedSame
    case (.missing, _): return .orderedDescending
    case (_, .missing): return .orderedAscending
    default: break
    }
    let order = ascending(first, second)
    guard isDescending else { return order }
    return order == .orderedAscending
      ? .orderedDescending : order == .orderedDescending ? .orderedAscending : .orderedSame
  }

  private func ascending(_ first: Value, _ second: Value) -> ComparisonResult {
    switch (first, second) {
    case (.number(let one), .number(let other)):
      one < other ? .orderedAscending : one > other ? .orderedDescending : .orderedSame
    case (.number, _): .orderedAscending
    case (_, .number): .orderedDescending
    case (.text(let one), .text(let other)):
      one == other ? .orderedSame : one.compare(other, options: [], range: nil, locale: collation)
    default: .orderedSame
    }
  }

  private var collation: Locale { Locale(identifier: locale.language) }
}
