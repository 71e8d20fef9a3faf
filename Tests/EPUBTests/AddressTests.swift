import Testing

@testable import EPUB

@Suite("Addresses in an EPUB")
struct AddressTests {
  @Test(
    "are those that exist on the web",
    arguments: [
      ("https://a.example", "https://a.example/"),
      ("HTTP://A.example/B?c#d", "http://a.example/B?c#d"),
      ("https://a.example:8080/ä b", "https://a.example:8080/%C3%A4%20b"),
      ("https://a.example/#x#y", "https://a.example/#x%23y"),
      ("https://a.example/100%", "https://a.example/100%25"),
      ("http://1.2.3.4/", "http://1.2.3.4/"),
      ("https://xn--mnchen-3ya.de/", "https://xn--mnchen-3ya.de/"),
      ("https://xn--mgbh0fb.example/", "https://xn--mgbh0fb.example/"),
      ("https://%D9%85.example/", "https://م.example/"),
      ("mailto:a@b.example?subject=x y", "mailto:a@b.example?subject=x%20y"),
      ("tel:+92", "tel:+92"),
    ])
  func kept(_ written: String, _ expected: String) {
    #expect(BookAddress.ofWeb(written) == expected)
  }

  @Test(
    "are not links if nothing can be there",
    arguments: [
      "https://", "https:a", "https://a..example/", "https://-a.example/", "https://a b/",
      "https://user@a.example/", "http://1.2.3.400/", "http://1.2.3/", "https://a.example:99999/",
      "https://xn--a.example/", "https://xn--.example/", "https://xn--99999999999.example/",
      "javascript:alert(1)", "data:text/html,x", "other.html", "#place", "mailto:", "",
    ])
  func dropped(_ written: String) {
    #expect(BookAddress.ofWeb(written) == nil)
  }
}
