import SourceText

extension Theme {
  /// Warnings about colours of the theme that many people cannot read well where the built-in style
  /// sheet uses them.
  package var contrastCheck: [Diagnostic] {
    var check = ThemeContrast(theme: self)
    check.run()
    return check.diagnostics
  }
}

/// Computes the contrast of a theme's colours (WCAG 2.2) in the light and the dark scheme.
private struct ThemeContrast {
  let theme: Theme
  private(set) var diagnostics: [Diagnostic] = []

  init(theme: Theme) { self.theme = theme }

  mutating func run() {
    let paper = colour(theme.paper, "paper")
    let accent = colour(theme.accent, "accent")
    let dark = colour(theme.accentDark, "accent-dark")
    if let text = theme.paper, let paper {
      check(text, "paper", paper) { ThemeColours(paper: $0, accent: nil).ofPaper }
    }
    if theme.paper == nil || paper != nil {
      if let text = theme.accent, let accent {
        check(text, "accent", accent) { ThemeColours(paper: paper, accent: $0).ofAccent }
      } else if let text = theme.paper, theme.accent == nil, let paper {
        check(text, "paper", paper) { [ThemeColours(paper: $0, accent: nil).ofAccentOnPaper] }
      }
    }
    if let text = theme.accentDark, let dark {
      check(text, "accent-dark", dark) { ThemeColours(accentDark: $0).ofAccent }
    }
  }

  private mutating func colour(_ text: Located<String>?, _ key: String) -> Colour? {
    guard let text else { return nil }
    if let colour = ColourText.colour(text.value) { return colour }
    diagnostics.append(
      Diagnostic(
        .unknownContrast,
        "the contrast of '\(key)' cannot be computed: only a browser knows what '\(text.value)' is",
        at: text.location, help: "write it as '#rrggbb' to have it checked"))
    return nil
  }

  /// Reports the worst contrast, once per colour.
  private mutating func check(
    _ text: Located<String>, _ key: String, _ colour: Colour,
    _ meetings: (Colour) -> [ThemeColours.Meeting]
  ) {
    if diagnostics.contains(where: { $0.location == text.location }) { return }
    let failing = meetings(colour).filter { !$0.passes }
    guard let worst = failing.min(by: { $0.ratio / $0.needed < $1.ratio / $1.needed }) else {
      return
    }
    let nearest = colour.nearest { meetings($0).allSatisfy(\.passes) }
    diagnostics.append(
      Diagnostic(
        .lowContrast, message(text.value, key, worst), at: text.location,
        help: nearest.map { "write '\($0.hex)', the nearest of its hue that passes" }
          ?? "choose another colour; none of its hue passes"))
  }

  private func message(_ text: String, _ key: String, _ meeting: ThemeColours.Meeting) -> String {
    let rule = meeting.needed > 4 ? "1.4.3" : "1.4.11"
    let (found, needed) = (meeting.ratio.asRatio, meeting.needed.asRatio)
    let tail =
      "has a contrast of \(found), expected at least \(needed) (WCAG 2.2, \(rule))"
    return key == "paper"
      ? "'paper' is '\(text)', on which \(meeting.name) (\(meeting.front.hex)) \(tail)"
      : "'\(key)' is '\(text)', which \(meeting.name) "
        + "(\(meeting.front.hex) and \(meeting.back.hex)) \(tail)"
  }
}

extension ThemeColours {
  fileprivate var ofAccentOnPaper: Meeting {
    Meeting(name: "the accent colour", front: accent, back: ground)
  }
}

extension Colour {
  /// Returns the colour that passes and is nearest in lightness, with the same hue and as much
  /// chroma as possible.
  func nearest(_ passes: (Colour) -> Bool) -> Colour? {
    let start = Oklab(over(.white))
    for step in 1...250 {
      for lightness in [start.lightness - Double(step) / 250, start.lightness + Double(step) / 250]
      where (0...1).contains(lightness) {
        let colour = start.with(lightness: lightness, chroma: start.chroma).colour.onScreen
        if passes(colour) { return colour }
      }
    }
    return nil
  }
}

extension Double {
  /// The ratio as `4.49:1`, rounded down.
  fileprivate var asRatio: String {
    let hundredths = Int(self * 100 + 0.000_001)
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return "\(whole):1" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10):1" : "\(whole).\(rest < 10 ? "0" : "")\(rest):1"
  }
}
