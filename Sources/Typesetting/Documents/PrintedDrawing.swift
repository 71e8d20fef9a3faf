/// One of our own pictures in SVG, with the fonts of the paper.
///
/// The engine looks for another font only for a whole text, so each run of letters that the first font
/// lacks names its own.
struct PrintedDrawing {
  let svg: String

  /// - Parameter families: the families of fonts, in the order of preference
  init(_ svg: String, in families: [String]) {
    let list = families.map { "'\($0)'" }.joined(separator: ", ")
    var rest = svg.replacing("font-family=\"sans-serif\"", with: "font-family=\"\(list)\"")[...]
    var printed = ""
    while let open = rest.firstRange(of: "<text "),
      let tagEnd = rest[open.upperBound...].firstIndex(of: ">"),
      let close = rest[tagEnd...].firstRange(of: "</text>")
    {
      let text = rest.index(after: tagEnd)..<close.lowerBound
      printed += rest[..<text.lowerBound]
      printed += Self.withFonts(rest[text])
      rest = rest[text.upperBound...]
    }
    self.svg = printed + rest
  }

  private static func withFonts(_ text: Substring) -> String {
    var runs: [(family: String?, text: String.UnicodeScalarView)] = []
    // The engine orders the words of a line by their letters, and isolates would break its ligatures.
    for scalar in text.unicodeScalars where scalar != "\u{2067}" && scalar != "\u{2069}" {
      let family = PaperFonts.family(of: scalar)
      // Spaces and marks between words of a script belong to their run.
      if let last = runs.indices.last, runs[last].family == family || scalar == " " {
        runs[last].text.append(scalar)
      } else {
        runs.append((family, String.UnicodeScalarView([scalar])))
      }
    }
    return runs.map { family, scalars in
      guard let family else { return String(scalars) }
      return "<tspan font-family=\"'\(family)'\">\(String(scalars))</tspan>"
    }.joined()
  }
}
