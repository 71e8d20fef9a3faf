/// The colours of the built-in style sheet, and those that it derives from a theme.
///
/// A test compares them with `Templates/site.css`.
struct ThemeColours: Sendable {
  static let accent: UInt32 = 0x86261D
  static let paper: UInt32 = 0xFFFEFB
  static let paperDark: UInt32 = 0x171614
  static let ink: UInt32 = 0x1D1B19
  static let inkDark: UInt32 = 0xE6E2DA

  /// The colour of the text.
  var text: Colour
  var ground: Colour
  var accent: Colour

  /// Creates the colours of the light scheme.
  init(paper: Colour?, accent: Colour?) {
    text = Colour(hex: Self.ink)
    ground = (paper ?? Colour(hex: Self.paper)).over(.white)
    self.accent = (accent ?? Colour(hex: Self.accent)).over(ground)
  }

  /// Creates the colours of the dark scheme.
  init(accentDark: Colour) {
    text = Colour(hex: Self.inkDark)
    ground = Colour(hex: Self.paperDark)
    accent = accentDark.over(ground)
  }

  /// Two adjacent colours on a page, and the contrast that they need.
  struct Meeting: Sendable {
    /// A description for messages.
    var name: String
    var front: Colour
    var back: Colour
    /// The required ratio: 4.5 for text (WCAG 2.2, 1.4.3), 3 for other marks (1.4.11).
    var needed = 4.5

    var ratio: Double { front.contrast(with: back) }
    var passes: Bool { ratio >= needed }
  }

  /// The uses of the accent colour as the foreground.
  var ofAccent: [Meeting] {
    [
      Meeting(name: "on the paper", front: accent, back: ground),
      Meeting(
        name: "on the tint of callouts", front: accent, back: accent.mixed(0.06, with: ground)),
      Meeting(
        name: "in the line under links, on the paper", front: accent.mixed(0.65, with: ground),
        back: ground, needed: 3),
    ]
  }

  /// The uses of the paper colour behind text.
  var ofPaper: [Meeting] {
    [
      Meeting(name: "the text", front: text, back: ground),
      Meeting(name: "small print", front: text.mixed(0.7, with: ground), back: ground),
    ]
  }
}

extension Theme {
  /// The accent colour on white paper, in hexadecimal notation: `#86261d`.
  package var accentInPrint: String {
    let colour = accent.flatMap { ColourText.colour($0.value) }
    return ThemeColours(paper: .white, accent: colour).accent.hex
  }
}
