/// The people whom one variable of a `cs:names` names.
struct NameList {
  let variable: Variable
  let names: [Name]
  /// The term for the role of these people.
  private(set) var role: String

  private init?(_ variable: Variable, _ context: CiteContext) {
    names = context.names(of: variable)
    if names.isEmpty { return nil }
    self.variable = variable
    role = variable.rawValue
  }

  /// Returns the lists of some variables; people who are both editor and translator are named once.
  ///
  /// - Parameter terms: returns whether the language has a term for a role
  static func lists(
    of variables: [Variable], in context: CiteContext, whereTermExists terms: (String) -> Bool
  ) -> [NameList] {
    var lists = variables.compactMap { NameList($0, context) }
    guard lists.count > 1, let editor = lists.firstIndex(where: { $0.variable == .editor }),
      let translator = lists.firstIndex(where: { $0.variable == .translator }),
      lists[editor].names == lists[translator].names, terms(editorAndTranslator)
    else { return lists }
    lists[min(editor, translator)].role = editorAndTranslator
    lists.remove(at: max(editor, translator))
    return lists
  }

  private static let editorAndTranslator = "editortranslator"
}

/// How the lists of names of one `cs:names` are printed (CSL 1.0.2: names).
struct NamesForm {
  let list: NameListForm
  private let element: NamesElement
  private let delimiter: String
  private let isSortKey: Bool
  private let locale: LocaleTerms
  private let language: WorkLanguage

  init(_ element: NamesElement, _ evaluator: Evaluator) {
    self.element = element
    list = NameListForm(element, evaluator)
    delimiter = element.delimiter ?? evaluator.nameDefaults.namesDelimiter ?? ""
    isSortKey = evaluator.context.isSortKey
    locale = evaluator.locale
    language = evaluator.language
  }

  func render(_ lists: [NameList]) -> Output? {
    if list.options.form == .count {
      let count = lists.map { list.shownCount(of: $0.names.count) }.reduce(0, +)
      return Output.text(isSortKey ? count.sortKey : String(count))
        .decorated(element.decor, language)
    }
    let parts = lists.compactMap { labelled($0) }
    if parts.isEmpty { return nil }
    return Output.list(parts, delimiter: delimiter).tagged(.names)
      .decorated(element.decor, language)
  }

  private func labelled(_ people: NameList) -> Output? {
    let names = list.render(people.names)
    if names.isEmpty { return nil }
    guard !isSortKey, let place = element.label, let label = label(place.label, people) else {
      return names.tagged(.nameList)
    }
    let named = names.tagged(.nameList)
    return .list(place.isFirst ? [label, named] : [named, label])
  }

  private func label(_ label: LabelElement, _ people: NameList) -> Output? {
    let isPlural = label.plural.isPlural(contextually: people.names.count > 1)
    guard let text = locale.text(people.role, label.form, isPlural: isPlural), !text.isEmpty else {
      return nil
    }
    return Output.text(text).decorated(label.decor, language)
  }
}

extension NamesElement {
  /// Returns a short `cs:names` within `cs:substitute` with the settings of the enclosing one (CSL
  /// 1.0.2: substitute).
  func inheriting(_ outer: NamesElement) -> NamesElement {
    var element = self
    if name == nil, label == nil, etAl == nil {
      element.label = outer.label
      if decor == Decor() { element.decor = outer.decor }
    }
    element.name = name ?? outer.name
    element.etAl = etAl ?? outer.etAl
    element.delimiter = delimiter ?? outer.delimiter
    return element
  }
}
