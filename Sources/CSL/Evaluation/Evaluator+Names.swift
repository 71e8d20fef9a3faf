/// `cs:names` (CSL 1.0.2: names).
extension Evaluator {
  func render(_ element: NamesElement) -> Output? {
    let element = inheriting(element)
    let lists = nameLists(element)
    let output = lists.isEmpty ? substitute(element) : render(lists, element)
    calls.note(hasValue: output != nil)
    return output
  }

  /// Returns a short `cs:names` within `cs:substitute` with the settings of the enclosing one (CSL
  /// 1.0.2: substitute).
  private func inheriting(_ element: NamesElement) -> NamesElement {
    guard let outer = substituted else { return element }
    var element = element
    let isShort = element.name == nil && element.label == nil && element.etAl == nil
    if isShort {
      element.label = outer.label
      if element.decor == Decor() { element.decor = outer.decor }
    }
    element.name = element.name ?? outer.name
    element.etAl = element.etAl ?? outer.etAl
    element.delimiter = element.delimiter ?? outer.delimiter
    return element
  }

  private struct NameList {
    var variable: Variable
    var names: [Name]
    /// The term for the role of these people.
    var role: String
  }

  private func nameLists(_ element: NamesElement) -> [NameList] {
    var lists = element.variables.compactMap { variable -> NameList? in
      guard !suppressed.contains(variable) else { return nil }
      let names = names(of: variable)
      if names.isEmpty { return nil }
      return NameList(variable: variable, names: names, role: variable.role)
    }
    // People who are both editor and translator are named once.
    if let editor = lists.firstIndex(where: { $0.variable == .editor }),
      let translator = lists.firstIndex(where: { $0.variable == .translator }),
      lists[editor].names == lists[translator].names,
      !(locale.text("editortranslator", element.label?.label.form ?? .long) ?? "").isEmpty
    {
      lists[min(editor, translator)].role = "editortranslator"
      lists.remove(at: max(editor, translator))
    }
    return lists
  }

  func names(of variable: Variable) -> [Name] { reference.names[variable] ?? [] }

  private func render(_ lists: [NameList], _ element: NamesElement) -> Output? {
    if substituted != nil { suppressed.formUnion(lists.map(\.variable)) }
    let form = NameListForm(element, self)
    if firstNames == nil { (firstNames, firstForm) = (lists[0].names, form.form) }
    if form.options.form == .count {
      let count = lists.map { form.shownCount(of: $0.names.count) }.reduce(0, +)
      return decorated(.text(context.isSortKey ? count.sortKey : String(count)), element.decor)
    }
    let parts = lists.compactMap { list -> Output? in
      let names = form.render(list.names)
      if names.isEmpty { return nil }
      let label = context.isSortKey ? nil : element.label.flatMap { render($0.label, list) }
      guard let label, let place = element.label else { return names.tagged(.nameList) }
      let named = names.tagged(.nameList)
      return .list(place.isFirst ? [label, named] : [named, label])
    }
    if parts.isEmpty { return nil }
    let delimiter = element.delimiter ?? nameDefaults.namesDelimiter ?? ""
    return decorated(.list(parts, delimiter: delimiter).tagged(.names), element.decor)
  }

  private func render(_ label: LabelElement, _ list: NameList) -> Output? {
    let isPlural =
      switch label.plural {
      case .always: true
      case .never: false
      case .contextual: list.names.count > 1
      }
    guard let text = locale.text(list.role, label.form, isPlural: isPlural), !text.isEmpty else {
      return nil
    }
    return decorated(.text(text), label.decor)
  }

  // MARK: Substitution

  /// Prints the substitute for missing names, and suppresses its variables from then on.
  private func substitute(_ element: NamesElement) -> Output? {
    let outer = substituted
    defer { substituted = outer }
    substituted = element
    return firstPrinted(of: element.substitute).map { $0.tagged(.names) }
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
        return decorated(.list(output), substituted?.decor ?? Decor())
      }
    }
    return nil
  }
}

extension Variable {
  /// The term for the role of people in this variable.
  fileprivate var role: String { rawValue }
}
