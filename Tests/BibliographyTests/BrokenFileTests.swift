import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("Broken files of bibliographies")
struct BrokenFileTests {
  /// Valid files, one of each format.
  private static let files: [(path: String, text: String)] = [
    (
      "a.bib",
      """
      @string{ipds = {Institute of Plateau {\\&} Delta Studies}}
      @comment{ a {b} }
      @techreport{r1, author = {Khan, Amina and {Plateau Bank} and van Berg, Jr, Karl}, title = "On {NATO} \\'Etudes",
        institution = ipds # " and more", year = 2020, month = may # "~5", url = {\\url{https://e.org/a\\_b}}, crossref = {b1}}
      @book(b1, title = {The Title of $x^{2}$ in \\emph{It}: More}, date = {2019-05~/2020-21}, ids = {c, d}, pages = {1--2})

      """
    ),
    (
      "a.json",
      #"""
      [{"id": "é1", "type": "report", "title": "W\u00e4ter \"x\"", "author": [{"family": "Berg", "given": "K"}],
        "issued": {"date-parts": [[2020, 5, 1], [2021]]}, "volume": 3, "x": [true, null, -1.5e3]},
       {"id": 2, "accessed": "2020-05~"}]

      """#
    ),
    (
      "a.yaml",
      """
      ---
      references:
      - id: a1
        title: 'It''s water'
        author: [{family: Bérg, given: K}, {literal: Bank}]
        issued: 2020-05-01
        note: >
          a
          b
      - {id: &x b, issued: {year: 2020}, editor: *x}
      ...

      """
    ),
    (
      "a.ris",
      "TY  - RPRT\r\nID  - a\r\nAU  - Bérg, Karl, Jr\r\nTI  - Water\r\nof it\r\nDA  - 2020/05/01/x\r\nSP  - 1\r\nEP  - 2\r\n"
        + "ER  - \r\n\r\nTY  - JOUR\nAU  - Bank\nPY  - 2020\nER  - \n"
    ),
  ]

  @Test(
    "whatever is done to a file, reading ends and reports only places in the file",
    arguments: 0..<4)
  func mutations(format: Int) {
    let (path, text) = Self.files[format]
    #expect(parse(text, as: path).diagnostics.lines == [])
    var random = RandomNumbers(seed: 20_170_915 + UInt64(format))
    for _ in 0..<600 {
      var bytes = Array(text.utf8)
      for _ in 0...random.below(4) { Self.mutate(&bytes, &random) }
      let found = Bibliography.parse(SourceFile(path: path, bytes: bytes)).diagnostics
      for diagnostic in found where !Self.isWithin(bytes, diagnostic.location) {
        Issue.record(
          "\(diagnostic) is not in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ random: inout RandomNumbers) {
    guard !bytes.isEmpty else { return }
    let place = random.below(bytes.count)
    let length = min(random.below(12), bytes.count - place)
    let marks = Array("{}\"\\@,=#%()[]:-&*'~$\n\r\t |>?<é".utf8) + [0, 0xFF, 0xE9]
    switch random.below(5) {
    case 0: bytes[place] = UInt8(random.below(256))
    case 1: bytes.removeSubrange(place..<place + length)
    case 2:
      bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: random.below(bytes.count))
    case 3: bytes.removeSubrange(place...)
    default: bytes.insert(random.pick(marks), at: place)
    }
  }

  /// Whether a location is in the file, or just after one of its lines.
  private static func isWithin(_ bytes: [UInt8], _ location: Location) -> Bool {
    guard let line = location.line, let column = location.column else { return true }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    // YAML and RIS end lines in more ways; their lines are counted generously.
    let isStrict = location.path.hasSuffix("bib") || location.path.hasSuffix("json")
    let lines =
      isStrict
      ? bytes.split(separator: 10, omittingEmptySubsequences: false)
      : [bytes[...]] + bytes.split(omittingEmptySubsequences: false) { $0 == 10 || $0 == 13 }
    guard (1...max(lines.count, 1)).contains(line) || !isStrict && line <= bytes.count + 1 else {
      return false
    }
    let text = isStrict ? lines[line - 1] : bytes[...]
    let length = isUTF8 ? text.count { $0 & 0xC0 != 0x80 } : text.count
    return (1...length + 1).contains(column)
  }
}
