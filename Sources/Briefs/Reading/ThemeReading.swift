import Basics
import SourceText

extension YAMLField {
  func theme() -> Theme? {
    guard let fields = fields(ThemeKeys.table) else { return nil }
    var theme = Theme()
    theme.accent = fields[ThemeKeys.accent]?.colour()
    theme.accentDark = fields[ThemeKeys.accentDark]?.colour()
    theme.paper = fields[ThemeKeys.paper]?.colour()
    theme.logo = fields[ThemeKeys.logo]?.fileAddress()
    theme.headingFont = fields[ThemeKeys.headingFont]?.fontFamilies()
    theme.bodyFont = fields[ThemeKeys.bodyFont]?.fontFamilies()
    theme.fonts = fields.items(ThemeKeys.fonts).compactMap { $0.fontFace() }
    return theme
  }

  private func fontFace() -> FontFace? {
    guard let fields = fields(FontKeys.table) else { return nil }
    let family = fields.required(FontKeys.family)?.fontFamilies()
    let file = fields.required(FontKeys.file)?.fileAddress()
    guard let family, let file else { return nil }
    return FontFace(
      family: family, file: file, weight: fields[FontKeys.weight]?.fontWeight(),
      style: fields[FontKeys.style]?.choice(of: ["normal", "italic", "oblique"]))
  }

  /// Returns a CSS colour (CSS Color 4): `#rrggbb`, a name, or a function such as `oklch(…)`.
  private func colour() -> Located<String>? {
    identifier(
      .notAColour, "expected a colour such as '#7a1f2b'", help: "write it in quotes: \"#7a1f2b\""
    ) { CSSValue.isColour($0) ? Located($0, at: location) : nil }
  }

  private func fontFamilies() -> String? {
    identifier(.notAFont, "expected font families such as 'Georgia, serif'") {
      CSSValue.isFontList($0) ? $0 : nil
    }
  }

  private func fontWeight() -> String? {
    identifier(.notAFont, "expected a weight such as '400', or a range such as '400 700'") { text in
      let words = text.split(separator: " ")
      let isWeight = words.allSatisfy { word in
        word == "normal" || word == "bold" || Int(word).map { (1...1000).contains($0) } ?? false
      }
      return isWeight && (1...2).contains(words.count) ? text : nil
    }
  }
}

/// Checks that prevent a value of the theme from being more than one value of the style sheet.
enum CSSValue {
  static func isColour(_ text: String) -> Bool {
    if text.hasPrefix("#") {
      return [3, 4, 6, 8].contains(text.utf8.count - 1)
        && text.dropFirst().allSatisfy(\.isHexDigit)
    }
    guard let parenthesis = text.firstIndex(of: "(") else { return isName(text[...]) }
    let arguments = text[parenthesis...].dropFirst()
    return colourFunctions.contains(text[..<parenthesis].lowercased()) && arguments.last == ")"
      && arguments.dropLast().utf8.allSatisfy {
        $0.isASCIIAlphanumeric || Array(" .,%/-+".utf8).contains($0)
      }
  }

  static func isFontList(_ text: String) -> Bool {
    let quotes = text.utf8.filter { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
    return quotes.count.isMultiple(of: 2) && Set(quotes).count <= 1
      && text.utf8.allSatisfy {
        $0.isASCIIAlphanumeric || $0 >= 0x80 || Array(" ,-_'\"+&".utf8).contains($0)
      }
  }

  /// The functions for colours (CSS Color 5); no others are allowed, since `url()` and similar
  /// functions load something.
  private static let colourFunctions: Set = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix",
    "light-dark", "device-cmyk",
  ]

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
  }
}
