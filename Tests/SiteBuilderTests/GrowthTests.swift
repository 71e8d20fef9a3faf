import Foundation
import TestSupport
import Testing

@Suite("Time", .serialized)
struct GrowthTests {
  /// A named input of any size.
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let count: Int
    let files: @Sendable (Int) -> [String: String]

    init(_ name: String, _ count: Int, _ files: @escaping @Sendable (Int) -> [String: String]) {
      testDescription = name
      self.count = count
      self.files = files
    }

    static func titled(_ name: String, _ count: Int, _ part: String) -> Input {
      Input(name, count) { count in
        [
          "briefs/a.md": brief(body: "One [@a]."),
          "references.bib": "@book{a, title = {\(String(repeating: part, count: count))}}\n",
        ]
      }
    }

    static func styled(_ name: String, _ count: Int, _ element: String) -> Input {
      Input(name, count) { count in
        [
          "briefs/a.md": brief(body: "One [@a]."), "references.bib": "@book{a, title = {T}}\n",
          "site.yml": "citation-style: house\n",
          "styles/house.csl":
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><citation><layout>"
            + String(repeating: element, count: count) + "</layout></citation></style>",
        ]
      }
    }
  }

  private static let inputs: [Input] = [
    .titled("titles with braces", 1000, "Word {Of} the "),
    .titled("titles with formulas", 1000, "$x^2$ "),
    .titled("titles with fonts", 1000, "\\emph{a} \\textbf{b} "),
    .styled(
      "choices of a style", 500,
      "<choose><if type=\"map\"><text variable=\"title\"/></if><else><text value=\"x\"/></else></choose>"
    ),
    .styled("groups of a style", 1000, "<group><text value=\"x\"/></group>"),
    Input("links to what is not there", 400) { count in
      let parts = (0..<count).map { "## H\($0)\n\n[a](#g\($0)) [b](n\($0).md)\n\n" }
      return ["briefs/a.md": brief(body: parts.joined())]
    },
    Input("topics of a brief", 100) { count in
      let topics = (0..<count).map { "  - Topic \($0)\n" }.joined()
      return ["briefs/a.md": brief("Water", "topics:\n" + topics)]
    },
    Input("inline notes of many lines", 10_000) { count in
      ["briefs/a.md": brief(body: "x^[" + String(repeating: "a\n", count: count) + "]")]
    },
    Input("bare addresses", 2000) { count in
      let parts = (0..<count).map { "x https://a\($0).example/p y\n\n" }
      return ["briefs/a.md": brief(body: parts.joined())]
    },
    Input("pages of a list", 100) { count in
      let briefs = (0..<count).map { ("briefs/b\($0).md", brief("B\($0)")) }
      return Dictionary(uniqueKeysWithValues: briefs + [("site.yml", "page-size: 1\n")])
    },
    Input("unknown keys of people", 400) { count in
      let people = (0..<count).map { "p\($0):\n  name: P\($0)\n  kay\($0): x\n" }
      return ["briefs/a.md": brief(), "people.yml": people.joined()]
    },
    Input("signs of HTML", 5000) { count in
      ["briefs/a.md": brief(body: String(repeating: "a < b & c\n", count: count))]
    },
  ]

  /// If the time grows with the square of the input, four times the input takes sixteen times as long.
  ///
  /// The limit is far from both, and short times do not count, since the program also has to start.
  @Test("grows with the input, and not with its square", arguments: inputs)
  func growth(input: Input) throws {
    let once = try secondsOfBuild(input.files(input.count))
    let fourTimes = try secondsOfBuild(input.files(4 * input.count))
    #expect(fourTimes < max(8 * once, 1), "\(once) s, then \(fourTimes) s")
  }

  /// The processor time of a build in a process of its own, which other tests do not add to.
  private func secondsOfBuild(_ files: [String: String]) throws -> Double {
    let site = try TestSite(files)
    let report = site.url("times").path
    let run = try Program.shell(
      "\"$0\" build '\(site.root.path)' -o '\(site.url("site").path)' >/dev/null 2>&1; times > '\(report)'"
    )
    #expect(run.status == 0)
    let text = try String(contentsOfFile: report, encoding: .utf8)
    return text.split(separator: "\n").last.map(Self.seconds) ?? 0
  }

  /// Reads the user's time of what the shell waited for, as `0m1.250000s 0m0.030000s` (POSIX: times).
  private static func seconds(_ line: Substring) -> Double {
    let parts = line.prefix { $0 != " " }.dropLast().split(separator: "m").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
  }
}
