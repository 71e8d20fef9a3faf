import Foundation
import Testing

@Suite("Structured data")
struct StructuredDataTests {
  private static func block(_ path: String, _ change: (inout [String: String]) -> Void = { _ in })
    async throws -> String
  {
    var files = HarbourSite.files
    change(&files)
    let site = try TestSite(files)
    try await site.build()
    return try #require(
      site.page(path).between("<script type=\"application/ld+json\">", "</script>"))
  }

  @Test("of a brief is a report with its people, its series and its corrections")
  func report() async throws {
    #expect(
      try await Self.block("briefs/tides/index.html") == """
        {"@context":"https://schema.org","@type":"Report",\
        "@id":"https://doi.org/10.5555/harbour.1",\
        "url":"https://harbour.example/papers/briefs/tides/",\
        "headline":"Tides & “Quays”","alternativeHeadline":"A count","reportNumber":"1",\
        "identifier":[{"@type":"PropertyValue","propertyID":"DOI","value":"10.5555/harbour.1",\
        "url":"https://doi.org/10.5555/harbour.1"}],\
        "author":[{"@type":"Person","name":"Amina Khan","jobTitle":"Research Associate",\
        "url":"https://harbour.example/papers/people/amina-khan/",\
        "sameAs":["https://orcid.org/0000-0002-1825-0097"]}],\
        "editor":[{"@type":"Person","name":"Bo Lind","jobTitle":"Editor",\
        "url":"https://harbour.example/papers/people/bo-lind/"}],\
        "publisher":{"@type":"Organization","name":"Harbour Institute of Tides",\
        "url":"https://www.harbour.example",\
        "logo":"https://harbour.example/papers/assets/logo.svg","telephone":"+47 555 010",\
        "faxNumber":"+47 555 011","email":"desk@harbour.example"},\
        "funding":{"@type":"Grant","description":"Paid by the harbour dues."},\
        "datePublished":"2021-03-01","dateModified":"2021-05-06","inLanguage":"en",\
        "abstract":"Tides are counted.","keywords":["Water","salt"],\
        "about":[{"@type":"Thing","name":"Water"},{"@type":"Thing","name":"salt"}],\
        "spatialCoverage":[{"@type":"Place","name":"North Coast"}],\
        "license":"https://creativecommons.org/licenses/by/4.0/","isAccessibleForFree":true,\
        "isPartOf":{"@type":"CreativeWorkSeries","name":"Working Paper",\
        "url":"https://harbour.example/papers/series/working-paper/"},\
        "correction":[{"@type":"CorrectionComment","datePublished":"2021-05-06",\
        "text":"The third count was wrong."}]}
        """)
  }

  @Test("names the ROR of the institute and the ISSN of the series")
  func registries() async throws {
    let block = try await Self.block("briefs/tides/index.html") {
      $0["site.yml"] = HarbourSite.configuration
        .replacing("  fax:", with: "  ror: 05dxps055\n  fax:")
        .replacing("description: Slow work.", with: "issn: 2049-3630, description: Slow work.")
    }
    #expect(block.contains("\"sameAs\":\"https://ror.org/05dxps055\"}"))
    #expect(block.contains("\"name\":\"Working Paper\",\"issn\":\"2049-3630\""))
  }

  @Test("cannot end its element, whatever an author writes")
  func safety() async throws {
    let block = try await Self.block("briefs/nets/index.html") {
      $0["briefs/nets.md"] = $0["briefs/nets.md"]?.replacing(
        "---\n\n", with: "subtitle: \"\\\\</script\\\\> and \\\\\\\\\"\n---\n\n")
    }
    #expect(block.contains("\"alternativeHeadline\":\"\\u003c/script> and \\\\\""))
    let value = try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any]
    #expect(value?["alternativeHeadline"] as? String == "</script> and \\")
  }

  @Test("gives a licence without an address as a work with a name")
  func licence() async throws {
    let block = try await Self.block("briefs/tides/index.html") {
      $0["site.yml"] = HarbourSite.configuration
        .replacing("CC-BY-4.0", with: "'javascript: all rights'")
    }
    #expect(
      block.contains("\"license\":{\"@type\":\"CreativeWork\",\"name\":\"javascript: all rights\"}")
    )
  }

  @Test("says that a brief was withdrawn, and not what it held")
  func withdrawn() async throws {
    let block = try await Self.block("briefs/wreck/index.html")
    #expect(block.contains("\"creativeWorkStatus\":\"Withdrawn\""))
    #expect(!block.contains("\"abstract\""))
  }

  @Test("of the home page is the site, with its search")
  func home() async throws {
    let block = try await Self.block("index.html")
    #expect(block.contains("\"@type\":\"WebSite\",\"name\":\"Harbour Institute\""))
    #expect(
      block.contains(
        "\"urlTemplate\":\"https://harbour.example/papers/search/?q={search_term_string}\""))
  }

  @Test("of a person is a profile, and of each list the way to it")
  func lists() async throws {
    let person = try await Self.block("people/amina-khan/index.html")
    #expect(
      person.contains(
        "{\"@type\":\"ProfilePage\",\"url\":\"https://harbour.example/papers/people/amina-khan/\","
          + "\"mainEntity\":{\"@type\":\"Person\",\"name\":\"Amina Khan\","
          + "\"jobTitle\":\"Director\""))
    let list = try await Self.block("topics/water/index.html")
    #expect(list.contains("{\"@type\":\"CollectionPage\",\"name\":\"Water\""))
    #expect(
      list.hasSuffix(
        "{\"@type\":\"ListItem\",\"position\":2,\"name\":\"Topics\","
          + "\"item\":\"https://harbour.example/papers/topics/\"},"
          + "{\"@type\":\"ListItem\",\"position\":3,\"name\":\"Water\","
          + "\"item\":\"https://harbour.example/papers/topics/water/\"}]}]}"))
  }
}
