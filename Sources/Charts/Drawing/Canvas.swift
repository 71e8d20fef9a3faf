import Basics

/// A point in a picture: x from where lines of text begin, y from the top.
struct Point: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// A drawing in SVG, so far.
///
/// All places are given as in a left-to-right language, and mirrored for others. Colours are attributes,
/// which paper uses, together with classes, by which a style sheet replaces them.
struct Canvas {
  let width: Double
  /// The size of the text.
  let size: Double
  let colours: ChartColours
  private let isMirrored: Bool
  private(set) var markup = ""

  enum Anchor: String { case start, middle, end }

  /// What a thin line is.
  enum Rule {
    /// The line of zero, or a tick on it.
    case axis
    case grid
    /// A line from an annotation to its place.
    case pointer

    fileprivate var attributes: String {
      switch self {
      case .axis: "class=\"axis\" stroke=\"\(ChartColours.ink)\""
      case .grid: "class=\"grid\" stroke=\"\(ChartColours.rule)\""
      case .pointer:
        "class=\"mark\" stroke=\"\(ChartColours.quiet)\" stroke-dasharray=\"2 3\""
      }
    }
  }

  /// What a text is.
  enum Role { case plain, strong, quiet, onTone(Tone) }

  init(width: Double, size: Double, colours: ChartColours, isMirrored: Bool) {
    self.width = width
    self.size = size
    self.colours = colours
    self.isMirrored = isMirrored
  }

  var lineHeight: Double { size * 1.25 }

  func ems(_ text: String) -> Double { TextWidth.ems(text) }

  /// Returns the width of a text.
  func width(of text: String) -> Double { TextWidth.ems(text) * size }

  /// Returns lines of a text that are no wider than a length.
  func lines(_ text: String, upTo width: Double) -> [String] {
    TextWidth.lines(text, upTo: width / size)
  }

  // MARK: Shapes

  private func mirrored(_ x: Double) -> Double { isMirrored ? width - x : x }

  private func place(_ point: Point) -> String {
    "\(mirrored(point.x).written) \(point.y.written)"
  }

  /// Draws a bar.
  mutating func bar(from: Double, to: Double, top: Double, height: Double, _ tone: Tone) {
    let x = min(mirrored(from), mirrored(to))
    markup +=
      "<rect class=\"fill \(tone.name)\" fill=\"\(colours.hex(tone))\" x=\"\(x.written)\" y=\"\(top.written)\" "
      + "width=\"\((to - from).magnitude.written)\" height=\"\(height.written)\"/>\n"
  }

  /// Draws a line of the grid, or that of zero.
  mutating func rule(from: Point, to: Point, _ kind: Rule) { rules([(from, to)], kind) }

  /// Draws lines of one kind.
  mutating func rules(_ lines: [(from: Point, to: Point)], _ kind: Rule) {
    guard !lines.isEmpty else { return }
    let path = lines.map { "M\(place($0.from))L\(place($0.to))" }.joined()
    markup += "<path \(kind.attributes) d=\"\(path)\"/>\n"
  }

  /// Draws lines through points.
  mutating func line(
    _ runs: [[Point]], _ tone: Tone, width: Double, dash: String? = nil
  ) {
    let path = runs.map { "M" + $0.map(place).joined(separator: "L") }.joined()
    guard !path.isEmpty else { return }
    markup +=
      "<path class=\"stroke \(tone.name)\" stroke=\"\(colours.hex(tone))\" fill=\"none\" stroke-width=\"\(width.written)\" "
      + "stroke-linejoin=\"round\"" + (dash.map { " stroke-dasharray=\"\($0)\"" } ?? "")
      + " d=\"\(path)\"/>\n"
  }

