import Basics
import SourceText

/// Notes that an author numbered by hand: `[1]`, `(1)` or `¹` in the text, and a list at the end.
struct HandNumberedNotes {
  private let document: MarkdownDocument
  private let tree: MarkdownTree

  init(_ document: MarkdownDocument) {
    self.document = document
    tree = document.tree
  }

  /// A warning if the text ends in such a list.
  var diagnostic: Diagnostic? {
    let blocks = Array(document.textNodes)
    guard let list = HandNumberedList(blocks, in: tree),
      list.forms.contains(where: { $0.mayBe(in: tree.text) }),
      let form = form(of: list, in: blocks[..<list.start])
    else { return nil }
    let line = document.lines.source(Int(tree.nodes[blocks[list.start]].firstLine))
    return Diagnostic(
      .handNumberedNotes,
      "the notes 1 to \(list.count) are numbered by hand, with '\(form.shown)' in the text",
      at: Location(path: document.source.path, line: line),
      help: "write '[^1]' in the text for each '\(form.shown)', and '[^1]:' before each note")
  }

  /// Returns the form in which most numbers of a list occur in the blocks before it.
  private func form(of list: HandNumberedList, in blocks: ArraySlice<Int>) -> HandNumber.Form? {
    var marks: [HandNumber.Form: Set<Int>] = [:]
    for block in blocks {
      let text = BlockScalars(of: block, in: tree).scalars
      for index in text.indices.dropFirst() {
        guard let mark = HandNumber(text[index...]) else { continue }
        if mark.number <= list.count { marks[mark.form, default: []].insert(mark.number) }
      }
    }
    return list.forms.first { form in
      let numbers = marks[form]?.count ?? 0
      return numbers > 1 && numbers * 2 > list.count
    }
  }
}

/// The list of notes at the end of a text.
private struct HandNumberedList {
  /// The index of its first block among those of the text.
  var start: Int
  var count: Int
  /// The forms that its numbers may have in the text.
  var forms: [HandNumber.Form]

  init?(_ blocks: [Int], in tree: MarkdownTree) {
    guard let last = blocks.last else { return nil }
    start = blocks.count - 1
    if case .list(let style) = tree.nodes[last].kind {
      guard style.start == 1 else { return nil }
      count = tree.children(of: last).reduce(0) { count, _ in count + 1 }
      let hasHeading = start > 0 && NotesHeading.include(tree.plainText(of: blocks[start - 1]))
      forms = hasHeading ? [.brackets, .superscript, .parentheses] : [.brackets, .superscript]
    } else {
      guard let form = BlockScalars(of: last, in: tree).numbers.first?.form else { return nil }
      var numbers: [Int] = []
      start = blocks.count
      while start > 0 {
        let entries = BlockScalars(of: blocks[start - 1], in: tree).numbers
        guard !entries.isEmpty, entries.allSatisfy({ $0.form == form }) else { break }
        numbers = entries.map(\.number) + numbers
        start -= 1
      }
      guard numbers.elementsEqual(1...max(1, numbers.count)) else { return nil }
      count = numbers.count
      forms = [form]
    }
    guard count > 1, start > 0 else { return nil }
  }
}

/// A number that an author wrote as the mark of a note.
struct HandNumber {
  var form: Form
  var number: Int

  enum Form {
    case brackets, parentheses, superscript

    /// The number 1 in this form.
    var shown: String {
      switch self {
      case .brackets: "[1]"
      case .parentheses: "(1)"
      case .superscript: "¹"
      }
    }

    /// Returns whether the number 1 may occur in a text in this form; most texts contain none.
    func mayBe(in text: [UInt8]) -> Bool {
      let signs =
        switch self {
        case .brackets: ["[1]", "[١]", "[۱]"]
        case .parentheses: ["(1)", "(١)", "(۱)"]
        case .superscript: ["¹", "<sup>"]
        }
      return signs.contains { text.place(of: Array($0.utf8)) != nil }
    }
  }

  /// Reads the number at the beginning of a text, with digits of any script.
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard let first = text.first else { return nil }
    let closing: Unicode.Scalar? = first == "[" ? "]" : first == "(" ? ")" : nil
    let digits = (closing == nil ? text : text.dropFirst()).prefix(4).prefix { scalar in
      closing == nil ? scalar.superscriptDigit != nil : scalar.properties.numericType == .decimal
    }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    if let closing, text[digits.endIndex...].first != closing { return nil }
    form = first == "[" ? .brackets : first == "(" ? .parentheses : .superscript
    number = digits.reduce(0) { number, scalar in
      number * 10 + (scalar.superscriptDigit ?? Int(scalar.properties.numericValue ?? 0))
    }
    guard number > 0 else { return nil }
  }
}

/// The text of a block.
private struct BlockScalars {
  /// The text by lines, with `<sup>1</sup>` as `¹`.
  private(set) var scalars: [Unicode.Scalar] = []
  private let isParagraph: Bool

  init(of block: Int, in tree: MarkdownTree) {
    isParagraph = tree.nodes[block].kind == .paragraph
    var isRaised = false
    for node in tree.nodes[tree.descendants(of: block)] {
      switch node.kind {
      case .softBreak, .lineBreak, .paragraph: scalars.append("\n")
      case .htmlInline: isRaised = tree[node.literal].elementsEqual("<sup>".utf8)
      case .text:
        let text = String(decoding: tree[node.literal], as: UTF8.self).unicodeScalars
        scalars += isRaised ? text.map(\.raised) : Array(text)
      default: scalars.append(" ")
      }
    }
  }

  /// The numbers at the beginning of a paragraph's lines, if its first line has one.
  var numbers: [HandNumber] {
    let lines = isParagraph ? scalars.split(separator: "\n") : []
    guard let first = lines.first, HandNumber(first) != nil else { return [] }
    return lines.compactMap { HandNumber($0) }
  }
}

extension Unicode.Scalar {
  fileprivate var superscriptDigit: Int? {
    switch value {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(value) - 0xB0
    case 0x2070, 0x2074...0x2079: Int(value) - 0x2070
    default: nil
    }
  }

  fileprivate var raised: Unicode.Scalar {
    switch self {
    case "1": "¹"
    case "2", "3": Unicode.Scalar(value - 0x32 + 0xB2) ?? self
    case "0"..."9": Unicode.Scalar(value - 0x30 + 0x2070) ?? self
    default: self
    }
  }
}
