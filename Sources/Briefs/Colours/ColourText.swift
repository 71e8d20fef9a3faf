import Basics

/// Reads a CSS colour (CSS Color 4).
///
/// It supports hexadecimal notation, names, `rgb()`, `hsl()`, `hwb()`, `lab()`, `lch()`, `oklab()`,
/// `oklch()` and `color()` with `srgb` or `srgb-linear`. It does not support colours that only a
/// browser knows, such as `Canvas`, or colours derived from others.
struct ColourText {
  private let function: String
  private let arguments: [Substring]
  private let alphaText: Substring?

  static func colour(_ text: String) -> Colour? {
    let text = text.lowercased()
    if text.hasPrefix("#") { return hexadecimal(text.dropFirst()) }
    if let hex = Colour.named[text] { return Colour(hex: hex) }
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    return ColourText(
      function: String(text[..<open]), inside: text[text.index(after: open)...].dropLast()
    ).colour
  }

  private init(function: String, inside: Substring) {
    let halves = inside.split(separator: "/", maxSplits: 1)
    var parts = (halves.first ?? "").split { $0 == " " || $0 == "," }
    var alpha = halves.count > 1 ? halves[1].split(separator: " ").first : nil
    if alpha == nil, parts.count == 4, inside.contains(",") { alpha = parts.removeLast() }
    self.function = function
    arguments = parts
    alphaText = alpha
  }

