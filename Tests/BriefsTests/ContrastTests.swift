import Charts
import Foundation
import SourceText
import TestSupport
import Testing

@testable import Briefs

@Suite("The contrast of a theme")
struct ContrastTests {
  private static func messages(_ theme: String) -> [String] {
    let site = SiteConfiguration.reading(
      SourceFile(path: "site.yml", text: "theme:\n\(theme)\n"))
    #expect(site.diagnostics == [])
    return site.value.theme.contrastCheck.map { "\($0.description) | \($0.help ?? "")" }
  }

  @Test("is right for the built-in colours and for those of dark ink on light paper")
  func good() {
    #expect(Self.messages("  logo: a.svg") == [])
    #expect(Self.messages("  accent: '#123456'\n  accent-dark: '#abcdef'\n  paper: ivory") == [])
  }

  @Test(
    "of an accent colour that is too light on the paper is reported, with the nearest colour that passes"
  )
  func accent() {
    #expect(
      Self.messages("  accent: '#d9a441'") == [
        "site.yml:2:11: warning: 'accent' is '#d9a441', which on the tint of callouts (#d9a441 and "
          + "#fdf9f1) has a contrast of 2.14:1, expected at least 4.5:1 (WCAG 2.2, 1.4.3) "
          + "[low-contrast] | write '#7d5800', the nearest of its hue that passes"
      ])
  }

  @Test("of the dark scheme's accent is computed on its paper")
  func dark() {
    #expect(
      Self.messages("  accent-dark: navy") == [
        "site.yml:2:16: warning: 'accent-dark' is 'navy', which on the tint of callouts (#000080 "
          + "and #15171b) has a contrast of 1.12:1, expected at least 4.5:1 (WCAG 2.2, 1.4.3) "
          + "[low-contrast] | write '#5c8eff', the nearest of its hue that passes"
      ])
  }

  @Test("of the paper is computed with the ink, and with the small print made of both")
  func paper() {
    #expect(
      Self.messages("  paper: '#888'") == [
        "site.yml:2:10: warning: 'paper' is '#888', on which small print (#3a3937) has a contrast "
          + "of 3.25:1, expected at least 4.5:1 (WCAG 2.2, 1.4.3) [low-contrast] | write "
          + "'#aeaeae', the nearest of its hue that passes"
      ])
  }

  @Test(
    "of charts is enough on the paper, in the dark, and between neighbours; and text on them is readable"
  )
  func charts() throws {
    let css = try Repository.text("Templates/site.css")
    let light = try #require(css.firstRange(of: "--first: var(--chart-1, ")).lowerBound
    let dark = try #require(css.firstRange(of: "--first: #")).lowerBound
    for (start, ground) in [(light, ThemeColours.paper), (dark, ThemeColours.paperDark)] {
      let lines = css[start...].split(separator: "\n").prefix(6)
      let colours = lines.compactMap { line in
        line.firstMatch(of: /#[0-9a-f]{3,6}/).flatMap { ColourText.colour(String($0.output)) }
      }
      try #require(colours.count == 6)
      let (marks, onOdd) = (colours.prefix(5), colours[5])
      #expect(marks.allSatisfy { $0.contrast(with: Colour(hex: ground)) >= 3 })
      #expect(start == dark || marks.prefix(4).map(\.hex) == ChartColours.series)
      let ink = Colour(hex: ThemeColours.ink)
      for (index, mark) in marks.enumerated() {
        #expect(mark.contrast(with: index == 0 || index == 2 ? onOdd : ink) >= 4.5, "\(mark.hex)")
      }
    }
    let printed = ChartColours.series.compactMap(ColourText.colour)
    #expect(zip(printed, printed.dropFirst()).allSatisfy { $0.contrast(with: $1) >= 3 })
  }

  @Test("of charts follows a darker paper")
  func chartsOnPaper() throws {
    func colours(_ paper: String) -> [String: String] {
      var theme = Theme()
      theme.paper = Located(paper, at: Location(path: "site.yml"))
      return Dictionary(uniqueKeysWithValues: theme.chartColours.map { ($0.name, $0.hex) })
    }
    #expect(colours("#fffefb") == [:])
    let onSand = colours("#ece2cc")
    #expect(onSand.keys.sorted() == ["chart-2", "chart-4", "chart-muted"])
    let sand = try #require(ColourText.colour("#ece2cc"))
    #expect(
      onSand.values.allSatisfy {
        ColourText.colour($0).map { $0.contrast(with: sand) >= 3 } ?? false
      })
  }

  @Test("mixes colours as browsers do")
  func mixing() {
    // As Chromium paints `color-mix(in oklab, …)`.
    func mix(_ one: String, _ part: Double, _ other: String) -> String? {
      guard let one = ColourText.colour(one), let other = ColourText.colour(other) else {
        return nil
      }
      return one.mixed(part, with: other).hex
    }
    #expect(mix("#d9a441", 0.06, "#fffefb") == "#fdf9f1")
    #expect(mix("#d9a441", 0.65, "#fffefb") == "#e7c489")
    #expect(mix("#1d1b19", 0.7, "#888") == "#3a3937")
    #expect(mix("navy", 0.06, "#171614") == "#15171b")
  }

  @Test("of a colour that only a browser knows is not computed, and this is reported")
  func unknown() {
    #expect(
      Self.messages("  accent: LinkText") == [
        "site.yml:2:11: warning: the contrast of 'accent' cannot be computed: only a browser "
          + "knows what 'LinkText' is [unknown-contrast] | write it as '#rrggbb' to have it "
          + "checked"
      ])
  }

  @Test("the nearest colour passes", arguments: ["#d9a441", "#ff0000", "hotpink", "lime", "#fff"])
  func nearest(_ colour: String) throws {
    let help = try #require(Self.messages("  accent: '\(colour)'").first)
    let found = try #require(help.split(separator: "write '").last?.prefix(7))
    #expect(Self.messages("  accent: '\(found)'") == [])
  }

  @Test(
    "reads each way of CSS to write a colour",
    arguments: [
      ("#86261d", "#86261d"), ("#fff", "#ffffff"), ("#F00F", "#ff0000"), ("Teal", "#008080"),
      ("rgb(134, 38, 29)", "#86261d"), ("rgb(134 38 29)", "#86261d"),
      ("rgb(100% 0% 50%)", "#ff0080"), ("hsl(120, 100%, 25%)", "#008000"),
      ("hsl(0.5turn 100% 50%)", "#00ffff"), ("hwb(120 0% 50%)", "#008000"),
      ("oklch(62.8% 0.2577 29.23)", "#ff0000"), ("oklab(0.628 0.2249 0.1258)", "#ff0000"),
      ("lab(54.29% 80.8 69.89)", "#ff0000"), ("lch(54.29% 106.8 40.86)", "#ff0000"),
      ("lab(50% 40 -60)", "#8c5edf"), ("hwb(200 20% 30%)", "#3388b3"),
      ("oklch(0.7 0.1 200)", "#40b1b7"), ("hsl(310 40% 60%)", "#c270b4"),
      ("color(srgb 1 0 0)", "#ff0000"), ("color(srgb-linear 0 1 none)", "#00ff00"),
    ])
  func notations(_ text: String, _ hex: String) {
    #expect(ColourText.colour(text)?.hex == hex)
  }

  @Test("blends a translucent colour with what is behind it")
  func alpha() {
    #expect(ColourText.colour("rgb(0 0 0 / 50%)")?.over(.white).hex == "#808080")
    #expect(ColourText.colour("rgba(0, 0, 0, 0.5)")?.over(.white).hex == "#808080")
    #expect(ColourText.colour("#00000080")?.over(.white).hex == "#7f7f7f")
  }

  @Test("is computed with the colours and mixtures of the built-in style sheet")
  func styleSheet() throws {
    let style = try Repository.text("Templates/site.css")
    let colours = [
      ("accent", ThemeColours.accent), ("paper", ThemeColours.paper),
      ("paper-dark", ThemeColours.paperDark), ("ink", ThemeColours.ink),
      ("ink-dark", ThemeColours.inkDark),
    ]
    for (name, hex) in colours {
      #expect(style.contains("  --\(name): \(Colour(hex: hex).hex);"), "\(name)")
    }
    for mixture in [
      "--quiet: color-mix(in oklab, var(--text) 70%, var(--ground));",
      "text-decoration-color: color-mix(in oklab, var(--rubric) 65%, var(--ground));",
      "background: color-mix(in oklab, var(--shown) 6%, var(--ground));",
    ] { #expect(style.contains(mixture), "\(mixture)") }
  }

  @Test("has the ratios of WCAG: 21 for black on white, 4.48 for #777")
  func ratios() {
    #expect(Colour(hex: 0).contrast(with: .white) == 21)
    #expect(Int(Colour(hex: 0x777777).contrast(with: .white) * 100) == 447)
  }

  @Test("refuses what is not a colour", arguments: ["reddish", "rgb(1 2)", "calc(1)", "#12"])
  func none(_ text: String) {
    #expect(ColourText.colour(text) == nil)
  }
}
