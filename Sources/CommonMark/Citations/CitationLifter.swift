import SourceText

/// Finds citations and puts pictures of ours in their place, so that libcmark decides what is text and what
/// is code, an address or HTML; there the original is put back.
///
/// Pictures, since unlike links they may stand in links. A label has as many lines as its citation, as
/// those of notes have: see `InlineNotes`.
struct CitationLifter {
  /// A citation that was taken out.
  struct Lifted {
    var group: CitationGroup
    /// The label in the text, each white space one space.
    var name: [UInt8]
    var original: ArraySlice<UInt8>
  }

  let which: Dialect.Citations
  private(set) var found: [Lifted] = []

  /// Begins our labels: a noncharacter (U+FDD1).
  static let mark: [UInt8] = [0xEF, 0xB7, 0x91]
  static let scheme = Array("x-briefpress-cite:".utf8)

  init(which: Dialect.Citations) { self.which = which }

  static func mayHaveCitations(_ text: ArraySlice<UInt8>) -> Bool {
    text.place(of: [UInt8(ascii: "@")]) != nil
  }

  /// The text with labels for its citations, line for line.
  mutating func lift(from text: [UInt8]) -> [UInt8] {
    guard Self.mayHaveCitations(text[...]) else { return text }
    var lifted: [UInt8] = []
    lifted.reserveCapacity(text.count)
    var rest = text[...]
    while !rest.isEmpty {
      let paragraph = rest.takeParagraph()
      if Self.mayHaveCitations(paragraph) {
        lift(paragraph, into: &lifted)
      } else {
        lifted += paragraph
      }
    }
    return lifted
  }

  private mutating func lift(_ text: ArraySlice<UInt8>, into lifted: inout [UInt8]) {
    let brackets = Brackets(in: text)
    var index = text.startIndex
    while index < text.endIndex {
      if let end = brackets.groups[index], let items = group(text, from: index, to: end) {
        put(CitationGroup(items: items), text[index...end], into: &lifted)
        index = end + 1
      } else if let (group, end) = inText(text, at: index, brackets) {
        put(group, text[index..<end], into: &lifted)
        index = end
      } else {
        let end = brackets.skipped[index] ?? index + 1
        lifted += text[index..<end]
        index = end
      }
    }
  }

  /// The citations of a bracket that is not the text of a link.
  private func group(
    _ text: ArraySlice<UInt8>, from open: Int, to close: Int
  ) -> [CitationGroup.Item]? {
    let next = close + 1 < text.endIndex ? text[close + 1] : 0
    let isPicture = open > text.startIndex && text[open - 1] == UInt8(ascii: "!")
    guard next != UInt8(ascii: "("), !isPicture else { return nil }
    if next == UInt8(ascii: "["), close + 2 < text.endIndex,
      text[close + 2] != UInt8(ascii: "@"), text[close + 2] != UInt8(ascii: "^")
    {
      return nil
    }
    let content = text[(open + 1)..<close]
    guard content.first != UInt8(ascii: "^"), Self.mayHaveCitations(content) else { return nil }
    return CitationSyntax.group(content)
  }

  /// `@key`, `-@key` and `@key [p. 3; @other]` in the text.
  private func inText(
    _ text: ArraySlice<UInt8>, at index: Int, _ brackets: Brackets
  ) -> (CitationGroup, end: Int)? {
    let hasHyphen = text[index] == UInt8(ascii: "-")
    let at = hasHyphen ? index + 1 : index
    guard which == .all, at < text.endIndex, text[at] == UInt8(ascii: "@"),
      brackets.skipped[index] == nil,
      CitationSyntax.isBoundary(before: index, in: text), !text.isInAddress(index),
      let key = CitationSyntax.key(in: text, at: at)
    else { return nil }
    var item = CitationGroup.Item(key: key.text, suppressesAuthor: hasHyphen)
    var end = key.end
    var others: [CitationGroup.Item] = []
    let open = text[end...].prefix { $0.isASCIISpace }.endIndex
    if open - end <= 1, !hasHyphen, let close = brackets.groups[open], isFree(text, open, close) {
      var content = text[(open + 1)..<close]
      let first = content.prefix { $0 != UInt8(ascii: ";") }
      if CitationSyntax.group(first) == nil {
        item.suffix = CitationMarkup.text(first)
        content = content[first.endIndex...].dropFirst()
      }
      others = CitationSyntax.group(content) ?? []
      end = close + 1
    }
    return (CitationGroup(items: [item] + others, namesAuthor: !hasHyphen), end)
  }

  /// Whether a bracket is neither the text of a link nor a note.
  private func isFree(_ text: ArraySlice<UInt8>, _ open: Int, _ close: Int) -> Bool {
    let next = close + 1 < text.endIndex ? text[close + 1] : 0
    return text[open + 1] != UInt8(ascii: "^") && !"([{:".utf8.contains(next)
  }

  private mutating func put(
    _ group: CitationGroup, _ original: ArraySlice<UInt8>, into lifted: inout [UInt8]
  ) {
    var group = group
    group.source = String(decoding: original, as: UTF8.self)
    let number = Array("\(found.count)".utf8)
    var label = Self.mark + number
    var name = label
    for line in original.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      label += [UInt8(ascii: "\n")] + line.prefix { $0.isContainerMark } + Self.mark
      name += [UInt8(ascii: " ")] + Self.mark
    }
    found.append(Lifted(group: group, name: name, original: original))
    lifted += "![".utf8
    lifted += label
    lifted.append(UInt8(ascii: "]"))
  }
}

/// The brackets of a paragraph, and what is code or escaped in it.
private struct Brackets {
  /// Where the bracket that opens at an index closes.
  private(set) var groups: [Int: Int] = [:]
  /// Where code and escapes end that begin at an index.
  private(set) var skipped: [Int: Int] = [:]

  init(in text: ArraySlice<UInt8>) {
    let codeSpans = CodeSpans(in: text)
    var open: [Int] = []
    var index = text.startIndex
    while index < text.endIndex {
      let end = text.endOfMark(at: index, codeSpans)
      if end > index + 1, text[index] != UInt8(ascii: "^") { skipped[index] = end }
      if text[end - 1] == UInt8(ascii: "["), text[index] != UInt8(ascii: "\\") {
        open.append(end - 1)
      } else if text[index] == UInt8(ascii: "]"), let start = open.popLast() {
        groups[start] = index
      }
      index = end
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word at an index is a web address: `https://example.org/@name`.
  fileprivate func isInAddress(_ index: Int) -> Bool {
    let word = self[..<index].reversed().prefix { !$0.isASCIISpace }
    guard !word.isEmpty else { return false }
    return Array(word.reversed())[...].place(of: Array("://".utf8)) != nil
  }
}
