import Basics

/// Converts units of the package `siunitx`.
enum SIUnits {
  /// Returns kg/m³ for `\kilo\gram\per\cubic\metre`, and kg·m⁻³ for `kg.m^{-3}`.
  static func text(_ unit: ArraySlice<UInt8>) -> String {
    var output = ""
    var state = State()
    var rest = unit
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == .backslash {
        let name = rest.prefix(while: \.isASCIILetter)
        rest = rest.dropFirst(name.count)
        name.isEmpty ? output.append("") : state.take(name.text, &output)
      } else {
        put(byte, &rest, &output)
      }
    }
    state.finish(&output)
    return output
  }

  private static func put(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>, _ output: inout String) {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "~"): output += "·"
    case UInt8(ascii: "^"), UInt8(ascii: "_"):
      let isGroup = rest.first == .openBrace
      if isGroup { rest = rest.dropFirst() }
      let script = rest.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0.isASCIILetter }
      rest = rest.dropFirst(script.count + (isGroup ? 1 : 0))
      let tag = byte == UInt8(ascii: "^") ? "sup" : "sub"
      output += "<\(tag)>\(script.text.replacing("-", with: "−"))</\(tag)>"
    case .openBrace, .closeBrace, UInt8(ascii: "$"): break
    default:
      var bytes = [byte]
      while let next = rest.first, next & 0xC0 == 0x80 {
        bytes.append(next)
        rest = rest.dropFirst()
      }
      output += bytes[...].text
    }
  }

  /// The parts that come before and after the next unit.
  private struct State {
    var isFirst = true
    var isPer = false
    var power: String?
    var prefix = ""

    mutating func take(_ name: String, _ output: inout String) {
      switch name {
      case "per": isPer = true
      case "square": power = "2"
      case "cubic": power = "3"
      case "squared": output += "<sup>2</sup>"
      case "cubed": output += "<sup>3</sup>"
      case "of", "tothe", "raiseto", "highlight", "cancel": break
      case _ where prefixes[name] != nil: prefix += prefixes[name] ?? ""
      default: put(units[name] ?? LaTeXLetters.text(of: name) ?? name, &output)
      }
    }

    private mutating func put(_ unit: String, _ output: inout String) {
      if !isFirst || isPer { output += isPer ? isFirst ? "1/" : "/" : " " }
      output += prefix + unit
      if let power { output += "<sup>\(power)</sup>" }
      self = State()
      isFirst = false
    }

    mutating func finish(_ output: inout String) { output += prefix }
  }

  private static let prefixes = [
    "quecto": "q", "ronto": "r", "yocto": "y", "zepto": "z", "atto": "a", "femto": "f",
    "pico": "p", "nano": "n", "micro": "μ", "milli": "m", "centi": "c", "deci": "d", "deca": "da",
    "deka": "da", "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P",
    "exa": "E", "zetta": "Z", "yotta": "Y", "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti",
  ]

  private static let units = [
    "gram": "g", "metre": "m", "meter": "m", "second": "s", "ampere": "A", "kelvin": "K",
    "mole": "mol", "candela": "cd", "kilogram": "kg", "hertz": "Hz", "newton": "N", "pascal": "Pa",
    "joule": "J", "watt": "W", "coulomb": "C", "volt": "V", "farad": "F", "ohm": "Ω",
    "siemens": "S", "weber": "Wb", "tesla": "T", "henry": "H", "celsius": "°C",
    "degreeCelsius": "°C", "lumen": "lm", "lux": "lx", "becquerel": "Bq", "gray": "Gy",
    "sievert": "Sv", "katal": "kat", "minute": "min", "hour": "h", "day": "d", "degree": "°",
    "arcminute": "′", "arcsecond": "″", "hectare": "ha", "litre": "L", "liter": "L", "tonne": "t",
    "electronvolt": "eV", "dalton": "Da", "atomicmassunit": "u", "bel": "B", "decibel": "dB",
    "neper": "Np", "bit": "bit", "byte": "B", "percent": "%", "angstrom": "Å", "bar": "bar",
    "radian": "rad", "steradian": "sr", "astronomicalunit": "au", "parsec": "pc", "barn": "b",
    "km": "km", "cm": "cm", "mm": "mm", "um": "μm", "nm": "nm", "m": "m", "kg": "kg", "g": "g",
    "mg": "mg", "ug": "μg", "s": "s", "ms": "ms", "us": "μs", "ns": "ns", "K": "K", "Hz": "Hz",
    "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "V": "V", "mV": "mV", "W": "W", "kW": "kW",
    "MW": "MW", "GW": "GW", "eV": "eV", "keV": "keV", "MeV": "MeV", "GeV": "GeV", "TeV": "TeV",
    "kWh": "kWh", "Pa": "Pa", "kPa": "kPa", "MPa": "MPa", "GPa": "GPa", "J": "J", "kJ": "kJ",
    "L": "L", "ml": "ml", "mL": "mL", "mol": "mol", "mmol": "mmol", "dB": "dB",
    "m2": "m<sup>2</sup>",
  ]
}
