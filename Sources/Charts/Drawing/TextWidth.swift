/// An estimate of the width of a text, since fonts differ from reader to reader.
///
/// It is that of Noto Sans, a wide font, and a little more.
enum TextWidth {
  /// Returns the width in units of the size of the font.
  static func ems(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * 1.03
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return widthOfASCII(scalar) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x600...0x8FF, 0xFB50...0xFEFC: return 0.52
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return 1
    case 0x2000...0x206F, 0xA0: return 0.4
    case ..<0x590: return 0.6
    default: return 0.72
    }
  }

  private static func widthOfASCII(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "!", "|", ",", ".", ":", ";": 0.28
    case " ", "f", "r", "t", "(", ")", "[", "]", "/", "-", "J": 0.38
    case "m", "M", "W", "w", "@", "%": 0.88
    case "A"..."Z": 0.66
    default: 0.57
    }
  }

  /// Returns lines of words that are no wider than a number of units, apart from single long words.
  static func lines(_ text: String, upTo ems: Double) -> [String] {
    var lines: [String] = []
    var width = 0.0
    for word in text.split(separator: " ") {
      let more = self.ems(" " + word)
      if let last = lines.indices.last, width + more <= ems {
        lines[last] += " " + word
        width += more
      } else {
        lines.append(String(word))
        width = self.ems(String(word))
      }
    }
    return lines
  }
}
