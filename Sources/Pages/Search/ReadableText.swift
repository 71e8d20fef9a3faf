import Basics
import Site

/// The text of HTML for searching, with single spaces and a line feed after each paragraph.
///
/// It omits what is not part of the text: note marks, copies of notes in the margin, links to
/// headings and back from notes, and the web addresses in notes.
struct ReadableText {
  private(set) var bytes: [UInt8] = []
  private var endsParagraph = false
  private var endsWord = false

  init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends a paragraph without markup.
  mutating func put(plain text: String) {
    put(html: [], [UInt8](text.utf8))
  }

  /// Appends our own HTML, which is well-formed.
  mutating func put(html: [UInt8]) { put(html: html, []) }

  private mutating func put(html: [UInt8], _ plain: [UInt8]) {
    endsParagraph = !bytes.isEmpty
    html.withUnsafeBufferPointer { html in
      var index = 0
      while index < html.count {
        switch html[index] {
        case UInt8(ascii: "<"): index = skipTag(html, at: index)
        case UInt8(ascii: "&"): index = putReference(html, at: index)
        case ...0x20:
          endsWord = true
          index += 1
        default:
          putGap()
          let end = html.end(ofTextAt: index)
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: html[index..<end]))
          index = end
        }
      }
    }
    for byte in plain {
      if byte <= 0x20 {
        endsWord = true
      } else {
        putGap()
        bytes.append(byte)
      }
    }
  }

  /// Writes the pending white space.
  @inline(__always)
  private mutating func putGap() {
    if endsParagraph {
      bytes.append(UInt8(ascii: "\n"))
    } else if endsWord, !bytes.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
    (endsParagraph, endsWord) = (false, false)
  }

  // MARK: Tags

  /// Skips a tag, and the whole element if it is omitted.
  ///
  /// - Returns: the index at which the text continues
  private mutating func skipTag(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    let nameStart = start + 1
    var nameEnd = nameStart
    while nameEnd < html.count, html[nameEnd] > 0x2F, html[nameEnd] != 0x3E { nameEnd += 1 }
    let end = html.end(ofTagAt: nameEnd)
    let isEnd = nameEnd == nameStart
    guard !isEnd || end - 1 > nameStart else { return end }
    let name = html[(isEnd ? nameStart + 1 : nameStart)..<(isEnd ? end - 1 : nameEnd)]
    if !isEnd, name.elementsEqual(Self.picture) { return html.end(ofElement: name, from: end) }
    if !name.isInlineElement {
      if !bytes.isEmpty { endsParagraph = true }
    } else if !isEnd, end - nameEnd > 10, html[nameEnd..<end].isLeftOut {
      return html.end(ofElement: name, from: end)
    }
    return end
  }

  private mutating func putReference(
    _ html: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Int {
    guard let read = CharacterReference.read(html[start...]) else {
      putGap()
      bytes.append(html[start])
      return start + 1
    }
    if read.text.elementsEqual("\u{A0}".utf8) {
      endsWord = true
    } else {
      putGap()
      bytes += read.text
    }
    return start + read.length
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether the name is that of an inline element; a paragraph ends after any other.
  fileprivate var isInlineElement: Bool {
    switch count {
    case 1: [UInt8(ascii: "a"), 0x62, 0x69, 0x71, 0x73, 0x75].contains(self[startIndex])
    case 2: self[startIndex] == UInt8(ascii: "e") && self[startIndex + 1] == UInt8(ascii: "m")
    case 3...6: ReadableText.inlineElements.contains { elementsEqual($0) }
    default: false
    }
  }

  /// Whether these are the attributes of an element that is not part of the text.
  fileprivate var isLeftOut: Bool {
    let attribute = ReadableText.classAttribute
    guard starts(with: attribute) else { return false }
    let names = self[(startIndex + attribute.count)...]
    return ReadableText.leftOut.contains { names.starts(with: $0) }
  }
}

extension ReadableText {
  fileprivate static let inlineElements = [
    "sup", "sub", "del", "ins", "bdi", "bdo", "kbd", "dfn", "var", "span", "code", "cite", "abbr",
    "mark", "samp", "time", "small", "strong",
  ].map { Array($0.utf8) }

  /// A chart, whose names are those of its table.
  fileprivate static let picture = Array("svg".utf8)
  fileprivate static let classAttribute = Array(" class=\"".utf8)
  /// The classes of omitted elements, starting with the most frequent.
  fileprivate static let leftOut = [
    "note-ref", "margin-note", "cite-card", "anchor", "back", "address", "visually-hidden",
    "chart-summary", "chart-download",
  ].map { Array("\($0)\"".utf8) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the end of the text that can be copied as it is: words with single spaces between them.
  fileprivate func end(ofTextAt index: Int) -> Int {
    var index = index
    while index < count {
      if self[index].isText {
        index += 1
      } else if self[index] == 0x20, index + 1 < count, self[index + 1].isText {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Returns the end of a tag, given the end of its name: after its `>`, ignoring any in quoted
  /// attributes.
  fileprivate func end(ofTagAt index: Int) -> Int {
    var index = index
    var quote: UInt8 = 0
    while index < count {
      let byte = self[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x3E {
        break
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return index
  }

  /// Returns the end of an element, given the end of its start tag.
  fileprivate func end(ofElement name: SubSequence, from index: Int) -> Int {
    var index = index
    var depth = 1
    while index < count, depth > 0 {
      guard self[index] == 0x3C else {
        index += 1
        continue
      }
      let isEnd = index + 1 < count && self[index + 1] == UInt8(ascii: "/")
      let start = index + (isEnd ? 2 : 1)
      let isSame =
        self[start...].starts(with: name)
        && start + name.count < count && self[start + name.count] < 0x40
      if isSame { depth += isEnd ? -1 : 1 }
      index = end(ofTagAt: start)
    }
    return index
  }
}

extension UInt8 {
  /// Whether this is neither white space nor the start of a tag or a character reference.
  fileprivate var isText: Bool { self > 0x20 && self != 0x3C && self != 0x26 }
}
