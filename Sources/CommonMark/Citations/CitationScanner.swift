import Basics
import SourceText

/// Reads a paragraph once, from start to end, for citation marks.
struct CitationScanner {
  private let text: ArraySlice<UInt8>
  private let codeSpans: CodeSpans
  private(set) var keys: [CitationMarks.Placed<CitationKey>] = []
  private(set) var semicolons: [CitationMarks.Placed<Int>] = []
  /// The brackets; `close` is 0 until one is closed.
  private(set) var brackets: [CitationMarks.Bracket] = []
  private var open: [Int] = []
  private var index: Int
  private var wordStart: Int
  private var isInAddress = false

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    codeSpans = CodeSpans(in: text)
    index = text.startIndex
    wordStart = index
  }

  mutating func run() {
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "`"): index = codeSpans.end(at: index)
      case UInt8(ascii: "\\"): index += following?.isASCIIPunctuation == true ? 2 : 1
      case UInt8(ascii: "<"): index = InlineSyntax(text).endOfAngleBrackets(at: index) ?? index + 1
      case UInt8(ascii: "^") where following == UInt8(ascii: "["):
        openBracket(at: index + 1, isNote: true)
      case UInt8(ascii: "["): readBracket()
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: ";"):
        semicolons.append(.init(mark: index, bracket: open.last))
        index += 1
      case UInt8(ascii: "@"), UInt8(ascii: "-"): readKey()
      default: readText()
      }
    }
  }

  private var following: UInt8? { text[(index + 1)...].first }

  /// Reads the label of a note completely, and only the opening of any other bracket.
  private mutating func readBracket() {
    if following == UInt8(ascii: "^") {
      let label = NoteLabel.name(beginning: text[(index + 2)...])
      if !label.isEmpty, text[label.endIndex...].first == UInt8(ascii: "]") {
        index = label.endIndex + 1
        return
      }
    }
    openBracket(at: index, isNote: false)
  }

  private mutating func openBracket(at index: Int, isNote: Bool) {
    open.append(brackets.count)
    brackets.append(.init(open: index, close: 0, isNote: isNote, parent: open.dropLast().last))
    self.index = index + 1
    beginWord()
  }

  private mutating func closeBracket() {
    if let bracket = open.popLast() { brackets[bracket].close = index }
    index += 1
  }

  private mutating func readKey() {
    guard !isInAddress, let key = CitationKey(in: text, at: index) else {
      index += 1
      return
    }
    keys.append(.init(mark: key, bracket: open.last))
    index = key.end
  }

  /// Reads a byte, and tracks whether it is in a web address.
  private mutating func readText() {
    switch text[index] {
    case UInt8(ascii: ":") where text[index...].starts(with: "://".utf8): isInAddress = true
    case UInt8(ascii: ".") where text[wordStart..<index].elementsEqual("www".utf8):
      isInAddress = true
    default: break
    }
    let isSpace = text[index].isASCIISpace
    let isBreak = isSpace || text[index] == UInt8(ascii: "(") && !isInAddress
    index += 1
    if isBreak { beginWord() }
  }

  private mutating func beginWord() {
    wordStart = index
    isInAddress = false
  }
}
