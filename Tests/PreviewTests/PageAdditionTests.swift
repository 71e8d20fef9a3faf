import SourceText
import Testing

@testable import Preview

@Suite("What a preview adds to a page") struct PageAdditionTests {
  private let diagnostic = Diagnostic(
    Rule("a-rule", .error), "'<b>' & \"more\"", at: Location(path: "a.md", line: 1, column: 2))

  private func added(to page: String, _ diagnostics: [Diagnostic] = []) -> String {
    let addition = PageAddition(Snapshot(version: 7, pages: nil, diagnostics: diagnostics))
    return String(decoding: addition.added(to: Array(page.utf8)), as: UTF8.self)
  }

  @Test("is a small script before the end of the body")
  func script() {
    let page = added(to: "<body>1</body>2</BODY></html>")
    let script = "<script src=\"/_briefpress/reload.js\" data-version=\"7\"></script>\n"
    #expect(page == "<body>1</body>2\(script)</BODY></html>")
  }

  @Test("comes last where the body has no end")
  func noBody() {
    #expect(added(to: "").hasPrefix("<script "))
    #expect(added(to: "<p>x").hasPrefix("<p>x<script "))
  }

  @Test("is in files, since the policy of pages allows no inline script")
  func files() throws {
    let page = added(to: "", [diagnostic])
    #expect(!page.contains("<style") && !page.contains("<script>"))
    for path in ["/_briefpress/reload.js", "/_briefpress/panel.css"] {
      #expect(page.contains("\"\(path)\""))
      #expect(PreviewFiles.reply(at: path)?.hasLength == true)
    }
  }

  @Test("escapes what files and authors say")
  func escaping() {
    let page = added(to: "", [diagnostic])
    let line = "a.md:1:2: error: &#39;&lt;b&gt;&#39; &amp; &quot;more&quot; [a-rule]"
    #expect(page.contains("<li><code>\(line)</code></li>"))
  }

  @Test("lists fifty errors and counts the rest")
  func manyErrors() {
    let page = added(to: "", Array(repeating: diagnostic, count: 1234))
    #expect(page.split(separator: "<li>").count == 51)
    #expect(page.contains("<strong>1234 errors</strong>"))
    #expect(page.contains("<p>and 1184 more</p>"))
  }
}