  private static func hexadecimal(_ digits: Substring) -> Colour? {
    var values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3, 4: values = values.map { $0 * 17 }
    case 6, 8:
      values = stride(from: 0, to: values.count, by: 2).map { values[$0] * 16 + values[$0 + 1] }
    default: return nil
    }
    let parts = values.map { Double($0) / 255 }
    return Colour(
      encodedRed: parts[0], green: parts[1], blue: parts[2], alpha: parts.count > 3 ? parts[3] : 1)
  }

  private var colour: Colour? {
    guard let alpha = alphaText.map({ number($0, percent: 1) }) ?? 1 else { return nil }
    guard var colour = opaque else { return nil }
    colour.alpha = min(1, max(0, alpha))
    return colour
  }

  private var opaque: Colour? {
    switch function {
    case "rgb", "rgba":
      parts(255, 255, 255).map {
        Colour(encodedRed: clamped($0 / 255), green: clamped($1 / 255), blue: clamped($2 / 255))
      }
    case "hsl", "hsla": hueAndTwo.map(Self.hsl)
    case "hwb": hueAndTwo.map(Self.hwb)
    case "oklab":
      parts(1, 0.4, 0.4).map { Oklab(lightness: clamped($0), a: $1, b: $2).colour }
    case "oklch":
      polar(1, 0.4).map { Oklab(lightness: clamped($0), chroma: max(0, $1), hue: $2).colour }
    case "lab": parts(100, 125, 125).map(Self.lab)
    case "lch":
      polar(100, 150).map { lightness, chroma, hue in
        let oklab = Oklab(lightness: 0, chroma: max(0, chroma), hue: hue)
        return Self.lab(lightness, oklab.a, oklab.b)
      }
    case "color": inColourSpace
    default: nil
    }
  }

  // MARK: Arguments

  private func clamped(_ value: Double) -> Double { min(1, max(0, value)) }

  /// Returns a number, or a percentage of `whole`; `none` is zero (section 4.4).
  private func number(_ text: Substring, percent whole: Double) -> Double? {
    if text == "none" { return 0 }
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 * whole / 100 } }
    return Double(text)
  }

  private func parts(_ one: Double, _ two: Double, _ three: Double) -> (Double, Double, Double)? {
    guard arguments.count == 3, let first = number(arguments[0], percent: one),
      let second = number(arguments[1], percent: two),
      let third = number(arguments[2], percent: three)
    else { return nil }
    return (first, second, third)
  }

  private func polar(_ lightness: Double, _ chroma: Double) -> (Double, Double, Double)? {
    guard arguments.count == 3, let first = number(arguments[0], percent: lightness),
      let second = number(arguments[1], percent: chroma), let hue = angle(arguments[2])
    else { return nil }
    return (first, second, hue)
  }

  /// A hue and two percentages, which modern notation also allows as numbers.
  private var hueAndTwo: (Double, Double, Double)? {
    guard arguments.count == 3, let hue = angle(arguments[0]),
      let second = number(arguments[1], percent: 100),
      let third = number(arguments[2], percent: 100)
    else { return nil }
    return (hue, clamped(second / 100), clamped(third / 100))
  }

  /// Returns an angle in degrees (CSS Values 4, section 7.1).
  private func angle(_ text: Substring) -> Double? {
    if text == "none" { return 0 }
    for (unit, factor) in [("deg", 1), ("grad", 0.9), ("rad", 180 / Double.pi), ("turn", 360)]
    where text.hasSuffix(unit) {
      return Double(text.dropLast(unit.count)).map { $0 * factor }
    }
    return Double(text)
  }

  // MARK: Spaces

  /// Converts from HSL (section 7).
  private static func hsl(_ hue: Double, _ saturation: Double, _ lightness: Double) -> Colour {
    func part(_ offset: Double) -> Double {
      let k = (offset + hue / 30).modulo(12)
      return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))
    }
    return Colour(encodedRed: part(0), green: part(8), blue: part(4))
  }

  /// Converts from HWB (section 8).
  private static func hwb(_ hue: Double, _ white: Double, _ black: Double) -> Colour {
    if white + black >= 1 {
      let grey = white / (white + black)
      return Colour(encodedRed: grey, green: grey, blue: grey)
    }
    func part(_ offset: Double) -> Double {
      let k = (offset + hue / 30).modulo(12)
      let pure = 0.5 - 0.5 * max(-1, min(k - 3, 9 - k, 1))
      return pure * (1 - white - black) + white
    }
    return Colour(encodedRed: part(0), green: part(8), blue: part(4))
  }

  /// Converts from CIE Lab with a D50 white point, adapting it to that of sRGB (section 18).
  private static func lab(_ lightness: Double, _ a: Double, _ b: Double) -> Colour {
    let f1 = (min(100, max(0, lightness)) + 16) / 116
    let (f0, f2) = (f1 + a / 500, f1 - b / 200)
    let (epsilon, kappa) = (216.0 / 24389, 24389.0 / 27)
    func xz(_ f: Double) -> Double { f * f * f > epsilon ? f * f * f : (116 * f - 16) / kappa }
    let x = xz(f0) * 0.964_295_676_4
    let y = lightness > kappa * epsilon ? f1 * f1 * f1 : lightness / kappa
    let z = xz(f2) * 0.825_104_602_5
    let light = Colour(
      red: 3.134_135_852_9 * x - 1.617_385_998_0 * y - 0.490_662_217_3 * z,
      green: -0.978_795_475_5 * x + 1.916_254_377_4 * y + 0.033_442_873_1 * z,
      blue: 0.071_955_398_0 * x - 0.228_976_767_6 * y + 1.405_386_035_1 * z)
    return light.isShown ? light : Oklab(light).colour
  }

  private var inColourSpace: Colour? {
    guard arguments.count == 4, let red = number(arguments[1], percent: 1),
      let green = number(arguments[2], percent: 1), let blue = number(arguments[3], percent: 1)
    else { return nil }
    switch arguments[0] {
    case "srgb":
      return Colour(encodedRed: clamped(red), green: clamped(green), blue: clamped(blue))
    case "srgb-linear":
      return Colour(red: clamped(red), green: clamped(green), blue: clamped(blue))
    default: return nil
    }
  }
}

extension Double {
  /// Returns the remainder of a division, which is never negative.
  fileprivate func modulo(_ divisor: Double) -> Double {
    let rest = truncatingRemainder(dividingBy: divisor)
    return rest < 0 ? rest + divisor : rest
  }
}
