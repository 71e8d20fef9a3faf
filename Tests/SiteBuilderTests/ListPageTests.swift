import TestSupport
import Testing

@Suite("The lists of a site")
struct ListPageTests {
  private static func built() async throws -> TestSite {
    let site = try TestSite(HarbourSite.files)
    try await site.build()
    return site
  }

  private static func titles(_ page: HTMLPage) -> [String] {
    page.source.split(separator: "<h3><a ").dropFirst().compactMap { part in
      part.split(separator: ">").dropFirst().first.map { String($0.prefix { $0 != "<" }).unescaped }
    }
  }

  @Test("the home page shows the institute, the newest brief, the latest, series, topics and years")
  func home() async throws {
    let page = try await Self.built().page("index.html")
    #expect(
      page.text(from: "<header class=\"masthead\">", to: "</header>")
        == "Harbour Institute The sea, measured We measure the sea.")
    #expect(
      Self.titles(page) == [
        "Lamp", "Nets", "شباك", "Tides & “Quays”", "Wreck",
      ])
    #expect(
      page.text(from: "<section class=\"topic-shelf labelled\">", to: "</main>")
        == "Series Working Paper 2 Sea Note 1 Topics Water 2 salt 1 Archive 1 2023 2 2022 1 2021 "
        + "1 2020")
    #expect(
      page.elements("meta", "name", "description").first?.attributes["content"]
        == "We measure the sea.")
    #expect(page.hrefs("rel", "canonical") == ["https://harbour.example/papers/"])
  }

  @Test("the archive has every brief under its year, and a page for each year")
  func archive() async throws {
    let site = try await Self.built()
    let archive = try site.page("briefs/index.html")
    #expect(Self.titles(archive) == ["Lamp", "Nets", "شباك", "Tides & “Quays”", "Wreck"])
    #expect(
      archive.identifiers.filter { $0.hasPrefix("_2") } == ["_2023", "_2022", "_2021", "_2020"])
    #expect(Self.titles(try site.page("briefs/2022/index.html")) == ["Nets", "شباك"])
  }

  @Test("a person's page says who they are today, and what they held, wrote and edited")
  func person() async throws {
    let site = try await Self.built()
    let amina = try site.page("people/amina-khan/index.html")
    #expect(
      amina.text(from: "<div class=\"profile\">", to: "<p class=\"person-links\">")
        == "Amina Khan Director She counts waves. Positions Research AssociateJanuary 2019 – "
        + "December 2021 DirectorJanuary 2022 – present")
    #expect(Self.titles(amina) == ["Nets", "شباك", "Tides & “Quays”"])
    let bo = try site.page("people/bo-lind/index.html")
    #expect(bo.text(from: "id=\"_written\">", to: "</h2>") == "Written")
    #expect(Self.titles(bo) == ["Lamp", "Nets", "Wreck", "Tides & “Quays”"])
    #expect(bo.source.contains("id=\"_edited\""))
    #expect(!bo.source.contains("<p class=\"standing\"></p>"))
  }

  @Test("the pages of a series, a topic and a region have their title, description and briefs")
  func groups() async throws {
    let site = try await Self.built()
    let series = try site.page("series/working-paper/index.html")
    #expect(series.text(from: "<h1>", to: "<p class=\"tally\">") == "Working Paper Slow work.")
    #expect(Self.titles(series) == ["Nets", "Tides & “Quays”"])
    let water = try site.page("topics/water/index.html")
    #expect(water.text(from: "<h1>", to: "<p class=\"tally\">") == "Water All of it.")
    #expect(Self.titles(water) == ["Nets", "Tides & “Quays”"])
    #expect(Self.titles(try site.page("topics/salt/index.html")) == ["Tides & “Quays”"])
    #expect(Self.titles(try site.page("regions/north-coast/index.html")) == ["Tides & “Quays”"])
  }

  @Test("the indexes have every person, series, topic and region with its count")
  func indexes() async throws {
    let site = try await Self.built()
    func entries(_ section: String) throws -> String? {
      try site.page("\(section)/index.html").text(from: "<h1>", to: "</main>")
    }
    #expect(
      try entries("people")
        == "People Amina Khan 3 writtenDirector Bo Lind 3 written, 1 editedEditor")
    #expect(try entries("series")?.contains("Working Paper") == true)
    #expect(try entries("topics")?.contains("Water") == true)
    #expect(try entries("regions")?.contains("North Coast") == true)
  }

  @Test("the home page has the newest of each series, once there are more than the newest briefs")
  func shelves() async throws {
    var files = HarbourSite.files
    for number in 1...3 {
      files["briefs/n\(number).md"] = brief("N\(number)", "series: note\nnumber: \(number + 1)\n")
    }
    let site = try TestSite(files)
    try await site.build()
    let page = try site.page("index.html")
    #expect(page.elements("section", "class", "shelf labelled").count == 2)
    #expect(page.elements("section", "class", "topic-shelf labelled").count == 1)
  }

  @Test(
    "a person's page has the rank held at each brief, the coauthors, and how many briefs were written when"
  )
  func ranks() async throws {
    let site = try await Self.built()
    let amina = try site.page("people/amina-khan/index.html")
    #expect(amina.text(from: "id=\"_written\">", to: "</h2>") == "Written")
    #expect(
      amina.text(from: "id=\"_written-2\">", to: "</h2>") == "Written as Research Associate")
    #expect(
      amina.text(from: "<p class=\"tally\">", to: "</header>")
        == "3 written 2021–2022 Feed Has written with Bo Lind 1")
    let bo = try site.page("people/bo-lind/index.html")
    #expect(
      bo.text(from: "<p class=\"tally\">", to: "</p>") == "3 written 1 edited 2020–2023 Feed")
    #expect(
      amina.text(from: "<span class=\"orcid\">", to: "</p>")
        == "ORCID iD https://orcid.org/0000-0002-1825-0097 (unauthenticated)")
  }

  @Test("a person who holds no position now is known as a former one")
  func former() async throws {
    let site = try TestSite([
      "people.yml":
        "eve-moe:\n  name: Eve Moe\n  positions: [{role: Fellow, from: 2019, to: 2020}]\n",
      "briefs/a.md": brief("A", "editor: eve-moe\n"),
    ])
    try await site.build()
    #expect(try site.text("people/index.html").contains("<p>Formerly Fellow</p>"))
    #expect(
      try site.page("people/eve-moe/index.html").text(from: "<h1>", to: "<div class=\"positions\">")
        == "Eve Moe Formerly Fellow")
  }

  @Test("a series has its editors, its numbers in order with their editors, and what is missing")
  func series() async throws {
    let site = try TestSite([
      "briefs/a.md": brief("A", "series: note\nnumber: 1\neditor: Bo Lind\n"),
      "briefs/b.md": brief("B", "series: note\nnumber: 10\neditor: Bo Lind\n"),
      "briefs/c.md": brief("C", "series: note\nnumber: 9\n"),
      "briefs/d.md": brief("D", "series: note\nnumber: 5\nstatus: draft\n"),
    ])
    try await site.build()
    let page = try site.page("series/note/index.html")
    #expect(Self.titles(page) == ["B", "C", "A"])
    #expect(
      page.text(from: "<p class=\"tally\">", to: "</header>")
        == "3 briefs 2017 Numbers not here: 2–4, 6–8 Editors Bo Lind 2")
    #expect(
      page.text(from: "<article class=\"item numbered\"", to: "</article>")?
        .hasSuffix("No. 10 15 September 2017 B Amina Khan Edited by Bo Lind") == true)
  }

  @Test(
    "a topic says who writes on it and which topics occur with it, and the index names the newest")
  func topic() async throws {
    let site = try await Self.built()
    #expect(
      try site.page("topics/water/index.html").text(from: "<p class=\"tally\">", to: "</header>")
        == "2 briefs 2021–2022 Feed Who writes on this Amina Khan 2 Bo Lind 1 Often together with "
        + "salt 1")
    #expect(
      try site.page("topics/index.html").text(from: "<ul class=\"entries\">", to: "</li>")
        == "Water 2 briefsAll of it.Newest Nets 1 June 2022")
  }

  @Test(
    "many people are sorted by family name in the alphabet of the site's language, under its letters",
    arguments: [
      ("en", ["A", "O", "Z"], ["O’Brien", "Ødegaard", "Öz", "Ozick", "Zander"]),
      ("sv", ["A", "O", "Z", "Å", "Ö"], ["O’Brien", "Ozick", "Zander", "Åberg", "Öz"]),
      ("tr", ["A", "O", "Ö", "Z"], ["O’Brien", "Ødegaard", "Ozick", "Öz", "Zander"]),
    ])
  func letters(_ language: String, _ letters: [String], _ families: [String]) async throws {
    var files = ["site.yml": "language: \(language)\n"]
    for family in (10...55).map({ "Adler\($0)" }) + families {
      files["briefs/\(family).md"] = brief().replacing("Amina Khan", with: "Zoe \(family)")
    }
    let site = try TestSite(files)
    try await site.build()
    let page = try site.page("people/index.html")
    let found = page.text(from: "<nav class=\"letters\"", to: "</nav>")
    #expect(found?.hasSuffix("> " + letters.joined(separator: " ")) == true, "\(found ?? "")")
    #expect(page.identifiers.filter { $0.hasPrefix("_") } == ["_main"] + letters.map { "_\($0)" })
    #expect(
      page.elements.filter { $0.name == "bdi" }.map(\.text).suffix(families.count)
        == families.map { "Zoe \($0)" }[...])
  }

  @Test("topics that only briefs name are sorted by title, in the alphabet of the site's language")
  func topicOrder() async throws {
    let site = try TestSite([
      "site.yml": "topics: [Water]\n",
      "briefs/a.md": brief("A", "topics: [Zoning, energy, Énergie, Water, Fisheries]\n"),
    ])
    try await site.build()
    #expect(
      try site.page("topics/index.html").elements.filter { $0.name == "bdi" }.map(\.text)
        == ["Water", "Énergie", "energy", "Fisheries", "Zoning"])
  }

  @Test("lists show the deck of a brief, and where it has none its summary")
  func decks() async throws {
    let site = try TestSite([
      "briefs/a.md": brief("A", "subtitle: A deck\nsummary: Long words.\n"),
      "briefs/b.md": brief("B", "summary: Other words.\n"),
    ])
    try await site.build()
    let page = try site.page("briefs/index.html")
    #expect(page.elements("p", "class", "deck").map(\.text) == ["A deck"])
    #expect(page.elements("p", "class", "summary").map(\.text) == ["Other words."])
  }

  @Test("a page of pages/ has its text, its date, and its place in the menu")
  func standalone() async throws {
    let site = try await Self.built()
    let page = try site.page("about/index.html")
    #expect(page.source.contains("<p>We are here. <a href=\"../briefs/tides/index.html#moon\">"))
    #expect(page.elements("time", "datetime", "2024-02-03").count == 1)
    let home = try site.page("index.html")
    #expect(
      home.text(from: "<nav class=\"menu\" aria-label=\"Menu\">", to: "</nav>")
        == "Briefs People Series Topics Regions Sources About us Search")
    #expect(page.elements("a", "aria-current", "page").map(\.text) == ["About us"])
  }
}
