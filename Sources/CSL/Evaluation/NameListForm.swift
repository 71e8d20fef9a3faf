/// How the names of a list are joined and shortened (CSL 1.0.2: name, et-al).
struct NameListForm {
  let options: NameOptions
  private let name: NameElement
  private let etAl: EtAlElement
  private let localized: LocalizedStyle
  /// The minimum number of names shown, which disambiguation sets.
  private let leastCount: Int
  /// Whether the cite is one that `et-al-subsequent-min` and similar options apply to.
  private let isSubsequent: Bool
  private let isSortKey: Bool
  let form: NameForm

  init(_ element: NamesElement, _ evaluator: Evaluator) {
    name = element.name ?? NameElement()
    etAl = element.etAl ?? EtAlElement()
    localized = evaluator.localized
    leastCount = evaluator.context.distinction.nameCount
    isSortKey = evaluator.context.isSortKey
    isSubsequent =
      evaluator.context.area == .citation && evaluator.context.position != .first && !isSortKey
    var options = name.options.inheriting(evaluator.nameDefaults)
    if isSortKey {
      options = evaluator.context.sortNameOptions.inheriting(options)
      options.nameAsSortOrder = .all
      options.and = nil
    }
    self.options = options
    form = NameForm(
      element: name, options: options, style: localized.style.options, isSortKey: isSortKey,
      isTurkic: evaluator.language.isOwn && evaluator.language.isTurkic,
      givenNames: evaluator.context.distinction.givenNames)
  }

  private var delimiter: String { options.delimiter ?? ", " }

  /// Returns how many of `count` names are shown.
  func shownCount(of count: Int) -> Int {
    let minimum = (isSubsequent ? options.etAlSubsequentMin : nil) ?? options.etAlMin
    let first = (isSubsequent ? options.etAlSubsequentUseFirst : nil) ?? options.etAlUseFirst
    guard let minimum, let first, count >= minimum, first < count else { return count }
    return min(count, max(first, leastCount))
  }

  func render(_ names: [Name]) -> Output {
    var names = names
    let hasOthers = names.count > 1 && names.last?.literal == "others"
    if hasOthers { names.removeLast() }
    // “And others” means that there are more names, so it counts as one of them.
    let count = min(names.count, shownCount(of: names.count + (hasOthers ? 1 : 0)))
    let shown = names.prefix(count).enumerated().map { index, name in
      form.render(name, isFirst: index == 0)
    }
    if count == names.count, !hasOthers { return .list(joined(shown, names)) }
    if shown.isEmpty { return .empty }
    if options.etAlUseLast == true, !hasOthers, names.count > count + 1, let last = names.last {
      let end = form.render(last, isFirst: false)
      return .list(interspersed(shown) + [.text(delimiter), .text("… "), end])
    }
    if isSortKey { return .list(interspersed(shown)) }
    return .list(interspersed(shown) + andOthers(after: shown.count, names[shown.count - 1]))
  }

  private func interspersed(_ names: [Output]) -> [Output] {
    Array(names.flatMap { [.text(delimiter), $0] }.dropFirst())
  }

  /// Returns a whole list, with “and” before its last name.
  private func joined(_ shown: [Output], _ names: [Name]) -> [Output] {
    guard let and = options.and, shown.count > 1, let last = shown.last else {
      return interspersed(shown)
    }
    let word = and == .text ? localized.locale.text("and") ?? "and" : localized.locale.ampersand
    let before = names[names.count - 2]
    let hasDelimiter = precedes(
      options.delimiterPrecedesLast, whenContextual: shown.count > 2, before, names.count - 2)
    let mark = hasDelimiter ? delimiter : " "
    let space = mark.last?.isWhitespace ?? false ? "" : " "
    // The Hebrew word is joined to the next one.
    let after = word == "ו" || word.last?.isWhitespace ?? false ? "" : " "
    return interspersed(shown.dropLast())
      + [.text(mark + space), Output.text(word).tagged(.term), .text(after), last]
  }

  private func andOthers(after count: Int, _ last: Name) -> [Output] {
    guard let word = localized.locale.text(etAl.term), !word.isEmpty else { return [] }
    let hasDelimiter = precedes(
      options.delimiterPrecedesEtAl, whenContextual: count > 1, last, count - 1)
    let term = Output.text(word).tagged(.term).wrapped(Wrap(formatting: etAl.formatting))
    return [.text(hasDelimiter ? delimiter : " "), term]
  }

  private func precedes(
    _ rule: NameOptions.Precedes?, whenContextual: Bool, _ name: Name, _ index: Int
  ) -> Bool {
    switch rule ?? .contextual {
    case .contextual: whenContextual
    case .always: true
    case .never: false
    case .afterInvertedName: form.isInverted(name, isFirst: index == 0)
    }
  }
}
