import Briefs
import SourceText

/// The families of fonts in which briefs are set: those of the theme, then the engine's own, then
/// those of Debian's `fonts-noto-core` for scripts that it lacks.
struct PaperFonts {
  /// The families for the text, in the order of preference.
  let body: [String]
  let heading: [String]
  let code: [String]

  init(_ theme: Theme) {
    let bodyFont = theme.bodyFont?.value ?? ""
    body = Self.families(bodyFont)
    heading = Self.families(theme.headingFont?.value ?? bodyFont)
    code = ["DejaVu Sans Mono"] + Self.families("")
  }

  private static func families(_ css: String) -> [String] {
    let named = CSSFontFamilies(css)
    // The engine has no font without serifs of its own.
    return named.names + (named.isSansSerif ? ["Noto Sans"] : []) + fallbacks
  }

  /// Urdu is in Naskh, since programs that read PDFs find almost none of the words in Nastaliq.
  private static let fallbacks =
    ["Libertinus Serif", "Noto Naskh Arabic", "Noto Serif"]
    + [
      "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam",
      "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Hebrew", "Armenian", "Georgian", "Ethiopic",
      "Tibetan",
    ].map { "Noto Serif \($0)" } + [
      "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "DejaVu Sans",
    ]

  /// Returns the family for a letter that the engine's own font lacks, by the blocks of Unicode.
  static func family(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x530 else { return nil }
    return blocks.first { $0.range.contains(scalar.value) }?.family
  }

  private static let blocks: [(range: ClosedRange<UInt32>, family: String)] = [
    (0x600...0x8FF, "Noto Naskh Arabic"), (0xFB50...0xFEFC, "Noto Naskh Arabic"),
    (0x530...0x58F, "Noto Serif Armenian"), (0x590...0x5FF, "Noto Serif Hebrew"),
    (0x900...0x97F, "Noto Serif Devanagari"), (0x980...0x9FF, "Noto Serif Bengali"),
    (0xA00...0xA7F, "Noto Serif Gurmukhi"), (0xA80...0xAFF, "Noto Serif Gujarati"),
    (0xB80...0xBFF, "Noto Serif Tamil"), (0xC00...0xC7F, "Noto Serif Telugu"),
    (0xC80...0xCFF, "Noto Serif Kannada"), (0xD00...0xD7F, "Noto Serif Malayalam"),
    (0xD80...0xDFF, "Noto Serif Sinhala"), (0xE00...0xE7F, "Noto Serif Thai"),
    (0xE80...0xEFF, "Noto Serif Lao"), (0xF00...0xFFF, "Noto Serif Tibetan"),
    (0x1000...0x109F, "Noto Serif Myanmar"), (0x10A0...0x10FF, "Noto Serif Georgian"),
    (0x1200...0x139F, "Noto Serif Ethiopic"), (0x1780...0x17FF, "Noto Serif Khmer"),
  ]
}

/// Font families as written in CSS (CSS Fonts 4, section 2.1).
struct CSSFontFamilies {
  /// The families other than generic ones, in order.
  private(set) var names: [String] = []
  /// Whether the list ends with the generic family for fonts without serifs.
  private(set) var isSansSerif = false

  init(_ css: String) {
    for part in css.split(separator: ",") {
      let name = part.filter { $0 != "\"" && $0 != "'" }[...].trimming(\.isWhitespace)
      if Self.generic.contains(name.lowercased()) {
        isSansSerif = Self.sansSerif.contains(name.lowercased())
      } else if !name.isEmpty {
        names.append(String(name))
      }
    }
  }

  /// Those of systems, which browsers know by these names, included.
  private static let sansSerif: Set = [
    "sans-serif", "system-ui", "ui-sans-serif", "-apple-system", "blinkmacsystemfont",
  ]

  private static let generic = sansSerif.union([
    "serif", "monospace", "cursive", "fantasy", "ui-serif", "ui-monospace", "ui-rounded", "math",
    "emoji", "fangsong", "inherit", "initial", "unset",
  ])
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
    var rest = drop(while: isLeftOut)
    while let last = rest.last, isLeftOut(last) { rest = rest.dropLast() }
    return rest
  }
}

extension Theme {
  /// Returns the fonts of the theme that PDFs lack, where they are named.
  ///
  /// Of a list of families, one suffices.
  ///
  /// - Parameter missing: the families that the engine has not found, in lower case
  package func missingFonts(among missing: Set<String>) -> [Located<String>] {
    [bodyFont, headingFont].compactMap { $0 }.compactMap { list in
      let names = CSSFontFamilies(list.value).names
      guard let first = names.first, names.allSatisfy({ missing.contains($0.lowercased()) }) else {
        return nil
      }
      return Located(first, at: list.location)
    }
  }
}
