import Foundation
import Testing

@Suite("Internal marks")
struct ForgedMarkTests {
  @Test(
    "cannot be written by an author",
    arguments: [
      "x-briefpress-note:0", "<x-briefpress-note:0>", "%EF%B7%93x-briefpress-note:0",
      "x-briefpress-cite:0", "&#xFDD3;x-briefpress-note:0", "&#64979;note:0", "&#xFDD3;-note:0",
    ])
  func addresses(address: String) {
    let rendered = render("x[^1] ![a](\(address)) [@b]\n\n[^1]: y\n")
    #expect(rendered.text.components(separatedBy: "<sup class=\"note-ref\">").count == 2)
    #expect(!rendered.notesText.contains("ref-1-2"))
    #expect(rendered.text.contains("</sup> a "), "\(rendered.text)")
  }
}
