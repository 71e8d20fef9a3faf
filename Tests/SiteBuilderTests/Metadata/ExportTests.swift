import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Exports")
struct ExportTests {
  private static func site(_ exports: String, _ change: (inout [String: String]) -> Void = { _ in })
    throws -> TestSite
  {
    var files = HarbourSite.files
    files["site.yml"] = HarbourSite.configuration + exports + "\n"
    files["references.bib"] = """
      @article{moon, author = {Lee, Kim and Roe, Pat}, title = {The Moon and the Sea}, \
      journal = {Sea Letters}, year = 1999, volume = 3, pages = {10--12}, doi = {10.5555/sea.3}}
      @book{salt, author = {Cole, Ann}, title = {Salt}, publisher = {Quay}, year = 2001}
      """
    files["briefs/2021-03-01-tides.md"] = HarbourSite.tides + "Cited.[@moon; @salt]\n"
    change(&files)
    return try TestSite(files)
  }

  private static func xml(_ path: String, _ site: TestSite) throws -> XMLElement {
    try #require(XMLDocument(contentsOf: site.url("site/\(path)")).rootElement())
  }

  // MARK: OAI-PMH

  @Test("of OAI-PMH describe every brief in Dublin Core, and mark one that was withdrawn")
  func oai() async throws {
    let site = try Self.site("exports: {oai: {gateway: https://gateway.example/oai/}}")
    #expect(try await site.messages() == [])
    let text = try site.text("oai.xml")
    #expect(
      text.contains(
        """
        <Identify>
        <oai:repositoryName>Harbour Institute</oai:repositoryName>
        <oai:baseURL>https://gateway.example/oai/harbour.example/papers/oai.xml</oai:baseURL>
        <oai:protocolVersion>2.0</oai:protocolVersion>
        <oai:adminEmail>desk@harbour.example</oai:adminEmail>
        <oai:earliestDatestamp>2020-03-03</oai:earliestDatestamp>
        <oai:deletedRecord>no</oai:deletedRecord>
        <oai:granularity>YYYY-MM-DD</oai:granularity>
        </Identify>
        """))
    let root = try Self.xml("oai.xml", site)
    #expect(root.uri == "http://www.openarchives.org/OAI/2.0/static-repository")
    let records = try root.nodes(forXPath: "//*[local-name()='record']")
    #expect(records.count == 5)
    #expect(
      text.contains(
        """
        <oai:identifier>oai:harbour.example:tides</oai:identifier>
        <oai:datestamp>2021-05-06</oai:datestamp>
        """))
    #expect(text.contains("<dc:creator>Amina Khan</dc:creator>\n<dc:contributor>Bo Lind</"))
    #expect(text.contains("<dc:title>Withdrawn: Wreck</dc:title>\n<dc:description>The ship was"))
    #expect(!text.contains("sunken"))
    #expect(!(try site.text("sitemap.xml").contains("oai.xml")))
  }

  // MARK: Crossref

  @Test("of Crossref hold the briefs that have a DOI, with their people and what they cite")
  func crossref() async throws {
    let site = try Self.site("exports: {crossref: {depositor: Desk, registrant: Quay Registry}}")
    #expect(try await site.messages() == [])
    let text = try site.text("crossref.xml").replacing(/-[0-9a-f]+<\/doi_batch_id>/, with: "-HASH<")
    let body = try #require(text.range(of: "<head>").map { text[$0.lowerBound...] })
    #expect(
      body == """
        <head>
        <doi_batch_id>briefpress-20210506000000-HASH<
        <timestamp>20210506000000</timestamp>
        <depositor>
        <depositor_name>Desk</depositor_name>
        <email_address>desk@harbour.example</email_address>
        </depositor>
        <registrant>Quay Registry</registrant>
        </head>
        <body>
        <report-paper>
        <report-paper_metadata language="en">
        <contributors>
        <person_name sequence="first" contributor_role="author">
        <given_name>Amina</given_name>
        <surname>Khan</surname>
        <ORCID authenticated="false">https://orcid.org/0000-0002-1825-0097</ORCID>
        </person_name>
        <person_name sequence="additional" contributor_role="editor">
        <given_name>Bo</given_name>
        <surname>Lind</surname>
        </person_name>
        </contributors>
        <titles>
        <title>Tides &amp; “Quays”</title>
        <subtitle>A count</subtitle>
        </titles>
        <jats:abstract><jats:p>Tides are counted.</jats:p></jats:abstract>
        <publication_date media_type="online">
        <month>03</month>
        <day>01</day>
        <year>2021</year>
        </publication_date>
        <publisher>
        <publisher_name>Harbour Institute of Tides</publisher_name>
        </publisher>
        <institution>
        <institution_name>Harbour Institute of Tides</institution_name>
        </institution>
        <publisher_item>
        <item_number>1</item_number>
        </publisher_item>
        <ai:program name="AccessIndicators">
        <ai:free_to_read/>
        <ai:license_ref>https://creativecommons.org/licenses/by/4.0/</ai:license_ref>
        </ai:program>
        <doi_data>
        <doi>10.5555/harbour.1</doi>
        <timestamp>20210506000000</timestamp>
        <resource>https://harbour.example/papers/briefs/tides/</resource>
        </doi_data>
        <citation_list>
        <citation key="ref1">
        <journal_title>Sea Letters</journal_title>
        <author>Lee</author>
        <volume>3</volume>
        <first_page>10</first_page>
        <cYear>1999</cYear>
        <doi>10.5555/sea.3</doi>
        <article_title>The moon and the sea</article_title>
        </citation>
        <citation key="ref2">
        <author>Cole</author>
        <cYear>2001</cYear>
        <volume_title>Salt</volume_title>
        </citation>
        </citation_list>
        </report-paper_metadata>
        </report-paper>
        </body>
        </doi_batch>

        """)
    #expect(try Self.xml("crossref.xml", site).uri == "http://www.crossref.org/schema/5.4.0")
  }

  @Test("of Crossref name a series with an ISSN, and the institute's ROR")
  func crossrefSeries() async throws {
    let site = try Self.site("exports: {crossref: {}}") {
      $0["site.yml"] = $0["site.yml"]?
        .replacing("  fax:", with: "  ror: https://ror.org/05dxps055\n  fax:")
        .replacing("description: Slow work.", with: "issn: 2049-3630, description: Slow work.")
        .replacing("crossref: {}", with: "crossref: {depositor: Desk}")
    }
    #expect(try await site.messages() == [])
    let text = try site.text("crossref.xml")
    #expect(
      text.contains(
        """
        <report-paper_series_metadata language="en">
        <series_metadata>
        <titles>
        <title>Working Paper</title>
        </titles>
        <issn>2049-3630</issn>
        </series_metadata>
        """))
    let ror = "<institution_id type=\"ror\">https://ror.org/05dxps055</institution_id>"
    #expect(text.contains(ror))
  }

  // MARK: RePEc

  @Test("of RePEc are an archive, its series and the papers of each")
  func repec() async throws {
    let site = try Self.site(
      "exports: {repec: {archive: har, maintainer: Desk, series: {working-paper: wpaper}}}")
    #expect(try await site.messages() == [])
    #expect(
      try site.output.paths.filter { $0.hasPrefix("RePEc/") } == [
        "RePEc/har/hararch.rdf", "RePEc/har/harseri.rdf", "RePEc/har/index.html",
        "RePEc/har/wpaper/index.html", "RePEc/har/wpaper/wpaper.rdf",
      ])
    #expect(
      try site.text("RePEc/har/hararch.rdf") == """
        \u{FEFF}Template-Type: ReDIF-Archive 1.0
        Handle: RePEc:har
        Name: Harbour Institute of Tides
        Maintainer-Name: Desk
        Maintainer-Email: desk@harbour.example
        Description: The sea, measured
        URL: https://harbour.example/papers/RePEc/har/

        """)
    let papers = try site.text("RePEc/har/wpaper/wpaper.rdf")
    #expect(
      papers.hasSuffix(
        """
        Template-Type: ReDIF-Paper 1.0
        Author-Name: Amina Khan
        Author-Name-First: Amina
        Author-Name-Last: Khan
        Author-Workplace-Name: Harbour Institute of Tides
        Title: Tides & “Quays”: A count
        Abstract: Tides are counted.
        Keywords: Water, salt
        Creation-Date: 2021-03-01
        Revision-Date: 2021-05-06
        Number: 1
        Language: en
        Note: Edited by Bo Lind
        DOI: 10.5555/harbour.1
        File-URL: https://harbour.example/papers/briefs/tides/
        File-Format: text/html
        Handle: RePEc:har:wpaper:tides


        """))
    #expect(papers.contains("Handle: RePEc:har:wpaper:nets\n"))
    #expect(try site.page("RePEc/har/index.html").addresses.contains("wpaper/index.html"))
    #expect(!(try site.text("sitemap.xml").contains("RePEc")))
  }

  // MARK: What they need

  @Test("are not written without the address of the site, and each is reported")
  func noURL() async throws {
    let site = try Self.site("exports:\n  oai: {email: a@b.example}\n  crossref: {depositor: D}") {
      $0["site.yml"] = $0["site.yml"]?.replacing("url: https://harbour.example/papers\n", with: "")
    }
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site).suffix(2) == [
        "site.yml:20:8: warning: 'oai' is not written, since the site has no 'url' "
          + "[export-without-url]",
        "site.yml:21:13: warning: 'crossref' is not written, since the site has no 'url' "
          + "[export-without-url]",
      ])
    #expect(
      outcome.helps.last
        == "write where it will be published: 'url: https://example.org/publications'")
    #expect(try !site.output.paths.contains("oai.xml"))
  }

  @Test("that would be empty are reported")
  func nothing() async throws {
    let site = try Self.site(
      "exports:\n  crossref: {depositor: D}\n  repec: {archive: har, series: {notes: snotes}}"
    ) { $0["briefs/2021-03-01-tides.md"] = brief("Tides", "slug: tides\n", body: "## Moon") }
    let outcome = try await site.build()
    #expect(
      outcome.messages(in: site) == [
        "site.yml:21:13: warning: 'crossref' is not written, since no published brief has a 'doi' "
          + "[empty-export]",
        "site.yml:22:34: warning: 'repec' names the series 'notes', which has no briefs "
          + "[empty-export]",
      ])
    #expect(
      outcome.helps == ["give the briefs that are to be deposited a 'doi'", "write 'note'"])
  }
}
