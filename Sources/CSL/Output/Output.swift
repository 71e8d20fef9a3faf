/// The output of elements: a tree that keeps delimiters and affixes separate from the text.
///
/// So when a part is removed afterwards, its delimiter goes with it.
enum Output: Sendable, Hashable {
  case text(String)
  case node(Wrap, [Output])

  static let empty = Output.node(Wrap(), [])

  static func list(_ children: [Output], delimiter: String = "") -> Output {
    .node(Wrap(delimiter: delimiter), children)
  }

  /// Whether it prints nothing.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .node(_, let children): children.allSatisfy(\.isEmpty)
    }
  }

  /// Returns the part inside a wrap, or the part itself if the wrap is empty.
  func wrapped(_ wrap: Wrap) -> Output { wrap.isEmpty ? self : .node(wrap, [self]) }

  func tagged(_ tag: Tag) -> Output { .node(Wrap(tag: tag), [self]) }
}

extension Output {
  /// Returns the tree with a function applied to each part that has a tag.
  func replacing(_ tag: Tag, with change: (Output) -> Output) -> Output {
    guard case .node(let wrap, let children) = self else { return self }
    if wrap.tag == tag { return change(self) }
    return .node(wrap, children.map { $0.replacing(tag, with: change) })
  }

  /// Returns the tree with a function applied to the first part that has a tag.
  func replacingFirst(_ tag: Tag, with change: (Output) -> Output) -> Output {
    var isDone = false
    return replacing(tag) { part in
      if isDone { return part }
      isDone = true
      return change(part)
    }
  }

  /// Returns the first part with a tag.
  func first(_ tag: Tag) -> Output? {
    guard case .node(let wrap, let children) = self else { return nil }
    if wrap.tag == tag { return self }
    for child in children {
      if let found = child.first(tag) { return found }
    }
    return nil
  }

  /// Returns the tree with a capital at the beginning if it begins with a word of the language.
  func capitalizingFirstTerm(isEnglish: Bool) -> Output {
    guard case .node(let wrap, var children) = self, wrap.prefix.trimmed.isEmpty,
      let first = children.firstIndex(where: { !$0.isEmpty })
    else { return self }
    if wrap.tag == .term { return cased(.capitalizeFirst, isEnglish: isEnglish) }
    children[first] = children[first].capitalizingFirstTerm(isEnglish: isEnglish)
    return .node(wrap, children)
  }

  /// Returns the tree with its first character capitalized, if it is a letter.
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

  /// The tree as a single line.
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
