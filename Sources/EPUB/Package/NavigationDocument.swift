import Basics
import Briefs
import Site

/// The table of contents of a book, and its landmarks (EPUB 3.3, section 7).
struct NavigationDocument {
  let title: String
  let language: LanguageTag
  let words: Words
  let chapters: [WrittenChapter]
  let hasCover: Bool
  /// Whether readers come to it as they turn the pages.
  let isInSpine: Bool

  static let file = "nav.xhtml"

  var bytes: [UInt8] {
    var xml = XMLText()
    xml.raw("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"_contents\">\n")
    xml.raw("<h1 id=\"_contents\">\(words["contents"].xmlEscaped)</h1>\n<ol>\n")
    for chapter in chapters { put(chapter, into: &xml) }
    xml.raw("</ol>\n</nav>\n")
    putLandmarks(into: &xml)
    return XHTMLDocument(title: title, language: language, body: xml.bytes, kind: "contents").bytes
  }

  private func put(_ chapter: WrittenChapter, into xml: inout XMLText) {
    xml.raw("<li><a href=\"\(chapter.file)\">\(chapter.title.xmlEscaped)</a>")
    var isOpen = false
    var isNested = false
    for heading in chapter.content.headings {
      let link = "<a href=\"\(chapter.file)#\(heading.identifier)\">\(heading.title.xmlEscaped)</a>"
      if heading.level > 2, isOpen {
        xml.raw(isNested ? "</li>\n<li>" : "\n<ol>\n<li>")
        isNested = true
      } else {
        if isNested { xml.raw("</li>\n</ol>\n") }
        xml.raw(isOpen ? "</li>\n<li>" : "\n<ol>\n<li>")
        isNested = false
        isOpen = true
      }
      xml.raw(link)
    }
    if isNested { xml.raw("</li>\n</ol>\n") }
    if isOpen { xml.raw("</li>\n</ol>\n") }
    xml.raw("</li>\n")
  }

  private func putLandmarks(into xml: inout XMLText) {
    xml.raw(
      "<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"\(words["sections"].xmlEscaped)\">\n<ol>\n"
    )
    if hasCover {
      xml.raw(
        "<li><a epub:type=\"cover\" href=\"\(Book.coverFile)\">\(title.xmlEscaped)</a></li>\n")
    }
    if isInSpine {
      xml.raw("<li><a epub:type=\"toc\" href=\"#toc\">\(words["contents"].xmlEscaped)</a></li>\n")
    }
    if let first = chapters.first {
      xml.raw(
        "<li><a epub:type=\"bodymatter\" href=\"\(first.file)\">\(first.title.xmlEscaped)</a></li>\n"
      )
    }
    xml.raw("</ol>\n</nav>\n")
  }
}
