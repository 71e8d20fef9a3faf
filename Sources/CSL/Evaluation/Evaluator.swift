/// Evaluates the elements of a style for one cite or entry (CSL 1.0.2: rendering elements).
///
/// Each cite has its own evaluator, which records the variables that were called and those that
/// must not be printed again. How a date, a number or a name is written is up to the forms, such as
/// `DateForm`.
final class Evaluator {
  let localized: LocalizedStyle
  let context: CiteContext
  let language: WorkLanguage
  /// The name options of `cs:style`, and of the citation or the bibliography.
  let nameDefaults: NameOptions
  /// The names of the first `cs:names` that printed any, which disambiguation uses.
  private(set) var firstNames: [Name]?
  /// The form of these names.
  private(set) var firstForm: NameForm?
  /// The number of conditions with `disambiguate` so far.
  private(set) var distinguishingConditions = 0
  /// The variables called by the current element.
  private var calls = VariableCalls()
  /// The variables that a substitution has printed, which are not printed again.
  private var suppressed: Set<Variable> = []
  /// The `cs:names` whose substitution is being evaluated.
  private var substituted: NamesElement?
  private var yearSuffix: YearSuffix
  /// Whether the locator's label has been printed, or the style implies it.
  private var labelsLocator = false

  init(_ localized: LocalizedStyle, _ context: CiteContext) {
    self.localized = localized
    self.context = context
    language = WorkLanguage(of: context.reference, else: localized.locale.languageOfWorks)
    nameDefaults = localized.nameOptions(in: context.area)
    yearSuffix = YearSuffix(context, style: localized.style)
  }

  /// Renders the layout of the citation or the bibliography.
  func renderLayout() -> [Output] { render(localized.layout(for: context)) }

  /// Renders elements, omitting those that print nothing.
  func render(_ elements: [StyleElement]) -> [Output] {
    var output: [Output] = []
    for element in elements { render(element, into: &output) }
    return output
  }

  private func render(_ element: StyleElement, into output: inout [Output]) {
    switch element {
    case .text(let text): output.append(ifPrinted: render(text))
    case .number(let number): output.append(ifPrinted: render(number))
    case .label(let label): output.append(ifPrinted: render(label))
    case .date(let date): output.append(ifPrinted: render(date))
    case .names(let names): output.append(ifPrinted: render(names))
    case .missing: calls.note(hasValue: false)
    case .group(let group):
      let parts = unlessEmpty(group.children)
      output.append(
        ifPrinted: parts.map {
          Output.list($0, delimiter: group.delimiter).decorated(group.decor, language)
        })
    case .choose(let branches):
      // The output of the branch belongs to the group around the choice, with its delimiter.
      for branch in branches where holds(branch) {
        for element in branch.children { render(element, into: &output) }
        return
      }
    }
  }

  /// Renders the elements of a group or a macro; returns nil if they call variables which are all
  /// empty (CSL 1.0.2: group).
  private func unlessEmpty(_ elements: [StyleElement]) -> [Output]? {
    let outer = calls
    calls = VariableCalls()
    let children = render(elements)
    let isSuppressed = calls.areAllEmpty
    // A group within a group counts as a variable of the outer one.
    if !children.isEmpty { calls.note(hasValue: !isSuppressed) }
    calls = outer.joined(calls)
    return isSuppressed || children.isEmpty ? nil : children
  }

  /// Records that a variable was called, and whether it printed something.
  private func note(_ variable: Variable, hasValue: Bool) {
    calls.note(hasValue: hasValue)
    if hasValue, substituted != nil { suppressed.insert(variable) }
  }

  // MARK: Choices

  private func holds(_ branch: Branch) -> Bool {
    for condition in branch.conditions {
      let holds = holds(condition)
      if holds, branch.match != .none, case .locator = condition { labelsLocator = true }
      switch branch.match {
      case .all: if !holds { return false }
      case .any: if holds { return true }
      case .none: if holds { return false }
      }
    }
    return branch.match != .any || branch.conditions.isEmpty
  }

