import SourceText

/// Finds `^[text]` and puts a label of ours in its place, `[^…]`, so that libcmark decides what it is.
///
/// Where it turns out to be code, the original is put back (`restoring`). Line endings inside a note stay,
/// inside the label, which may span lines (CommonMark 0.30, section 4.7); so no line changes its number,
/// and none begins with what the note held.
struct InlineNotes {
  let firstLine: Int
  private(set) var found: [NoteDefinition] = []

  init(firstLine: Int) { self.firstLine = firstLine }

  /// The text with labels for its inline notes.
  mutating func lift(from text: [UInt8]) -> [UInt8] {
    guard text.mayHaveInlineNotes else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var line = firstLine
    var lineStart = 0
    var copied = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case UInt8(ascii: "\\"): index += text.escapes(at: index) ? 1 : 0
      case UInt8(ascii: "^"):
        guard let close = text.inlineNoteEnd(at: index) else { break }
        let note = text[index...close]
        result += text[copied..<index]
        result += label(for: note, line: line, column: text.column(of: index, from: lineStart))
        line += note.count { $0 == UInt8(ascii: "\n") }
        lineStart = (note.lastIndex(of: UInt8(ascii: "\n")) ?? lineStart - 1) + 1
        copied = close + 1
        index = close
      default: break
      }
      index += 1
    }
    return result + text[copied...]
  }

  private mutating func label(for note: ArraySlice<UInt8>, line: Int, column: Int) -> [UInt8] {
    let name = NoteLifter.inlineMark + Array("\(found.count)".utf8)
    let lines = note.dropFirst(2).dropLast()
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let body = lines.map { $0.drop { $0.isASCIISpace || $0 == UInt8(ascii: ">") } }
    found.append(
      NoteDefinition(
        name: name, body: Array(body.joined(separator: [UInt8(ascii: "\n")])), line: line,
        column: column, isInline: true, original: Array(note)))
    let breaks = lines.dropFirst().map { line in
      [UInt8(ascii: "\n")] + line.prefix { $0.isASCIISpace || $0 == UInt8(ascii: ">") }
    }
    return Array("[^".utf8) + name + breaks.joined() + [UInt8(ascii: "]")]
  }
}

extension [UInt8] {
  fileprivate var mayHaveInlineNotes: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "^") && $1 == UInt8(ascii: "[") }
  }

  fileprivate func column(of index: Int, from lineStart: Int) -> Int {
    self[lineStart..<index].count { !$0.isUTF8Continuation } + 1
  }

  /// Whether the backslash at `index` escapes what follows.
  fileprivate func escapes(at index: Int) -> Bool {
    index + 1 < count && !self[index + 1].isASCIIAlphanumeric && !self[index + 1].isASCIISpace
  }

  /// Where the inline note that begins at `start` closes: brackets are balanced, code and escapes opaque.
  fileprivate func inlineNoteEnd(at start: Int) -> Int? {
    guard start + 1 < count, self[start + 1] == UInt8(ascii: "[") else { return nil }
    var depth = 0
    var index = start + 1
    while index < count {
      switch self[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index > start + 2 ? index : nil }
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): index = codeSpanEnd(at: index)
      case UInt8(ascii: "\n"):
        if self[(index + 1)...].prefix(while: { $0 != UInt8(ascii: "\n") })
          .allSatisfy({ $0.isASCIISpace || $0 == UInt8(ascii: ">") })
        {
          return nil
        }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The last byte of the code span that begins at `start`, or of the backticks alone.
  private func codeSpanEnd(at start: Int) -> Int {
    let ticks = self[start...].prefix { $0 == UInt8(ascii: "`") }.count
    var index = start + ticks
    while index < count {
      let run = self[index...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == ticks { return index + run - 1 }
      index += Swift.max(1, run)
    }
    return start + ticks - 1
  }
}

extension MarkdownTree {
  /// Puts inline notes that were code after all back as they were written.
  mutating func restore(_ inlineNotes: [NoteDefinition]) {
    for index in nodes.indices {
      switch nodes[index].kind {
      case .code, .codeBlock, .htmlBlock, .htmlInline, .text: break
      default: continue
      }
      let literal = self[nodes[index].literal]
      guard literal.contains(NoteLifter.inlineMark[0]) else { continue }
      let restored = literal.restoring(inlineNotes)
      if restored.count != literal.count { nodes[index].literal = store(restored) }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func restoring(_ notes: [NoteDefinition]) -> [UInt8] {
    var result: [UInt8] = []
    var index = startIndex
    let opening = Array("[^".utf8) + NoteLifter.inlineMark
    while index < endIndex {
      let rest = self[index...]
      if rest.first == opening[0], rest.starts(with: opening) {
        let digits = rest.dropFirst(opening.count).prefix { $0.isASCIIDigit }
        let number = Int(String(decoding: digits, as: UTF8.self)) ?? -1
        if notes.indices.contains(number), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
          result += notes[number].original
          index = close + 1
          continue
        }
      }
      result.append(self[index])
      index += 1
    }
    return result
  }
}
