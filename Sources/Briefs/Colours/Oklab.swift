#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A perceptual colour: lightness, and two axes of hue (CSS Color 4, section 9).
struct Oklab: Equatable, Sendable {
  var lightness: Double
  var a: Double
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// - Parameter hue: the hue in degrees
  init(lightness: Double, chroma: Double, hue: Double) {
    let angle = hue * .pi / 180
    self.init(lightness: lightness, a: chroma * cos(angle), b: chroma * sin(angle))
  }

  /// Converts from linear sRGB with the matrices of CSS Color 4, section 18.
  init(_ colour: Colour) {
    let (r, g, b) = (colour.red, colour.green, colour.blue)
    let l = cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b)
    let m = cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b)
    let s = cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b)
    self.init(
      lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
      a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
      b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s)
  }

  var chroma: Double { (a * a + b * b).squareRoot() }

  /// Returns the same hue with another lightness and chroma.
  func with(lightness: Double, chroma: Double) -> Oklab {
    let factor = self.chroma < 0.000_01 ? 0 : chroma / self.chroma
    return Oklab(lightness: lightness, a: a * factor, b: b * factor)
  }

  /// The colour in linear sRGB, whether or not a screen can show it.
  private var light: Colour {
    func cube(_ value: Double) -> Double { value * value * value }
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b)
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b)
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b)
    return Colour(
      red: 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
      green: -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
      blue: -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s)
  }

  /// The colour with as much chroma as a screen can show; lightness and hue stay the same (CSS
  /// Color 4, section 13.2).
  var colour: Colour {
    let light = light
    if light.isShown { return light }
    if lightness >= 1 { return .white }
    if lightness <= 0 { return Colour(red: 0, green: 0, blue: 0) }
    var (low, high) = (0.0, chroma)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      if with(lightness: lightness, chroma: middle).light.isShown {
        low = middle
      } else {
        high = middle
      }
    }
    return with(lightness: lightness, chroma: low).light
  }
}
