#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour in linear sRGB, with components mostly from 0 to 1, and its opacity.
struct Colour: Equatable, Sendable {
  var red: Double
  var green: Double
  var blue: Double
  var alpha = 1.0

  static let white = Colour(red: 1, green: 1, blue: 1)

  /// Creates a colour from gamma-encoded sRGB (IEC 61966-2-1; CSS Color 4, section 10.2).
  init(encodedRed red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.init(
      red: Self.linear(red), green: Self.linear(green), blue: Self.linear(blue), alpha: alpha)
  }

  init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
  }

  /// Creates a colour from `0xRRGGBB`.
  init(hex: UInt32) {
    func part(_ shift: UInt32) -> Double { Double((hex >> shift) & 255) / 255 }
    self.init(encodedRed: part(16), green: part(8), blue: part(0))
  }

  private static func linear(_ value: Double) -> Double {
    let size = abs(value)
    let light = size <= 0.04045 ? size / 12.92 : pow((size + 0.055) / 1.055, 2.4)
    return value < 0 ? -light : light
  }

  private static func encoded(_ light: Double) -> Double {
    let light = min(1, max(0, light))
    return light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }

  /// Whether an sRGB screen can show it, apart from rounding.
  var isShown: Bool { [red, green, blue].allSatisfy { (-0.000_1...1.000_1).contains($0) } }

  /// The colour as shown on a screen: in 256 steps.
  var onScreen: Colour {
    let steps = steps
    return Colour(hex: steps.red << 16 | steps.green << 8 | steps.blue)
  }

  /// The hexadecimal notation: `#86261d`.
  var hex: String {
    let steps = steps
    return "#"
      + [steps.red, steps.green, steps.blue].map { step in
        let digits = String(step, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private var steps: (red: UInt32, green: UInt32, blue: UInt32) {
    func step(_ light: Double) -> UInt32 {
      UInt32((Self.encoded(light) * 255 + 0.000_001).rounded())
    }
    return (step(red), step(green), step(blue))
  }

  // MARK: One colour over another

  /// Returns the colour that is visible where this one covers another: blended in gamma-encoded
  /// sRGB, as in browsers (Compositing and Blending 1, section 5.1).
  func over(_ ground: Colour) -> Colour {
    if alpha >= 1 { return self }
    func blend(_ top: Double, _ bottom: Double) -> Double {
      Self.encoded(top) * alpha + Self.encoded(bottom) * (1 - alpha)
    }
    return Colour(
      encodedRed: blend(red, ground.red), green: blend(green, ground.green),
      blue: blend(blue, ground.blue))
  }

  /// Returns CSS's `color-mix(in oklab, self part, other)` for two opaque colours.
  func mixed(_ part: Double, with other: Colour) -> Colour {
    let (one, two) = (Oklab(self), Oklab(other))
    func mix(_ left: Double, _ right: Double) -> Double { left * part + right * (1 - part) }
    return Oklab(
      lightness: mix(one.lightness, two.lightness), a: mix(one.a, two.a), b: mix(one.b, two.b)
    ).colour
  }

  // MARK: Contrast

  /// The relative luminance (WCAG 2.2).
  private var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// Returns the contrast ratio of two colours as shown on a screen, from 1 to 21 (WCAG 2.2,
  /// 1.4.3).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (onScreen.luminance, other.onScreen.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }
}
