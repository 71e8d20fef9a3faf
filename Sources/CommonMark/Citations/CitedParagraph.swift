import SourceText

/// A paragraph with its citation marks, and what they mean.
struct CitedParagraph {
  let text: ArraySlice<UInt8>
  let marks: CitationMarks
  private let isTable: Bool

  /// A citation and its position.
  struct Found {
    var group: CitationGroup
    var range: Range<Int>
    var keys: [CitationKey]
  }

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    marks = CitationMarks(in: text)
    isTable = Self.hasTableRule(text)
  }

  /// Returns the citations of a bracket, unless it is the text of a link, picture or note.
  ///
  /// - Parameter keys: the keys of the paragraph, from the bracket on
  func group(
    _ bracket: CitationMarks.Bracket, _ keys: ArraySlice<CitationMarks.Placed<CitationKey>>
  ) -> Found? {
    guard bracket.hasOwnKey, !bracket.isNote, text[bracket.open + 1] != UInt8(ascii: "^"),
      !isText(bracket), !dividesCells(bracket)
    else { return nil }
    let (syntax, keys) = syntax(of: bracket, keys)
    let items = syntax.items
    guard !items.isEmpty else { return nil }
    return Found(
      group: CitationGroup(items: items), range: bracket.open..<bracket.close + 1, keys: keys)
  }

  /// Returns `@key` or `-@key`, with any bracket after it.
  ///
  /// - Parameter keys: the keys of the paragraph after this one
  func inText(
    _ key: CitationKey, _ keys: ArraySlice<CitationMarks.Placed<CitationKey>>
  ) -> Found {
    var item = CitationGroup.Item(key: key.text, suppressesAuthor: key.hasHyphen)
    var found = Found(group: CitationGroup(items: []), range: key.start..<key.end, keys: [key])
    found.group.namesAuthor = !key.hasHyphen
    if let bracket = bracket(after: key) {
      let (syntax, others) = syntax(of: bracket, keys)
      let (suffix, items) = syntax.continuation
      item.suffix = suffix
      found.group.items = items
      found.keys += others
      found.range = key.start..<bracket.close + 1
    }
    found.group.items.insert(item, at: 0)
    return found
  }

  private func syntax(
    of bracket: CitationMarks.Bracket, _ keys: ArraySlice<CitationMarks.Placed<CitationKey>>
  ) -> (CitationSyntax, keys: [CitationKey]) {
    let inside = keys.prefix { $0.mark.start < bracket.close }
      .filter { marks.note(of: $0) == bracket.note }
    let first = marks.semicolons.partitioningIndex { $0.mark > bracket.open }
    let semicolons = marks.semicolons[first...].prefix { $0.mark < bracket.close }
    return (
      CitationSyntax(bracket, in: text, marks, keys: inside, semicolons: semicolons),
      inside.map(\.mark)
    )
  }

  /// Returns whether a bracket is the first half of a link or picture, judging by what follows it.
  private func isText(_ bracket: CitationMarks.Bracket) -> Bool {
    let next = bracket.close + 1
    switch text[next...].first {
    case UInt8(ascii: "("): return InlineSyntax(text).beginsLinkTail(at: next)
    case UInt8(ascii: "{"): return InlineSyntax(text).beginsAttributes(at: next)
    case UInt8(ascii: "["):
      let isNote = text[(next + 1)...].first == UInt8(ascii: "^")
      return !isNote && marks.bracket(at: next)?.hasOwnKey != true
    default: return false
    }
  }

  /// Returns the bracket that continues a citation in the text: directly after it, or after a space
  /// or line break.
  private func bracket(after key: CitationKey) -> CitationMarks.Bracket? {
    var rest = text[key.end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
    if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst().drop { $0.isContainerMark } }
    guard let bracket = marks.bracket(at: rest.startIndex), !dividesCells(bracket) else {
      return nil
    }
    let content = text[(bracket.open + 1)..<bracket.close]
    let next = text[(bracket.close + 1)...]
    let isFree = !"([{".utf8.contains(next.first ?? 0) || next.starts(with: "[^".utf8)
    return isFree && !content.isBlank && content.first != UInt8(ascii: "^") ? bracket : nil
  }

  // MARK: Tables

  /// Returns whether a paragraph has a line that separates the head of a table from its rows.
  private static func hasTableRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(UInt8(ascii: "|")) else { return false }
    return text.split(separator: UInt8(ascii: "\n")).contains { line in
      let content = line.drop { $0.isContainerMark }
      return content.contains(UInt8(ascii: "-")) && content.contains(UInt8(ascii: "|"))
        && content.allSatisfy { "|:- \t\r".utf8.contains($0) }
    }
  }

  /// Returns whether a pipe in a bracket ends a table cell.
  private func dividesCells(_ bracket: CitationMarks.Bracket) -> Bool {
    guard isTable else { return false }
    var isEscaped = false
    for byte in text[bracket.open..<bracket.close] {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}
