/// Assembles the parts of an entry (CSL 1.0.2: layout, second-field-align).
struct EntryLayout {
  private let bibliography: BibliographyElement

  init(_ bibliography: BibliographyElement) { self.bibliography = bibliography }

  func entry(_ parts: [Output]) -> Output {
    let decor = bibliography.layout.decor
    if parts.isEmpty { return .empty }
    guard bibliography.secondFieldAlign != nil, parts.count > 1 else {
      return Output.list(ending(parts, with: decor.suffix)).wrapped(Wrap(prefix: decor.prefix))
        .wrapped(Wrap(formatting: decor.formatting))
    }
    let first = parts[0].wrapped(Wrap(prefix: decor.prefix))
      .wrapped(Wrap(formatting: decor.formatting, display: .leftMargin))
    // Marks belong to the block, but not a space after them.
    let mark = decor.suffix.trimmed
    let rest = Output.list(Array(parts.dropFirst())).wrapped(Wrap(suffix: mark))
      .wrapped(Wrap(formatting: decor.formatting, display: .rightInline))
    return .list([first, rest, .text(String(decor.suffix.dropFirst(mark.count)))])
  }

  /// Returns the parts with the suffix, which goes inside a block that ends the entry.
  private func ending(_ parts: [Output], with suffix: String) -> [Output] {
    guard !suffix.isEmpty, case .node(var wrap, let children)? = parts.last else {
      return parts + [.text(suffix)]
    }
    if wrap.display != nil {
      wrap.suffix += suffix
      return parts.dropLast() + [.node(wrap, children)]
    }
    guard children.last?.endsWithBlock ?? false else { return parts + [.text(suffix)] }
    return parts.dropLast() + [.node(wrap, ending(children, with: suffix))]
  }
}

extension Output {
  fileprivate var endsWithBlock: Bool {
    guard case .node(let wrap, let children) = self else { return false }
    return wrap.display != nil || children.last?.endsWithBlock ?? false
  }
}

/// Replaces the authors that an entry shares with the previous one (CSL 1.0.2:
/// subsequent-author-substitute).
struct AuthorSubstitution {
  private let mark: String?
  private let rule: BibliographyElement.AuthorSubstituteRule
  private var previous: [String] = []

  init(_ bibliography: BibliographyElement) {
    mark = bibliography.authorSubstitute
    rule = bibliography.authorSubstituteRule
  }

  mutating func apply(to parts: [Output]) -> [Output] {
    guard let mark else { return parts }
    let entry = Output.list(parts)
    guard let block = entry.first(.names) else {
      previous = []
      return parts
    }
    let names = block.all(.name).map(\.plainText)
    let current = names.isEmpty ? [block.plainText] : names
    let earlier = previous
    previous = current
    let substitute = Output.text(mark)
    guard let changed = change(entry, names: current, earlier, substitute) else { return parts }
    guard case .node(_, let children) = changed else { return parts }
    return children
  }

  private func change(
    _ entry: Output, names: [String], _ earlier: [String], _ mark: Output
  ) -> Output? {
    let isSame = names == earlier
    let common = zip(names, earlier).prefix { $0 == $1 }.count
    switch rule {
    case .completeAll:
      guard isSame else { return nil }
      return entry.replacingFirst(.names) { block in
        block.contains(.nameList)
          ? block.replacingFirst(.nameList) { _ in mark.tagged(.nameList) } : mark
      }
    case .completeEach: return isSame ? replacing(names.count, in: entry, mark) : nil
    case .partialEach: return common > 0 ? replacing(common, in: entry, mark) : nil
    case .partialFirst: return common > 0 ? replacing(1, in: entry, mark) : nil
    }
  }

  private func replacing(_ count: Int, in entry: Output, _ mark: Output) -> Output {
    entry.replacingFirst(.names) { block in
      guard block.contains(.name) else { return mark }
      var rest = count
      return block.replacing(.name) { name in
        rest -= 1
        return rest >= 0 ? mark : name
      }
    }
  }
}

extension Output {
  /// Returns all parts with a tag.
  func all(_ tag: Tag) -> [Output] {
    guard case .node(let wrap, let children) = self else { return [] }
    return wrap.tag == tag ? [self] : children.flatMap { $0.all(tag) }
  }
}
