import Basics
import Testing

@Suite("A path")
struct PathTextTests {
  /// A slash and a mark that combines with it: one character to Swift.
  private static let marked = "a/\u{301}b/c"

  @Test("is split at every slash, whatever follows it")
  func names() {
    #expect(PathText(Self.marked).names == ["a", "\u{301}b", "c"])
    #expect(PathText("//a//b/").names == ["a", "b"])
    #expect(PathText(Self.marked).name == "c")
    #expect(PathText("a/\u{200D}").name == "\u{200D}")
    #expect(PathText(Self.marked).folder.utf8.elementsEqual("a/\u{301}b/".utf8))
    #expect(PathText("a").folder == "")
  }

  @Test("has folders, from the innermost")
  func folders() {
    #expect(PathText("a/b/c").folders.map(\.text) == ["a/b", "a"])
    #expect(PathText("a").parent == nil)
    #expect(PathText("/a").parent?.text == "/")
    #expect(Array(PathText("/a/b").folders).map(\.text) == ["/a"])
  }

  @Test(
    "is resolved within the folder that it starts from",
    arguments: [
      ("a/./b/../c", "a/c"), ("a//b/", "a/b"), ("/a", "a"), ("..", nil), ("a/../../b", nil),
      ("a/../..", nil), ("/../\u{301}b", nil), ("", ""), ("a/..", ""),
    ] as [(String, String?)])
  func resolved(path: String, expected: String?) {
    #expect(PathText(path).resolved() == expected)
  }

  @Test("is equal to another by its bytes")
  func equality() {
    #expect(PathText("e\u{301}") != PathText("\u{E9}"))
    #expect(Set([PathText("e\u{301}"), PathText("\u{E9}"), PathText("\u{E9}")]).count == 2)
  }

  @Test("lies within a folder, and not within one whose name it only begins with")
  func within() {
    #expect(PathText("a/b").isWithin("a"))
    #expect(PathText("a").isWithin("a"))
    #expect(!PathText("ab/c").isWithin("a"))
    #expect(PathText("a/\u{301}b").isWithin("a"))
    #expect(PathText("/a").isWithin("/"))
    #expect(PathText("pages/\u{301}b.md").path(within: "pages") == "\u{301}b.md")
    #expect(PathText("pages").path(within: "pages") == nil)
  }

  @Test("cannot be a file with a control character or a name that is too long")
  func faults() {
    #expect(PathText("a\nb").fault == "has a control character")
    #expect(PathText("a\u{0}").fault == "has a control character")
    #expect(PathText("a\u{7F}").fault == "has a control character")
    #expect(PathText("a\u{85}").fault == "has a control character")
    #expect(PathText("a\u{2028}b").fault == "has a control character")
    #expect(PathText(String(repeating: "a", count: 255) + "/b").fault == nil)
    #expect(
      PathText("b/" + String(repeating: "a", count: 256)).fault
        == "has a name of more than 255 bytes")
  }

  @Test("loses slashes at its ends")
  func slashes() {
    #expect(PathText("//a/").withoutLeadingSlashes == "a/")
    #expect(PathText("a//").withoutTrailingSlashes == "a")
    #expect(PathText("//").withoutTrailingSlashes == "/")
    #expect(PathText("a/").isFolder && PathText("..").isFolder && !PathText("a.").isFolder)
  }
}
