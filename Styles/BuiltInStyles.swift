/// Citation styles and words of our own, inside the program, so that a fresh machine cites well.
public enum BuiltInStyles {
  /// The styles by the names that `citation-style` gives them.
  public static let styles: [String: [UInt8]] = [
    "notes": PackageResources.notes_csl,
    "author-date": PackageResources.author_date_csl,
    "numeric": PackageResources.numeric_csl,
  ]

  /// Styles for one work at a time, as readers of a brief are told how to cite it.
  public static let entries: [String: [UInt8]] = [
    "chicago": PackageResources.chicago_csl,
    "apa": PackageResources.apa_csl,
    "mla": PackageResources.mla_csl,
    "harvard": PackageResources.harvard_csl,
  ]

  /// The words of citations, by language.
  public static let locales: [String: [UInt8]] = [
    "en-US": PackageResources.locales_en_US_xml,
    "ur": PackageResources.locales_ur_xml,
  ]
}
