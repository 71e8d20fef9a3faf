/// What elements render: a tree that keeps its delimiters and affixes apart from the text.
///
/// So a part can be taken out afterwards, and what joined it to the others goes with it.
enum Output: Sendable, Hashable {
  case text(String)
  indirect case node(Wrap, [Output])

  static let empty = Output.node(Wrap(), [])

  static func list(_ children: [Output], delimiter: String = "") -> Output {
    .node(Wrap(delimiter: delimiter), children)
  }

  /// Whether nothing would be printed.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .node(_, let children): children.allSatisfy(\.isEmpty)
    }
  }

  func wrapped(_ wrap: Wrap) -> Output { .node(wrap, [self]) }

  func tagged(_ tag: Tag) -> Output { .node(Wrap(tag: tag), [self]) }
}

/// Quotation marks around text.
enum Quotes: Sendable {
  case always
  /// Single marks as typed, which change within other marks.
  case ifNested
}

/// What surrounds a part of the output.
struct Wrap: Sendable, Hashable {
  var formatting = Formatting()
  var prefix = ""
  var suffix = ""
  /// Between the children that print something.
  var delimiter = ""
  var quotes: Quotes?
  var display: Display?
  /// Whether the letters keep their case.
  var keepsCase = false
  var tag: Tag?
  /// The address that it links to.
  var link: String?
}

/// What a part of the output is.
enum Tag: Sendable, Hashable {
  /// All that one `cs:names` renders, or what stands for it.
  case names
  /// The names of one variable.
  case nameList
  /// One name.
  case name
  /// A year to which a letter may be added.
  case year
  case yearSuffix
  case citationNumber
  case locator
  /// The text of one variable, whose marks are as its author set them.
  case field
  /// A title that ends with a full stop, which gives way to a mark of the style.
  case sentence
  /// A word of the language, not of the work.
  case term
}

extension Output {
  /// The tree with each part that has a tag put through a function.
  func replacing(_ tag: Tag, with change: (Output) -> Output) -> Output {
    guard case .node(let wrap, let children) = self else { return self }
    if wrap.tag == tag { return change(self) }
    return .node(wrap, children.map { $0.replacing(tag, with: change) })
  }

  /// The tree with the first part that has a tag put through a function.
  func replacingFirst(_ tag: Tag, with change: (Output) -> Output) -> Output {
    var isDone = false
    return replacing(tag) { part in
      if isDone { return part }
      isDone = true
      return change(part)
    }
  }

  /// The first part with a tag.
  func first(_ tag: Tag) -> Output? {
    guard case .node(let wrap, let children) = self else { return nil }
    if wrap.tag == tag { return self }
    for child in children {
      if let found = child.first(tag) { return found }
    }
    return nil
  }

  /// The tree with a capital where it begins with a word of the language.
  func capitalizingFirstTerm(isEnglish: Bool) -> Output {
    guard case .node(let wrap, var children) = self, wrap.prefix.trimmed.isEmpty,
      let first = children.firstIndex(where: { !$0.isEmpty })
    else { return self }
    if wrap.tag == .term { return cased(.capitalizeFirst, isEnglish: isEnglish) }
    children[first] = children[first].capitalizingFirstTerm(isEnglish: isEnglish)
    return .node(wrap, children)
  }

  /// The tree with its first letter a capital, where it is a letter that comes first.
  func capitalizingFirstLetter() -> Output {
    switch self {
    case .text(let text): return .text(text.prefix(1).uppercased() + text.dropFirst())
    case .node(var wrap, var children):
      if let first = wrap.prefix.first {
        wrap.prefix = first.uppercased() + wrap.prefix.dropFirst()
        return .node(wrap, children)
      }
      guard !wrap.keepsCase, let first = children.firstIndex(where: { !$0.isEmpty }) else {
        return self
      }
      children[first] = children[first].capitalizingFirstLetter()
      return .node(wrap, children)
    }
  }

  /// The tree in one line.
  var withoutDisplay: Output {
    guard case .node(var wrap, let children) = self else { return self }
    wrap.display = nil
    return .node(wrap, children.map(\.withoutDisplay))
  }

  var hasLinks: Bool {
    guard case .node(let wrap, let children) = self else { return false }
    return wrap.link != nil || children.contains(where: \.hasLinks)
  }

  func contains(_ tag: Tag) -> Bool { first(tag) != nil }
}
