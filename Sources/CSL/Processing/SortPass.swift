import SourceText

/// Sorts works by the keys of a style (CSL 1.0.2: sorting).
struct SortPass {
  private let style: LocalizedStyle
  let keys: [SortKey]
  let area: CiteContext.Area
  private let collation: Collation

  init(_ style: LocalizedStyle, keys: [SortKey], area: CiteContext.Area) {
    self.style = style
    self.keys = keys
    self.area = area
    collation = Collation(language: style.locale.language)
  }

  /// The sort values of a work, one for each key.
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
    let evaluator = Evaluator(style, context)
    switch key.source {
    case .macro(let index):
      let output = Output.list(evaluator.render(style.style.macros[index].children))
      return text(output)
    case .variable(let variable): return value(variable, evaluator)
    }
  }

  private func value(_ variable: Variable, _ evaluator: Evaluator) -> Value {
    switch variable.kind {
    case .names:
      let name = NameElement(options: NameOptions(form: .long, nameAsSortOrder: .all))
      let names = NamesElement(variables: [variable], name: name)
      return evaluator.render(names).map { text($0) } ?? .missing
    case .date:
      let date = evaluator.context.reference.dates[variable]
      let key = date?.sortKey(of: Set(DatePart.Name.allCases)) ?? date?.literal
      return key.map { .text($0) } ?? .missing
    case .text, .number:
      guard let value = evaluator.context.text(of: variable) else { return .missing }
      if let number = NumberText.plain(value) { return .number(number) }
      return text(RichText.parse(value))
    }
  }

  private func text(_ output: Output) -> Value {
    var text = output.plainText
    text.unicodeScalars.removeAll(where: \.isLeftOutOfSorting)
    text = text.sortable.trimmed
    return text.isEmpty ? .missing : .text(text)
  }

  func order(_ first: Values, _ second: Values) -> SortOrder {
    for (index, key) in keys.enumerated() {
      let order = compare(first[index], second[index], key.isDescending)
      if order != .same { return order }
    }
    return .same
  }

  private func compare(_ first: Value, _ second: Value, _ isDescending: Bool) -> SortOrder {
    // Missing values come last, in either direction.
    switch (first, second) {
    case (.missing, .missing): return .same
    case (.missing, _): return .descending
    case (_, .missing): return .ascending
    default: break
    }
    let order = ascending(first, second)
    return isDescending ? order.reversed : order
  }

  private func ascending(_ first: Value, _ second: Value) -> SortOrder {
    switch (first, second) {
    case (.number(let one), .number(let other)):
      SortOrder(one, other)
    case (.number, _): .ascending
    case (_, .number): .descending
    case (.text(let one), .text(let other)): collation.order(one, other)
    default: .same
    }
  }
}

extension Unicode.Scalar {
  /// Whether the mark is ignored in sorting.
  fileprivate var isLeftOutOfSorting: Bool {
    switch self {
    case "“", "”", "‘", "’", "\"", "'", "«", "»", "[", "]", "(", ")", "{", "}", ",": true
    default: false
    }
  }
}
