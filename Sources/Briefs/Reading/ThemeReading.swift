import Basics
import SourceText

extension Theme {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(ThemeKeys.table) else { return nil }
    self.init()
    accent = fields[ThemeKeys.accent]?.located(.colour)
    accentDark = fields[ThemeKeys.accentDark]?.located(.colour)
    paper = fields[ThemeKeys.paper]?.located(.colour)
    logo = fields[ThemeKeys.logo]?.located(.file)
    headingFont = fields[ThemeKeys.headingFont]?.located(.fontFamilies)
    bodyFont = fields[ThemeKeys.bodyFont]?.located(.fontFamilies)
    fonts = fields.items(ThemeKeys.fonts).compactMap(FontFace.init)
  }
}

extension FontFace {
  fileprivate init?(_ field: YAMLField) {
    guard let fields = field.fields(FontKeys.table) else { return nil }
    let family = fields.required(FontKeys.family)?.read(.fontFamilies)
    let file = fields.required(FontKeys.file)?.located(.file)
    guard let family, let file else { return nil }
    self.init(
      family: family, file: file, weight: fields[FontKeys.weight]?.read(.fontWeight),
      style: fields[FontKeys.style]?.choice(of: ["normal", "italic", "oblique"]))
  }
}

extension TextFormat<String> {
  /// A CSS colour (CSS Color 4): `#rrggbb`, a name, or a function such as `oklch(…)`.
  fileprivate static var colour: TextFormat {
    TextFormat(
      .notAColour, "expected a colour such as '#7a1f2b'", help: "write it in quotes: \"#7a1f2b\""
    ) { CSSValue.isColour($0) ? $0 : nil }
  }

  fileprivate static var fontFamilies: TextFormat {
    TextFormat(.notAFont, "expected font families such as 'Georgia, serif'") {
      CSSValue.isFontList($0) ? $0 : nil
    }
  }

  fileprivate static var fontWeight: TextFormat {
    TextFormat(.notAFont, "expected a weight such as '400', or a range such as '400 700'") {
      CSSValue.isFontWeight($0) ? $0 : nil
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

  static func isFontWeight(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...2).contains(words.count)
      && words.allSatisfy { word in
        word == "normal" || word == "bold" || Int(word).map { (1...1000).contains($0) } ?? false
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
