import Basics
import Foundation
import SourceText

/// HTML entities, which exports of registries and reference managers leave in texts (HTML, “Named
/// character references”).
enum Entities {
  /// Returns the text with entities as characters; unknown ones stay.
  ///
  /// Some exports escape twice, so `&amp;amp;` is a single mark too.
  static func decoded(_ text: String) -> String {
    var text = text
    for _ in 0..<3 {
      guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: ";")) else {
        break
      }
      let next = decodedOnce(Array(text.utf8))
      guard let next else { break }
      text = next
    }
    return text
  }

  private static func decodedOnce(_ source: [UInt8]) -> String? {
    var output: [UInt8] = []
    var (index, isChanged) = (0, false)
    while let start = source[index...].place(of: UInt8(ascii: "&")) {
      output += source[index..<start]
      let name = source[(start + 1)...].prefix(10).prefix { $0 != UInt8(ascii: ";") }
      if name.endIndex < source.count, source[name.endIndex] == UInt8(ascii: ";"),
        let text = character(name)
      {
        output += text.utf8
        index = name.endIndex + 1
        isChanged = true
      } else {
        output.append(source[start])
        index = start + 1
      }
    }
    return isChanged ? (output + source[index...])[...].text : nil
  }

  private static func character(_ name: ArraySlice<UInt8>) -> String? {
    guard name.first == UInt8(ascii: "#") else { return named(name.text) }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1).text
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
    if (0x80..<0xA0).contains(value) { return windows[Int(value - 0x80)].nonEmpty }
    if value == 9 || value == 10 { return " " }
    let text = Unicode.Scalar(value).map { String($0).withoutForbiddenCharacters } ?? ""
    return text.isEmpty ? nil : text
  }

  private static func named(_ name: String) -> String? {
    if let sign = signs[name] { return sign }
    if let letter = LaTeXLetters.text(of: name), letter.unicodeScalars.count == 1,
      let scalar = letter.unicodeScalars.first, (0x370...0x3FF).contains(scalar.value)
    {
      return letter
    }
    guard let letter = name.first, letter.isASCII, letter.isLetter,
      let mark = accents[String(name.dropFirst())]
    else { return nil }
    let accented = (String(letter) + mark).precomposedStringWithCanonicalMapping
    return accented.unicodeScalars.count == 1 ? accented : nil
  }

  /// The accents of entities such as `eacute`.
  private static let accents = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "tilde": "\u{303}", "uml": "\u{308}",
    "ring": "\u{30A}", "cedil": "\u{327}", "caron": "\u{30C}", "breve": "\u{306}",
    "macr": "\u{304}",
    "ogon": "\u{328}", "dot": "\u{307}", "dblac": "\u{30B}",
  ]

  private static let signs = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…",
    "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°", "plusmn": "±",
    "micro": "µ", "para": "¶", "sect": "§", "copy": "©", "reg": "®", "trade": "™", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "curren": "¤", "shy": "\u{AD}", "thinsp": "\u{2009}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
    "asymp": "≈", "infin": "∞", "rarr": "→", "larr": "←", "harr": "↔", "uarr": "↑", "darr": "↓",
    "prime": "′", "Prime": "″", "oelig": "œ", "OElig": "Œ", "aelig": "æ", "AElig": "Æ",
    "szlig": "ß", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "oslash": "ø",
    "Oslash": "Ø", "lstrok": "ł", "Lstrok": "Ł", "dstrok": "đ", "Dstrok": "Đ", "inodot": "ı",
    "fnof": "ƒ", "dagger": "†", "Dagger": "‡", "permil": "‰", "frac12": "½", "frac14": "¼",
    "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³", "ordf": "ª", "ordm": "º",
    "iexcl": "¡", "iquest": "¿", "not": "¬", "macr": "¯", "acute": "´", "cedil": "¸", "uml": "¨",
    "brvbar": "¦", "tilde": "˜", "sum": "∑", "prod": "∏", "radic": "√", "part": "∂", "int": "∫",
    "equiv": "≡", "sim": "∼", "cong": "≅", "prop": "∝", "isin": "∈", "cap": "∩", "cup": "∪",
    "sub": "⊂", "sup": "⊃", "hyphen": "-", "dash": "‐", "lowbar": "_", "ast": "*", "num": "#",
    "percnt": "%", "dollar": "$", "commat": "@", "lpar": "(", "rpar": ")", "colon": ":",
    "comma": ",", "period": ".", "plus": "+", "equals": "=", "lsqb": "[", "rsqb": "]",
  ]

  /// The Windows characters for 0x80 to 0x9F, by which browsers read these numbers.
  private static let windows = [
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“",
    "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
  ]
}
