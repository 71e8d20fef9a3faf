/// The people whom one variable of a `cs:names` names.
struct NameList {
  let variable: Variable
  let names: [Name]
  /// The term for the role of these people.
  fileprivate(set) var role: String

  fileprivate static let editorAndTranslator = "editortranslator"

  init?(_ variable: Variable, _ context: CiteContext) {
    names = context.names(of: variable)
    if names.isEmpty { return nil }
    self.variable = variable
    role = variable.rawValue
  }
}

extension [NameList] {
  /// Returns the lists with people who are both editor and translator named once.
  ///
  /// - Parameter hasTerm: returns whether the language has a term for a role
  func joiningRoles(where hasTerm: (String) -> Bool) -> [NameList] {
    guard count > 1, let editor = firstIndex(where: { $0.variable == .editor }),
      let translator = firstIndex(where: { $0.variable == .translator }),
      self[editor].names == self[translator].names, hasTerm(NameList.editorAndTranslator)
    else { return self }
    var lists = self
    lists[Swift.min(editor, translator)].role = NameList.editorAndTranslator
    lists.remove(at: Swift.max(editor, translator))
    return lists
  }
}

extension NamesElement {
  /// Returns a short `cs:names` within `cs:substitute` with the settings of the enclosing one (CSL
  /// 1.0.2: substitute).
  func inheriting(_ outer: NamesElement) -> NamesElement {
    var element = self
    if name == nil, label == nil, etAl == nil {
      element.label = outer.label
      if decor.isEmpty { element.decor = outer.decor }
    }
    element.name = name ?? outer.name
    element.etAl = etAl ?? outer.etAl
    element.delimiter = delimiter ?? outer.delimiter
    return element
  }
}
