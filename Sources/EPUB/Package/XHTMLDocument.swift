import Basics
import Briefs

/// A file of a book with text (EPUB 3.3, section 6.1).
struct XHTMLDocument {
  /// Plain.
  var title: String
  var language: LanguageTag
  var body: [UInt8]
  /// What the document is, if not a chapter: `cover`.
  var kind: String?

  var bytes: [UInt8] {
    var xml = XMLText.document()
    let tag = language.text
    xml.raw(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
      lang="\(tag)" xml:lang="\(tag)" dir="\(language.direction.rawValue)">
      <head>
      <title>\(title.xmlEscaped)</title>
      <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body\(kind.map { " class=\"\($0)\"" } ?? "")>

      """)
    xml.raw(body)
    xml.raw("</body>\n</html>\n")
    return xml.bytes
  }
}
