import SourceText
import Testing

@Suite("Places in files")
struct SourceFileTests {
  let file = SourceFile(path: "a.md", text: "one\r\nپانی two\n\nlast")

  @Test(
    "a byte's place is its line and its column in letters",
    arguments: [(0, 1, 1), (3, 1, 4), (5, 2, 1), (7, 2, 2), (13, 2, 5), (14, 2, 6), (19, 4, 1)])
  func places(offset: Int, line: Int, column: Int) {
    #expect(file.location(at: offset) == Location(path: "a.md", line: line, column: column))
  }

  @Test("the end of a file has a place, and so has the beginning of an empty one")
  func end() {
    #expect(file.location(at: file.bytes.count).description == "a.md:4:5")
    #expect(SourceFile(path: "b", text: "").location(at: 0).description == "b:1:1")
    #expect(SourceFile(path: "b", text: "x\n").location(at: 2).description == "b:2:1")
  }

  @Test("a line comes without its ending, and no line is nil")
  func lines() {
    #expect(file.line(0) == nil)
    #expect(file.line(1) == "one")
    #expect(file.line(2) == "پانی two")
    #expect(file.line(3) == "")
    #expect(file.line(4) == "last")
    #expect(file.line(5) == nil)
    #expect(SourceFile(path: "b", text: "x\n").line(2) == nil)
  }

  @Test("a place is shown as far as it is known")
  func shown() {
    #expect(Location(path: "a").description == "a")
    #expect(Location(path: "a", line: 2).description == "a:2")
    #expect(Location(path: "a", column: 3).description == "a")
  }
}

@Suite("Files that are not text")
struct UTF8Tests {
  private func check(_ bytes: [UInt8]) -> Checked<SourceFile> {
    SourceFile(path: "a.md", bytes: bytes).checkedForUTF8()
  }

  @Test("text in every script passes, and a byte order mark is removed")
  func text() {
    let bytes = Array("a پانی 水 👩‍👩‍👧 \u{10FFFD}".utf8)
    #expect(check(bytes).diagnostics == [])
    #expect(check([0xEF, 0xBB, 0xBF] + bytes).value.bytes == bytes)
    #expect(check([]).diagnostics == [])
  }

  @Test("Latin-1 is refused where it begins, with what to do")
  func latin1() {
    let diagnostic = check(Array("one\nپ ".utf8) + [0xE9, 0x20]).diagnostics.first
    #expect(diagnostic?.description == "a.md:2:3: error: byte 0xE9 is not UTF-8 [not-utf8]")
    #expect(diagnostic?.help == "save the file in UTF-8; it looks like Latin-1 or Windows-1252")
  }

  @Test("a NUL byte is refused at its place")
  func nul() {
    let diagnostic = check([0x61, 0x0A, 0x62, 0x00]).diagnostics.first
    #expect(
      diagnostic?.description
        == "a.md:2:2: error: a NUL byte, which no text file contains [nul-byte]")
  }

  @Test(
    "what only looks like UTF-8 is refused",
    arguments: [
      [0xC3], [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFE],
    ] as [[UInt8]])
  func disguises(bytes: [UInt8]) {
    #expect(check([0x61] + bytes).diagnostics.map(\.location.column) == [2])
    #expect(check([0x61] + bytes + [0x61]).diagnostics.map(\.location.column) == [2])
  }

  @Test("what no page may contain is left out, and reported once for each character")
  func forbidden() {
    let checked = check(
      Array("ground\u{FFFE}water\u{1}\n\u{FFFE}a\u{C}b\u{B}c\u{85}d\u{93}q\u{94}".utf8))
    #expect(checked.value.bytes == Array("groundwater\na b c dq".utf8))
    #expect(
      checked.diagnostics.map { "\($0)\n\($0.help ?? "")" } == [
        """
        a.md:1:7: warning: the character U+FFFE, which no page may contain, is left out (2 times) \
        [forbidden-character]
        \(Self.advice)
        """,
        left(out: "U+0001", "1:13"), left(out: "U+000C", "2:3"), left(out: "U+000B", "2:5"),
        left(out: "U+0085", "2:7"),
        left(out: "U+0093", "2:9", help: "write '“', which it is in Windows-1252"),
        left(out: "U+0094", "2:11", help: "write '”', which it is in Windows-1252"),
      ])
  }

  private static let advice =
    "delete it; such characters come with text that was copied from PDF files"

  private func left(out name: String, _ place: String, help: String = advice) -> String {
    "a.md:\(place): warning: the character \(name), which no page may contain, is left out "
      + "[forbidden-character]\n\(help)"
  }

  @Test(
    "every control character and noncharacter is removed, and every neighbour stays, at any offset")
  func everyCharacter() {
    let scalars = (1...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter {
      $0.value < 0x3000 || $0.value & 0xFFFF > 0xFF00 || (0xFD00..<0xFE00).contains($0.value)
    }
    for (number, scalar) in scalars.enumerated() {
      let isForbidden =
        scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
        || scalar.properties.isNoncharacterCodePoint
      let text = String(repeating: "x", count: number % 40) + String(scalar)
      #expect((text.withoutForbiddenCharacters != text) == isForbidden, "\(scalar.value)")
    }
  }
}
