import Briefs
import SourceText
import TestSupport
import Testing

@Suite("site.yml")
struct SiteTests {
  @Test("every key is read")
  func everything() throws {
    let text = """
      title: Briefs of the Institute
      tagline: On water
      description: Some *words*
      url: https://example.org/briefs/
      language: ur
      letterhead: {name: Institute, web: www.example.org, phone: '+92 51 1', fax: 2, email: info@example.org, address: Road, logo: logo.svg, logo-alt: A drop}
      disclaimer: Own views
      license: CC-BY-4.0
      footer: Foot
      series:
        - {id: issue, title: Issue Briefs, description: d, disclaimer: x, number-label: "Nr {number}", editor: required, language: en}
      topics: [Water, {id: e, title: Energy, description: d}]
      regions: [{title: South Asia}]
      menu: [{page: about}, {title: Contact, href: "mailto:info@example.org"}]
      theme: {accent: "#7a1f2b", accent-dark: "oklch(70% 0.1 20)", paper: ivory, logo: l.svg, heading-font: "Georgia, 'Times New Roman', serif", fonts: [{family: House, file: h.woff2, weight: 400 700, style: italic}]}
      html: none
      feed-items: 10
      page-size: 50
      margin-notes: false
      typography: no
      contents: never
      search: false
      """
    let checked = SiteConfiguration.reading(SourceFile(path: "site.yml", text: text))
    #expect(checked.diagnostics.lines == [])
    let site = checked.value
    #expect(site.title == "Briefs of the Institute" && site.url == "https://example.org/briefs")
    #expect(site.language.direction == .rightToLeft && site.letterhead.fax == "2")
    #expect(site.series[0].requiresEditor && site.series[0].label(forNumber: "3") == "Nr 3")
    #expect(site.topics.map(\.id.rawValue) == ["water", "e"])
    #expect(
      site.menu?.map(\.value.target) == [
        .page(try slug("about")), .href("mailto:info@example.org"),
      ])
    #expect(site.theme.fonts[0].weight == "400 700" && site.theme.paper?.value == "ivory")
    #expect(site.html == .none && site.feedItems == 10 && site.pageSize == 50)
    #expect(!site.marginNotes && !site.typography && site.contents == .never)
    #expect(!site.hasSearch && SiteConfiguration().hasSearch)
  }

  @Test("an empty site.yml leaves the defaults", arguments: ["", "# nothing\n", "---\n"])
  func defaults(text: String) {
    let checked = SiteConfiguration.reading(SourceFile(path: "site.yml", text: text))
    #expect(checked.diagnostics.lines == [])
    #expect(checked.value.feedItems == 20 && checked.value.html == .safe)
  }

  @Test(
    "a wrong value is reported at its place",
    arguments: table(
      """
      url: example.org => 1:6: error: 'url' is 'example.org', expected an address with its scheme [not-an-address]
      url: "https://e.example/\\u2028" => 1:6: error: 'url' is 'https://e.example/\u{2028}', expected an address with its scheme [not-an-address]
      url: "https://e\\uFEFF.example" => 1:6: error: 'url' is 'https://e\u{FEFF}.example', expected an address with its scheme [not-an-address]
      letterhead: {email: "a@b\\u202E.example"} => 1:21: error: 'email' is 'a@b\u{202E}.example', expected an address such as 'name@example.org' [not-an-email]
      html: unsafe => 1:7: error: 'html' is 'unsafe', expected 'safe' or 'none' or 'all' [unknown-value]
      feed-items: 0 => 1:13: error: 'feed-items' is '0', expected a whole number from 1 to 1000000 [wrong-type]
      page-size: 9223372036854775807 => 1:12: error: 'page-size' is '9223372036854775807', expected a whole number from 1 to 1000000 [wrong-type]
      margin-notes: 1 => 1:15: error: 'margin-notes' is '1', expected true or false [wrong-type]
      theme: {accent: 'red; x: url(y)'} => 1:17: error: 'accent' is 'red; x: url(y)', expected a colour such as '#7a1f2b' [not-a-colour]
      theme: {paper: 'url(//e.example/x)'} => 1:16: error: 'paper' is 'url(//e.example/x)', expected a colour such as '#7a1f2b' [not-a-colour]
      theme: {paper: image-set(x)} => 1:16: error: 'paper' is 'image-set(x)', expected a colour such as '#7a1f2b' [not-a-colour]
      theme: {logo: 'data:image/svg+xml,x'} => 1:15: error: 'logo' is 'data:image/svg+xml,x', expected a path or a web address [not-an-address]
      letterhead: {logo: 'file:///etc/x'} => 1:20: error: 'logo' is 'file:///etc/x', expected a path or a web address [not-an-address]
      license: 'javascript://x' => 1:10: error: 'license' is 'javascript://x', expected an SPDX identifier, a name or a web address [not-an-address]
      allow-hosts: ['https://x.example'] => 1:15: error: an item of 'allow-hosts' is 'https://x.example', expected a host such as 'images.example.org' [not-an-address]
      allow-hosts: ["x.example; script-src *"] => 1:15: error: an item of 'allow-hosts' is 'x.example; script-src *', expected a host such as 'images.example.org' [not-an-address]
      theme: {accent: '#12345'} => 1:17: error: 'accent' is '#12345', expected a colour such as '#7a1f2b' [not-a-colour]
      theme: {body-font: 'a}b{'} => 1:20: error: 'body-font' is 'a}b{', expected font families such as 'Georgia, serif' [not-a-font]
      menu: [{title: x}] => 1:8: error: the key 'href' is missing [missing-key]
      menu: [{href: 'javascript:x'}] => 1:15: error: 'href' is 'javascript:x', expected a path or a web address [not-an-address]
      series: [{id: a, title: A}, {id: A, title: B}] => 1:34: error: the id 'A' is already used in 'series' on line 1 [duplicate-id]
      series: [{id: a}] => 1:10: error: the key 'title' is missing [missing-key]
      letterhead: {phon: 1} => 1:14: warning: unknown key 'phon' [unknown-key]
      - title => 1:1: error: site.yml is not a map, expected lines such as 'title: …' [wrong-type]
      title: a\\ntitle: b => 2:1: error: the key 'title' was already given on line 1 [duplicate-key]
      title: [ => 2:1: error: site.yml is not YAML: did not find expected node content while parsing a flow node [yaml-syntax]
      """))
  func wrong(text: String, expected: String) {
    let found = SiteConfiguration.reading(SourceFile(path: "site.yml", text: text)).diagnostics
    #expect(found.lines == ["site.yml:\(expected)"])
  }
}

@Suite("Pages")
struct PageTests {
  @Test("a page is read")
  func page() throws {
    let text =
      "---\ntitle: About\nmenu: false\nlang: ur\naliases: /about-us\nauthor: x\n---\nText\n"
    let checked = StandalonePage.reading(SourceFile(path: "pages/about.md", text: text))
    #expect(
      checked.diagnostics.lines == [
        "pages/about.md:6:1: warning: unknown key 'author' [unknown-key]"
      ])
    let page = try #require(checked.value)
    #expect(page.slug.value.rawValue == "about" && !page.inMenu && page.bodyLine == 8)
    #expect(page.aliases.map(\.value) == ["/about-us"])
  }
}