  private func holds(_ condition: Condition) -> Bool {
    guard case .disambiguate = condition else { return context.satisfies(condition) }
    distinguishingConditions += 1
    return distinguishingConditions <= context.distinction.conditionCount
  }

  // MARK: Text

  private func render(_ element: TextElement) -> Output? {
    switch element.source {
    case .value(let value): return RichText.parse(value).decorated(element.decor, language)
    case .macro(let index):
      return unlessEmpty(localized.style.macros[index].children).map {
        Output.list($0).decorated(element.decor, language)
      }
    case .term(let name, let form, let isPlural):
      return term(name, form, isPlural: isPlural)?.decorated(element.decor, language)
    case .variable(let variable, let isShort):
      let output = content(of: variable, isShort: isShort)
      if variable != .yearSuffix || output != nil { note(variable, hasValue: output != nil) }
      return output?.decorated(element.decor, language, link: context.link(of: variable))
    }
  }

  private func term(_ name: String, _ form: TermForm, isPlural: Bool) -> Output? {
    guard let text = localized.locale.text(name, form, isPlural: isPlural), !text.isEmpty else {
      return nil
    }
    if name.isContentTerm { calls.note(hasValue: true) }
    guard name == "no date" else { return Output.text(text).tagged(.term) }
    // Works without a date are disambiguated like those of one year.
    return yearSuffix.added(to: .text(text)).tagged(.year)
  }

  private func content(of variable: Variable, isShort: Bool) -> Output? {
    if suppressed.contains(variable) { return nil }
    switch variable {
    case .citationNumber: return text(of: variable)?.tagged(.citationNumber)
    case .yearSuffix: return text(of: variable)?.tagged(.yearSuffix)
    case .citationLabel: return yearSuffix.added(to: .text(context.citationLabel))
    default: return context.output(of: variable, isShort: isShort, localized)
    }
  }

  private func text(of variable: Variable) -> Output? {
    context.text(of: variable).map { .text($0) }
  }

  // MARK: Dates and numbers

  private func render(_ element: DateElement) -> Output? {
    guard let variable = element.variable else { return nil }
    // The date of access does not disambiguate works.
    let isHidden = suppressed.contains(variable) || (context.isProbe && variable == .accessed)
    let output = isHidden ? nil : context.reference.dates[variable].flatMap { render($0, element) }
    calls.note(hasValue: output != nil)
    return output
  }

  private func render(_ date: DateValue, _ element: DateElement) -> Output? {
    var form = DateForm(localized: localized, language: language, yearSuffix: yearSuffix)
    if context.isSortKey, let key = form.sortKey(date, element) { return key }
    defer { yearSuffix = form.yearSuffix }
    return form.render(date, element)
  }

  private func render(_ element: NumberElement) -> Output? {
    let variable = element.variable
    let value = suppressed.contains(variable) ? nil : context.text(of: variable)
    note(variable, hasValue: value != nil)
    guard let value else { return nil }
    let isPage = variable == .page || variable == .locator
    if isPage, element.form == .numeric {
      return context.pages(value, localized).decorated(element.decor, language)
    }
    let form = NumberForm(
      variable: variable, form: element.form, localized: localized, isSortKey: context.isSortKey)
    let number = form.render(value)
    return (variable == .citationNumber ? number.tagged(.citationNumber) : number)
      .decorated(element.decor, language)
  }

  private func render(_ element: LabelElement) -> Output? {
    let variable = element.variable
    guard !suppressed.contains(variable), let value = context.text(of: variable) else { return nil }
    let form = LabelForm(element: element, cite: context.cite, localized: localized)
    guard let text = form.text(for: value) else { return nil }
    if variable == .locator { labelsLocator = true }
    return Output.text(text).decorated(element.decor, language)
  }

