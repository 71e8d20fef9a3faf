import SourceText
import TestSupport
import Testing

@testable import Pages
@testable import Site

@Suite("docs/templates.md")
struct TemplatesPageTests {
  let page: DocumentationPage

  init() throws { page = try DocumentationPage("docs/templates.md") }

  @Test("every name that a view has is documented")
  func names() {
    let missing = PageView.allNames.filter { !$0.isEmpty && !page.codes.contains($0) }
    #expect(missing.sorted() == [])
  }

  @Test("every built-in file is documented")
  func files() {
    let missing = TemplateFiles().files.keys.filter { !page.codes.contains($0) }
    #expect(missing.sorted() == [])
  }

  @Test("no missing file is documented")
  func noOtherFiles() throws {
    let section = try #require(page.section("The files"))
    let told = section.codes.filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".yml") }
    #expect(told.filter { TemplateFiles().files[$0] == nil }.sorted() == [])
  }
}

@Suite("Built-in templates")
struct BuiltInTemplatesTests {
  @Test("every file of the folder Templates is inside the program, byte for byte")
  func files() throws {
    let names = try Repository.files(in: "Templates").filter { !$0.hasSuffix(".swift") }
    let files = TemplateFiles().files
    #expect(files.keys.sorted() == names)
    for name in names {
      #expect(files[name]?.bytes == (try Repository.bytes("Templates/\(name)")), "\(name)")
    }
  }
}
