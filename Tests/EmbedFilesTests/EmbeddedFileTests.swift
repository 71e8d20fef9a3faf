import Testing

@testable import embed_files

@Suite("Embedded files")
struct EmbeddedFileTests {
  @Test("text is a string, in which only what ends or changes a literal is escaped")
  func text() {
    let text = "a: \"\\(b)\"\r\n\u{FEFF}پانی\0"
    let file = EmbeddedFile(path: "words/ur.yml", bytes: Array(text.utf8))
    #expect(
      file.expression
        == #"BuiltInFile(path: "words/ur.yml", text: "a: \"\\(b)\"\u{d}\n"# + "\u{FEFF}پانی"
        + #"\u{0}")"#)
  }

  @Test("bytes that are not UTF-8 are an array")
  func bytes() {
    let file = EmbeddedFile(path: "a.png", bytes: [0x89, 0x50, 0])
    #expect(file.expression == #"BuiltInFile(path: "a.png", bytes: [137, 80, 0])"#)
  }

  @Test("a list of files is a Swift file")
  func list() {
    #expect(
      EmbeddedFile.source(of: [EmbeddedFile(path: "a", bytes: [])]) == """
        import SourceText

        enum EmbeddedFiles {
          static let all: [BuiltInFile] = [
            BuiltInFile(path: "a", text: ""),
          ]
        }

        """)
  }
}
