import Testing

@Suite("_headers and opensearch.xml")
struct HostHeadersTests {
  private static func text(_ path: String, _ change: (inout [String: String]) -> Void = { _ in })
    async throws -> String
  {
    var files = HarbourSite.files
    change(&files)
    let site = try TestSite(files)
    try await site.build()
    return try site.text(path)
  }

  @Test("give the types of files, link back to the page, and keep pages safe")
  func headers() async throws {
    let text = try await Self.text("_headers").replacing(
      /\.[0-9a-f]{16}\./, with: ".HASH.")
    #expect(
      text == """
        # Written by Briefpress.
        /*
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
        img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; \
        trusted-types briefpress; frame-ancestors 'none'
        /assets/site.HASH.css
          Cache-Control: public, max-age=31536000, immutable
        /assets/site.HASH.css
          Cache-Control: public, max-age=31536000, immutable
        /assets/site.HASH.js
          Cache-Control: public, max-age=31536000, immutable
        /assets/search.HASH.js
          Cache-Control: public, max-age=31536000, immutable
        /briefs/*.bib
          Content-Type: application/x-bibtex; charset=utf-8
          Link: <./>; rel="describes"; type="text/html"
        /briefs/*.ris
          Content-Type: application/x-research-info-systems; charset=utf-8
          Link: <./>; rel="describes"; type="text/html"
        /briefs/*.json
          Content-Type: application/vnd.citationstyles.csl+json
          Link: <./>; rel="describes"; type="text/html"
        /briefs/*.pdf
          Link: <./>; rel="collection"; type="text/html"
        /*feed.xml
          Content-Type: application/atom+xml; charset=utf-8
        /*feed.json
          Content-Type: application/feed+json; charset=utf-8
        /opensearch.xml
          Content-Type: application/opensearchdescription+xml; charset=utf-8

        """)
  }

  @Test("have the policy of the pages, which each page states before it loads anything")
  func pages() async throws {
    var files = HarbourSite.files
    files["site.yml"]?.append(
      "exports: {repec: {archive: hbr, email: a@harbour.example, series: {note: seanot}}}\n")
    let site = try TestSite(files)
    try await site.build()
    let policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
    let pages = try site.output.pages
    let special = [
      "404", "search/index", "who-we-are/index", "RePEc/hbr/index", "RePEc/hbr/seanot/index",
    ]
    for path in special { #expect(pages[path + ".html"] != nil, "\(path)") }
    for (path, page) in pages {
      let first = page.elements.filter { $0.name == "meta" }.prefix(2).last?.attributes
      #expect(first?["http-equiv"] == "Content-Security-Policy", "\(path)")
      #expect(first?["content"] == policy, "\(path)")
    }
  }

  @Test("allow the hosts that a house names, and styles inside its templates")
  func allowed() async throws {
    let text = try await Self.text("_headers") {
      $0["site.yml"]?.append("allow-hosts: [img.harbour.example]\n")
      $0["templates/contact.mustache"] = "<p style=\"color: red\">x</p>"
    }
    let own = "'self' https://img.harbour.example"
    #expect(text.contains("img-src \(own) data:; media-src \(own);"))
    #expect(text.contains("style-src \(own) 'unsafe-inline';"))
  }

  @Test("leave the policy to a house whose pages may hold anything")
  func policy() async throws {
    #expect(
      try await !Self.text("_headers") { $0["site.yml"]?.append("html: all\n") }
        .contains("Content-Security-Policy"))
  }

  @Test(
    "leave the policy to a house whose templates have scripts that no policy can name",
    arguments: [
      "<script>count({{count}})</script>", "<SCRIPT type=module>x", "<a onclick=\"x()\">x</a>",
      "<body\nonload = x()>", "<a href=\"javascript:x()\">x</a>",
    ])
  func scripts(template: String) async throws {
    let text = try await Self.text("_headers") { $0["templates/contact.mustache"] = template }
    #expect(!text.contains("Content-Security-Policy"))
  }

  /// The sums are those of OpenSSL: `openssl dgst -sha256 -binary | base64`.
  @Test(
    "name the inline scripts of templates by their hashes, as browsers compute them",
    arguments: [
      ("<script>count()</script>", "PFuz8uOPOE1Rjm1r+tjFVTgUriqn32fAjZuKHyQqLiI="),
      (
        "<SCRIPT type=module>\r\ncount()\r\n</SCRIPT>",
        "MqfeAK1D4Znx04GiSqyahDtpuimzvrKGsBXKoW30B6o="
      ),
    ])
  func sums(template: String, sum: String) async throws {
    let text = try await Self.text("_headers") { $0["templates/contact.mustache"] = template }
    #expect(text.contains("script-src 'self' 'sha256-\(sum)';"))
    #expect(!text.contains("trusted-types"))
  }

  @Test(
    "let scripts of other hosts pass only where the house allows their hosts",
    arguments: ["https://count.example/x.js", "//Count.example"])
  func foreignScripts(address: String) async throws {
    let site = try TestSite(HarbourSite.files)
    try site.write("<p>\n<script src='\(address)'></script>\n", to: "templates/contact.mustache")
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site).filter { $0.contains("[script-not-allowed]") } == [
        "templates/contact.mustache:2:1: warning: browsers do not load '\(address)', since pages may "
          + "not load from 'count.example' [script-not-allowed]"
      ])
    #expect(
      outcome.helps.contains(
        "name 'count.example' under 'allow-hosts' in site.yml, or put a copy into 'assets/' and load that"
      ))
    #expect(try site.text("_headers").contains("script-src 'self';"))
    let configuration = try #require(HarbourSite.files["site.yml"])
    try site.write(configuration + "allow-hosts: [count.example]\n", to: "site.yml")
    #expect(try await !site.build().messages(in: site).contains { $0.contains("script-not") })
    #expect(try site.text("_headers").contains("script-src 'self' https://count.example;"))
  }

  @Test(
    "keep the policy with templates that have none, and with words and style sheets",
    arguments: [
      ("contact.mustache", "<p>Here: on call = yes</p>\n"),
      ("contact.mustache", "<script src=\"{{root}}assets/count.js\"></script>"),
      ("contact.mustache", "<script type=\"application/ld+json\">{}</script>"),
      ("contact.mustache", "<p style=\"color: red\">We wrote javascript.</p>"),
      ("words/en.yml", "notes: Endnotes\n"), ("site.css", "a { color: red }"),
    ])
  func noScripts(file: String, text: String) async throws {
    let headers = try await Self.text("_headers") { $0["templates/\(file)"] = text }
    #expect(headers.contains("Content-Security-Policy"))
  }

  @Test("do not take the JSON of a brief's own for a work")
  func data() async throws {
    let text = try await Self.text("_headers") { $0["briefs/lamp/light.json"] = "[]" }
    #expect(!text.contains("/briefs/*.json") && text.contains("/briefs/*.bib"))
  }

  @Test("tell browsers how to search, in the lengths that they allow")
  func openSearch() async throws {
    let text = try await Self.text("opensearch.xml")
    #expect(text.contains("<ShortName>Harbour</ShortName>\n<LongName>Harbour Institute</LongName>"))
    #expect(text.contains("<Description>The sea, measured</Description>"))
    #expect(
      text.contains(
        "<Url type=\"text/html\" "
          + "template=\"https://harbour.example/papers/search/?q={searchTerms}\"/>"))
    let one = try await Self.text("opensearch.xml") {
      $0["site.yml"] = $0["site.yml"]?.replacing(
        "title: Harbour Institute\n", with: "title: Hafenwasserstandsamt\n")
    }
    #expect(one.contains("<ShortName>Hafenwasserstand</ShortName>"))
  }
}