  /// Returns a cite with a label for its locator, if a style that has labels prints a bare number.
  ///
  /// Some styles do so after “ibid.”, where the number would be taken for a page.
  func labelling(_ output: Output) -> Output {
    guard var label = localized.style.locatorLabel, !labelsLocator, context.cite.labelWord != nil,
      context.cite.label != "page",
      output.contains(.locator)
    else { return output }
    label.decor = Decor(stripsPeriods: label.decor.stripsPeriods)
    guard let word = render(label) else { return output }
    return output.replacingFirst(.locator) { .list([word, .text(" "), $0]) }
  }

  // MARK: Names

  func render(_ element: NamesElement) -> Output? {
    let element = substituted.map { element.inheriting($0) } ?? element
    let lists = element.variables.compactMap { variable in
      suppressed.contains(variable) ? nil : NameList(variable, context)
    }
    .joiningRoles { role in
      !(localized.locale.text(role, element.label?.label.form ?? .long) ?? "").isEmpty
    }
    let output = lists.isEmpty ? substitute(element) : render(lists, element)
    calls.note(hasValue: output != nil)
    return output
  }

  private func render(_ lists: [NameList], _ element: NamesElement) -> Output? {
    if substituted != nil { suppressed.formUnion(lists.map(\.variable)) }
    let form = NameListForm(element, self)
    if firstNames == nil { (firstNames, firstForm) = (lists[0].names, form.form) }
    if form.options.form == .count {
      let count = lists.map { form.shownCount(of: $0.names.count) }.reduce(0, +)
      return Output.text(context.isSortKey ? count.sortKey : String(count))
        .decorated(element.decor, language)
    }
    let parts = lists.compactMap { list -> Output? in
      let names = form.render(list.names)
      if names.isEmpty { return nil }
      let named = names.tagged(.nameList)
      guard !context.isSortKey, let place = element.label, let label = render(place.label, list)
      else { return named }
      return .list(place.isFirst ? [label, named] : [named, label])
    }
    if parts.isEmpty { return nil }
    let delimiter = element.delimiter ?? nameDefaults.namesDelimiter ?? ""
    return Output.list(parts, delimiter: delimiter).tagged(.names)
      .decorated(element.decor, language)
  }

  private func render(_ label: LabelElement, _ list: NameList) -> Output? {
    let isPlural = label.plural.isPlural(contextually: list.names.count > 1)
    guard let text = localized.locale.text(list.role, label.form, isPlural: isPlural),
      !text.isEmpty
    else { return nil }
    return Output.text(text).decorated(label.decor, language)
  }

  /// Prints the substitute for missing names, and suppresses its variables from then on.
  private func substitute(_ element: NamesElement) -> Output? {
    let outer = substituted
    defer { substituted = outer }
    substituted = element
    return firstPrinted(of: element.substitute)?.tagged(.names)
  }

  /// Returns the first of several elements that prints something, trying those of a choice one by
  /// one.
  private func firstPrinted(of elements: [StyleElement]) -> Output? {
    for element in elements {
      if case .choose(let branches) = element {
        guard let branch = branches.first(where: { holds($0) }) else { continue }
        if let output = firstPrinted(of: branch.children) { return output }
      } else {
        let output = render([element])
        if output.isEmpty { continue }
        if case .names = element { return .list(output) }
        return Output.list(output).decorated(substituted?.decor ?? Decor(), language)
      }
    }
    return nil
  }
}

/// Whether a group calls variables, and whether any of them has a value.
struct VariableCalls {
  private(set) var areAny = false
  private(set) var hasValue = false

  mutating func note(hasValue value: Bool) {
    areAny = true
    hasValue = hasValue || value
  }

  var areAllEmpty: Bool { areAny && !hasValue }

  func joined(_ inner: VariableCalls) -> VariableCalls {
    var calls = self
    if inner.areAny { calls.note(hasValue: inner.hasValue) }
    return calls
  }
}

extension String {
  /// Whether this is the name of a term that replaces something missing, which makes it content
  /// rather than a label.
  var isContentTerm: Bool { self == "no date" || self == "anonymous" }
}

extension [Output] {
  fileprivate mutating func append(ifPrinted output: Output?) {
    if let output, !output.isEmpty { append(output) }
  }
}
