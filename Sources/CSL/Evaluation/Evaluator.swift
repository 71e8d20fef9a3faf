/// Evaluates the elements of a style for one cite or entry (CSL 1.0.2: rendering elements).
///
/// Each cite has its own evaluator, which records the variables that were called and those that
/// must not be printed again.
final class Evaluator {
  let style: Style
  let locale: LocaleTerms
  let context: CiteContext
  let reference: Reference
  /// The name options of `cs:style`, and of the citation or the bibliography.
  let nameDefaults: NameOptions
  /// The variables called by the current element.
  var calls = VariableCalls()
  /// The variables that a substitution has printed, which are not printed again.
  var suppressed: Set<Variable> = []
  /// The `cs:names` whose substitution is being evaluated.
  var substituted: NamesElement?
  /// The names of the first `cs:names` that printed any, which disambiguation uses.
  var firstNames: [Name]?
  /// The form of these names.
  var firstForm: NameForm?
  var hasPrintedYearSuffix = false
  /// Whether the locator's label has been printed, or the style implies it.
  var tellsLocator = false
  /// The number of conditions with `disambiguate` so far.
  var distinguishingConditions = 0

  init(style: Style, locale: LocaleTerms, context: CiteContext) {
    self.style = style
    self.locale = locale
    self.context = context
    reference = context.reference
    let own =
      context.area == .citation ? style.citation.nameOptions : style.bibliography?.nameOptions
    nameDefaults = (own ?? NameOptions()).inheriting(style.nameOptions)
  }

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
    case .group(let group): output.append(ifPrinted: render(group))
    case .choose(let branches):
      // The output of the branch belongs to the group around the choice, with its delimiter.
      for branch in branches where holds(branch) {
        for element in branch.children { render(element, into: &output) }
        return
      }
    }
  }

  /// Returns nil for a group that calls variables which are all empty (CSL 1.0.2: group).
  private func render(_ group: GroupElement) -> Output? {
    let outer = calls
    calls = VariableCalls()
    let children = render(group.children)
    let isSuppressed = calls.areAllEmpty
    // A group within a group counts as a variable of the outer one.
    if !children.isEmpty { calls.note(hasValue: !isSuppressed) }
    calls = outer.joined(calls)
    if isSuppressed || children.isEmpty { return nil }
    return decorated(.list(children, delimiter: group.delimiter), group.decor)
  }

  /// Records that a variable was called, and whether it printed something.
  func note(_ variable: Variable, hasValue: Bool) {
    calls.note(hasValue: hasValue)
    if hasValue, substituted != nil { suppressed.insert(variable) }
  }

  // MARK: Decoration

  /// Returns the output of an element with its case, quotation marks, formatting and affixes.
  func decorated(_ output: Output, _ decor: Decor, link: String? = nil) -> Output {
    var output = output
    if decor.stripsPeriods { output = output.mappingText { $0.filter { $0 != "." } } }
    if decor.textCase != nil {
      output = output.cased(decor.textCase, isEnglish: isEnglishWork, isTurkic: isTurkicWork)
    }
    guard decor != Decor() || link != nil else { return output }
    var wrap = Wrap(
      formatting: decor.formatting, prefix: decor.prefix, suffix: decor.suffix,
      quotes: decor.hasQuotes ? .always : nil, display: decor.display)
    guard let link else { return output.wrapped(wrap) }
    if decor.prefix.hasPrefix("http") {
      output = Output.list([.text(decor.prefix), output])
      wrap.prefix = ""
    }
    return output.wrapped(Wrap(link: link)).wrapped(wrap)
  }

  /// Whether title case applies, which only English has: by the language of the work, or else of
  /// the style.
  private var isEnglishWork: Bool { workLanguage == "en" }

  /// Whether the language is Turkish or Azerbaijani, which have a dotted and a dotless `i`, each
  /// with its own capital.
  var isTurkicWork: Bool { workLanguage == "tr" || workLanguage == "az" }

  /// Whether the work itself says that it is Turkish or Azerbaijani; otherwise, names may be from
  /// other languages.
  var isOfTurkicWork: Bool { reference.language != nil && isTurkicWork }

  private var workLanguage: String {
    let language = reference.language.flatMap { $0.isEmpty ? nil : $0 } ?? locale.languageOfWorks
    return String(language.lowercased().prefix { $0 != "-" })
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

extension [Output] {
  fileprivate mutating func append(ifPrinted output: Output?) {
    if let output, !output.isEmpty { append(output) }
  }
}

extension Output {
  func mappingText(_ change: (String) -> String) -> Output {
    switch self {
    case .text(let text): .text(change(text))
    case .node(let wrap, let children): .node(wrap, children.map { $0.mappingText(change) })
    }
  }

  /// The text without formatting, and without corrected punctuation.
  var plainText: String {
    if case .text(let text) = self { return text }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to result: inout String) {
    switch self {
    case .text(let text): result += text
    case .node(let wrap, let children):
      result += wrap.prefix
      var hasPrinted = false
      for child in children {
        let before = result.utf8.count
        if hasPrinted { result += wrap.delimiter }
        let start = result.utf8.count
        child.appendPlainText(to: &result)
        if result.utf8.count > start {
          hasPrinted = true
        } else {
          result.removeLast(utf8From: before)
        }
      }
      result += wrap.suffix
    }
  }
}

extension String {
  /// Removes everything after so many bytes.
  fileprivate mutating func removeLast(utf8From count: Int) {
    if count < utf8.count { removeSubrange(utf8.index(startIndex, offsetBy: count)...) }
  }
}
