/// How the site looks where it differs from the default.
///
/// The values go into a style sheet, so each is checked to be one CSS value and nothing more.
public struct Theme: Hashable, Sendable {
  /// The accent colour in the light scheme.
  public var accent: Located<String>?
  /// The accent colour in the dark scheme.
  public var accentDark: Located<String>?
  /// The colour of the background in the light scheme.
  public var paper: Located<String>?
  /// The path of a picture under `assets/`.
  public var logo: Located<String>?
  /// A CSS list of font families.
  public var headingFont: String?
  /// A CSS list of font families.
  public var bodyFont: String?
  public var fonts: [FontFace] = []

  public init() {}
}

/// A font file of the house.
public struct FontFace: Hashable, Sendable {
  public var family: String
  /// The path of a file under `assets/`.
  public var file: Located<String>
  /// A CSS weight, or a range of them: `400`, `400 700`.
  public var weight: String?
  /// A CSS font style: `normal`, `italic`.
  public var style: String?

  public init(
    family: String, file: Located<String>, weight: String? = nil, style: String? = nil
  ) {
    self.family = family
    self.file = file
    self.weight = weight
    self.style = style
  }
}
