import Briefs
import SourceText
import TestSupport
import Testing

@Suite("exports, ROR and ISSN in site.yml")
struct ExportTests {
  private static func read(_ text: String) -> Checked<SiteConfiguration> {
    SiteConfiguration.reading(SourceFile(path: "site.yml", text: text))
  }

  @Test("every key is read, and the letterhead supplies what is missing")
  func everything() throws {
    let checked = Self.read(
      """
      letterhead: {name: Institute, email: desk@example.org, ror: https://ror.org/05DXPS055}
      series: [{id: issue, title: Issue, issn: 2049-3630}, {id: note, title: Note, issn: ISSN 0000006X}]
      exports:
        oai: {gateway: https://gateway.example/oai/}
        crossref: {email: doi@example.org, registrant: Registry}
        repec: {archive: kar, maintainer: Ann, series: {issue: issbri, note: datano}}
      """)
    #expect(checked.diagnostics.lines == [])
    let exports = checked.value.exports
    #expect(exports.oai?.value.email == "desk@example.org")
    #expect(exports.oai?.value.gateway == "https://gateway.example/oai")
    #expect(exports.crossref?.value.depositor == "Institute")
    #expect(exports.crossref?.value.email == "doi@example.org")
    #expect(exports.crossref?.value.registrant == "Registry")
    #expect(exports.repec?.value.archive == "kar" && exports.repec?.value.maintainer == "Ann")
    #expect(exports.repec?.value.series.map(\.code) == ["issbri", "datano"])
    #expect(checked.value.letterhead.ror?.url == "https://ror.org/05dxps055")
    #expect(checked.value.series.map(\.issn?.text) == ["2049-3630", "0000-006X"])
  }

  @Test(
    "a wrong value is reported at its place",
    arguments: table(
      """
      letterhead: {ror: 05dxps056} => 1:19: error: 'ror' is '05dxps056', which is not a ROR or has a mistyped character [not-a-ror]
      series: [{id: a, title: A, issn: 2049-3631}] => 1:34: error: 'issn' is '2049-3631', which does not have the length of an ISSN or has a mistyped digit [not-an-issn]
      exports: {oai: {gateway: https://g.example}} => 1:16: error: the key 'email' is missing [missing-key]
      exports: {oai: {email: desk}} => 1:24: error: 'email' is 'desk', expected an address such as 'name@example.org' [not-an-email]
      exports: {repec: {email: a@b.example, archive: kare, series: {a: issbri}}} => 1:48: error: 'archive' is 'kare', expected 3 lower-case letters or digits [not-a-repec-code]
      exports: {repec: {email: a@b.example, archive: kar, series: {a: Issue}}} => 1:65: error: 'a' is 'Issue', expected 6 lower-case letters or digits [not-a-repec-code]
      exports: {repec: {email: a@b.example, archive: kar}} => 1:18: error: the key 'series' is missing [missing-key]
      exports: {oia: 1} => 1:11: warning: unknown key 'oia' [unknown-key]
      """))
  func wrong(text: String, expected: String) {
    #expect(Self.read(text).diagnostics.lines == ["site.yml:\(expected)"])
  }
}
