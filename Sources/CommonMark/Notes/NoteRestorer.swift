import Basics
import SourceText

/// Restores the marks of notes that turned out to be code, an address or a title.
struct NoteRestorer {
  /// The inline notes, indexed by the numbers in their labels.
  let notes: [NoteDefinition]

  func restore(in tree: inout MarkdownTree) {
    let marks = [InlineNotes.mark, MarkedText.mark]
    guard marks.contains(where: { tree.text.place(of: $0) != nil }) else { return }
    tree.replaceTexts(original)
  }

  /// Returns a text as typed, or nil if it contains no placeholder.
  private func original(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let withNotes = text.place(of: InlineNotes.mark) == nil ? nil : restoringNotes(in: text)
    // An inline note may contain references, too.
    let rest = withNotes?[...] ?? text
    return rest.place(of: MarkedText.mark) == nil ? withNotes : restoringReferences(in: rest)
  }

  /// Returns the bytes with each start of a placeholder reference turned back into `[^`.
  private func restoringReferences(in text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
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
  private func restoringNotes(in text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text
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
