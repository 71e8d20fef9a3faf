import Basics
import SourceText

extension MarkdownTree {
  /// Restores note marks that turned out to be code, an address or a title.
  mutating func restore(_ inlineNotes: [NoteDefinition]) {
    guard text.place(of: InlineNotes.mark) != nil || text.place(of: MarkedText.mark) != nil else {
      return
    }
    for index in nodes.indices {
      nodes[index].literal = restoring(inlineNotes, in: nodes[index].literal)
      nodes[index].kind = restoring(inlineNotes, in: nodes[index].kind)
    }
  }

  private mutating func restoring(_ notes: [NoteDefinition], in kind: Kind) -> Kind {
    switch kind {
    case .codeBlock(let info): .codeBlock(info: restoring(notes, in: info))
    case .link(let destination, let title):
      .link(destination: restoring(notes, in: destination), title: restoring(notes, in: title))
    case .image(let destination, let title):
      .image(destination: restoring(notes, in: destination), title: restoring(notes, in: title))
    default: kind
    }
  }

  private mutating func restoring(_ notes: [NoteDefinition], in range: TextRange) -> TextRange {
    let hasNotes = self[range].place(of: InlineNotes.mark) != nil
    let range = hasNotes ? store(self[range].restoring(notes)) : range
    // An inline note may contain references, too.
    guard self[range].place(of: MarkedText.mark) != nil else { return range }
    return store(self[range].restoringReferences)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes with each start of a placeholder reference turned back into `[^`.
  fileprivate var restoringReferences: [UInt8] {
    var result: [UInt8] = []
    var rest = self
    while let mark = rest.place(of: MarkedText.mark) {
      result += rest[..<mark.lowerBound]
      if result.suffix(5).elementsEqual("![][^".utf8) {
        result.replaceSubrange((result.count - 5)..., with: "[^".utf8)
      }
      rest = rest[mark.upperBound...]
    }
    return result + rest
  }

  /// Returns the bytes with each placeholder label replaced by the source of its note.
  ///
  /// A label that the end of a block splits is restored completely where it begins.
  fileprivate func restoring(_ notes: [NoteDefinition]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self
    while let mark = rest.place(of: InlineNotes.mark) {
      result += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      let digits = rest.prefix { $0.isASCIIDigit }
      rest = rest[digits.endIndex...]
      if let number = Int(String(decoding: digits, as: UTF8.self)), notes.indices.contains(number) {
        if result.suffix(5).elementsEqual("![][^".utf8) { result.removeLast(5) }
        result += notes[number].original
      }
      let spaces = rest.prefix { $0.isASCIISpace }
      if rest[spaces.endIndex...].starts(with: InlineNotes.mark) { rest = rest[spaces.endIndex...] }
      if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
