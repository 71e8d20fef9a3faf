/// The differences of the site's look from the default.
///
/// The values are written to a style sheet, so each is checked to be a single CSS value.
package struct Theme: Hashable, Sendable {
  /// The accent colour in the light scheme.
  package var accent: Located<String>?
  /// The accent colour in the dark scheme.
  package var accentDark: Located<String>?
  /// The colour of the background in the light scheme.
  package var paper: Located<String>?
  /// The path of a picture under `assets/`.
  package var logo: Located<String>?
  /// The CSS font families for headings.
  package var headingFont: Located<String>?
  /// The CSS font families for the text.
  package var bodyFont: Located<String>?
  package var fonts: [FontFace] = []

  package init() {}
}

/// A font file of the house.
package struct FontFace: Hashable, Sendable {
  package var family: String
  /// The path of a file under `assets/`.
  package var file: Located<String>
  /// The CSS weight, or a range of weights: `400`, `400 700`.
  package var weight: String?
  /// The CSS font style: `normal`, `italic`.
  package var style: String?

  package init(
    family: String, file: Located<String>, weight: String? = nil, style: String? = nil
  ) {
    self.family = family
    self.file = file
    self.weight = weight
    self.style = style
  }
}
