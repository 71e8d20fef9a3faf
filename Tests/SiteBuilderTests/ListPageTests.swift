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

  @Test("home: the institute, the newest brief, the latest, and a shelf for each series")
  func home() async throws {
    let page = try await Self.built().page("index.html")
    #expect(
      page.text(from: "<header class=\"masthead\">", to: "</header>")
        == "Harbour Institute The sea, measured We measure the sea.")
    #expect(
      Self.titles(page) == [
        "Lamp", "Nets", "شباك", "Tides & “Quays”", "Wreck", "Nets", "Tides & “Quays”", "Lamp",
      ])
    #expect(
      page.elements("meta", "name", "description").first?.attributes["content"]
        == "We measure the sea.")
    #expect(page.hrefs("rel", "canonical") == ["https://harbour.example/papers/"])
  }

  @Test("archive: every brief under its year, and a page for each year")
  func archive() async throws {
    let site = try await Self.built()
    let archive = try site.page("briefs/index.html")
    #expect(Self.titles(archive) == ["Lamp", "Nets", "شباك", "Tides & “Quays”", "Wreck"])
    #expect(
      archive.identifiers.filter { $0.hasPrefix("_2") } == ["_2023", "_2022", "_2021", "_2020"])
    #expect(Self.titles(try site.page("briefs/2022/index.html")) == ["Nets", "شباك"])
  }

  @Test("a person: who they are today, what they held, wrote and edited")
  func person() async throws {
    let site = try await Self.built()
    let amina = try site.page("people/amina-khan/index.html")
    #expect(
      amina.text(from: "<div class=\"profile\">", to: "<p class=\"person-links\">")
        == "Amina Khan Director She counts waves. Positions Research Associate2019-01–2021-12 "
        + "Director2022-01–present")
    #expect(Self.titles(amina) == ["Nets", "شباك", "Tides & “Quays”"])
    let bo = try site.page("people/bo-lind/index.html")
    #expect(bo.text(from: "id=\"_written\">", to: "</h2>") == "Written")
    #expect(Self.titles(bo) == ["Lamp", "Nets", "Wreck", "Tides & “Quays”"])
    #expect(bo.source.contains("id=\"_edited\""))
    #expect(!bo.source.contains("<p class=\"standing\"></p>"))
  }

  @Test("a series, a topic, a region: their title, description and briefs")
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

  @Test("the indexes: every person, series, topic and region with its count")
  func indexes() async throws {
    let site = try await Self.built()
    func entries(_ section: String) throws -> String? {
      try site.page("\(section)/index.html").text(from: "<h1>", to: "</main>")
    }
    #expect(try entries("people") == "People Amina Khan 3 briefsDirector Bo Lind 4 briefsEditor")
    #expect(try entries("series")?.contains("Working Paper") == true)
    #expect(try entries("topics")?.contains("Water") == true)
    #expect(try entries("regions")?.contains("North Coast") == true)
  }

  @Test("a page of pages/: its text, its date, and its place in the menu")
  func standalone() async throws {
    let site = try await Self.built()
    let page = try site.page("about/index.html")
    #expect(page.source.contains("<p>We are here. <a href=\"../briefs/tides/index.html#moon\">"))
    #expect(page.elements("time", "datetime", "2024-02-03").count == 1)
    let home = try site.page("index.html")
    #expect(
      home.text(from: "<nav class=\"menu\" aria-label=\"Menu\">", to: "</nav>")
        == "Briefs People Series Topics Regions Sources About us")
    #expect(page.elements("a", "aria-current", "page").map(\.text) == ["About us"])
  }
}
