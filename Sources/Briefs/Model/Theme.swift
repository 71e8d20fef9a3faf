/// How the site looks where it differs from the default.
///
/// The values go into a style sheet, so each is checked to be one CSS value and nothing more.
package struct Theme: Hashable, Sendable {
  /// The accent colour in the light scheme.
  package var accent: Located<String>?
  /// The accent colour in the dark scheme.
  package var accentDark: Located<String>?
  /// The colour of the background in the light scheme.
  package var paper: Located<String>?
  /// The path of a picture under `assets/`.
  package var logo: Located<String>?
  /// A CSS list of font families.
  package var headingFont: String?
  /// A CSS list of font families.
  package var bodyFont: String?
  package var fonts: [FontFace] = []

  package init() {}
}

/// A font file of the house.
package struct FontFace: Hashable, Sendable {
  package var family: String
  /// The path of a file under `assets/`.
  package var file: Located<String>
  /// A CSS weight, or a range of them: `400`, `400 700`.
  package var weight: String?
  /// A CSS font style: `normal`, `italic`.
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
