import Basics
import Testing

@Suite("Bytes")
struct ByteTests {
  @Test("a set has the ASCII characters that it was made of")
  func sets() {
    let all: ClosedRange<UInt8> = 0...255
    let set = ByteSet("a@0\u{7F}".utf8)
    #expect(all.filter(set.contains) == [0x30, 0x40, 0x61, 0x7F])
    #expect(all.filter { !ByteSet.all(but: "/?").contains($0) } == [0x2F, 0x3F])
    #expect(all.filter { ByteSet.address.contains($0) && $0 >= 0x80 }.isEmpty)
  }

  @Test("a character belongs to the classes of ASCII")
  func classes() {
    func characters(_ isMember: (UInt8) -> Bool) -> String {
      String(decoding: (0...255).filter(isMember), as: UTF8.self)
    }
    #expect(characters(\.isASCIILowercase) == "abcdefghijklmnopqrstuvwxyz")
    #expect(
      characters(\.isASCIILetter).lowercased()
        == String(repeating: characters(\.isASCIILowercase), count: 2))
    #expect(characters(\.isASCIIDigit) == "0123456789")
    #expect(characters(\.isASCIIHexDigit) == "0123456789ABCDEFabcdef")
    #expect(characters(\.isASCIIPunctuation) == "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    #expect(characters(\.isASCIISpace) == "\t\n\u{B}\u{C}\r ")
  }

  @Test("numbers have as many hexadecimal digits as asked for, or more")
  func digits() {
    #expect(UInt8(10).hexadecimal(digits: 2) == "0a")
    #expect(0x1F600.hexadecimal(digits: 4, uppercase: true) == "1F600")
  }

  @Test(
    "a file has a media type by the end of its name",
    arguments: [
      ("a/b.c/d.PNG", "image/png", "image/png"),
      ("a.svg", "image/svg+xml", "image/svg+xml; charset=utf-8"),
      ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", nil),
      (
        "works.ris", "application/x-research-info-systems",
        "application/x-research-info-systems; charset=utf-8"
      ),
    ] as [(String, String, String?)])
  func mediaTypes(name: String, type: String, whole: String?) {
    #expect(MediaType.ofFile(name) == type)
    #expect(MediaType.withEncoding(type) == whole ?? type)
    #expect(MediaType.ofFile("a.b/png") == nil)
  }
}