  /// Fills the areas inside of points, with a gap in the colour of the ground around each.
  mutating func area(_ areas: [[Point]], _ tone: Tone, isLight: Bool) {
    let path = areas.map { "M" + $0.map(place).joined(separator: "L") + "Z" }.joined()
    guard !path.isEmpty else { return }
    markup +=
      "<path class=\"fill \(isLight ? "" : "parted ")\(tone.name)\" fill=\"\(colours.hex(tone))\""
      + (isLight
        ? " fill-opacity=\"0.22\""
        : " stroke=\"\(ChartColours.ground)\" stroke-width=\"1.5\" stroke-linejoin=\"round\"")
      + " d=\"\(path)\"/>\n"
  }

  /// Draws marks of a series, whose shape is its own.
  mutating func markers(_ shape: Int, at points: [Point], radius: Double, _ tone: Tone) {
    guard !points.isEmpty else { return }
    let path = points.map { outline(of: shape, at: $0, radius: radius) }.joined()
    markup +=
      "<path class=\"fill parted \(tone.name)\" fill=\"\(colours.hex(tone))\" stroke=\"\(ChartColours.ground)\" "
      + "stroke-width=\"1.5\" d=\"\(path)\"/>\n"
  }

  private func outline(of shape: Int, at point: Point, radius: Double) -> String {
    let (x, y, r) = (mirrored(point.x), point.y, radius)
    func corner(_ dx: Double, _ dy: Double) -> String {
      "\((x + dx * r).written) \((y + dy * r).written)"
    }
    return switch shape % 4 {
    case 0:
      "M\(corner(-1, 0))a\(r.written) \(r.written) 0 1 0 \((2 * r).written) 0"
        + "a\(r.written) \(r.written) 0 1 0 \((-2 * r).written) 0Z"
    case 1:
      "M\(corner(-0.9, -0.9))L\(corner(0.9, -0.9))L\(corner(0.9, 0.9))L\(corner(-0.9, 0.9))Z"
    case 2: "M\(corner(0, -1.15))L\(corner(1.1, 0.85))L\(corner(-1.1, 0.85))Z"
    default: "M\(corner(0, -1.25))L\(corner(1.25, 0))L\(corner(0, 1.25))L\(corner(-1.25, 0))Z"
    }
  }

  // MARK: Text

  /// Writes lines of text.
  ///
  /// - Parameters:
  ///   - y: the baseline of the first line
  ///   - hasHalo: whether the text has a rim in the colour of the ground, since it crosses lines
  mutating func text(
    _ lines: [String], x: Double, y: Double, _ anchor: Anchor = .start, _ role: Role = .plain,
    hasHalo: Bool = false
  ) {
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let baseline = y + Double(index) * lineHeight
      markup +=
        "<text\(attributes(role, hasHalo)) x=\"\(mirrored(x).written)\" y=\"\(baseline.written)\""
      let side = isMirrored ? anchor.opposite : anchor
      if side != .start { markup += " text-anchor=\"\(side.rawValue)\"" }
      markup += ">\(isolated(line).htmlEscaped)</text>\n"
    }
  }

  private func attributes(_ role: Role, _ hasHalo: Bool) -> String {
    let halo =
      hasHalo
      ? " stroke=\"\(ChartColours.ground)\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
      : ""
    // Text has the ink of the whole picture.
    let name = hasHalo ? " class=\"halo\"" : ""
    return switch role {
    case .plain: name + halo
    case .strong: "\(name) font-weight=\"600\"\(halo)"
    case .quiet: " class=\"soft\" fill=\"\(ChartColours.quiet)\""
    case .onTone(let tone): " class=\"on \(tone.name)\" fill=\"\(tone.textOnIt)\""
    }
  }

  /// Returns a text that is set on its own: from right to left on mirrored pictures, if any of its letters
  /// is.
  private func isolated(_ text: String) -> String {
    guard isMirrored, text.unicodeScalars.contains(where: { (0x590...0x8FF).contains($0.value) })
    else { return text }
    return "\u{2067}\(text)\u{2069}"
  }
}

extension Canvas.Anchor {
  fileprivate var opposite: Canvas.Anchor {
    switch self {
    case .start: .end
    case .middle: .middle
    case .end: .start
    }
  }
}

extension Double {
  /// The number with at most one decimal.
  var written: String {
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
