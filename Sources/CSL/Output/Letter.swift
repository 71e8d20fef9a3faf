/// A letter or mark with the properties that changes of case need, looked up once.
struct Letter {
  let scalar: Unicode.Scalar
  /// Whether the letter keeps its case.
  let isKept: Bool
  private let traits: Traits

  /// - Parameter previous: the letter before, which an accent belongs to
  init(_ scalar: Unicode.Scalar, isKept: Bool, after previous: Letter?) {
    self.scalar = scalar
    self.isKept = isKept
    traits = Traits(scalar, after: previous?.traits ?? [])
  }

  var isLetter: Bool { traits.contains(.letter) }
  var isNumber: Bool { traits.contains(.number) }
  var isUppercase: Bool { traits.contains(.uppercase) }
  var isLowercase: Bool { traits.contains(.lowercase) }
  var isSpace: Bool { traits.contains(.space) }

  /// Whether the text after it is a separate part of the word.
  var isDash: Bool {
    switch scalar {
    case "-", "–", "—", "/": true
    default: false
    }
  }

  private struct Traits: OptionSet {
    let rawValue: UInt8

    static let letter = Traits(rawValue: 1)
    static let number = Traits(rawValue: 2)
    static let uppercase = Traits(rawValue: 4)
    static let lowercase = Traits(rawValue: 8)
    static let space = Traits(rawValue: 16)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ scalar: Unicode.Scalar, after previous: Traits) {
      switch scalar {
      case "a"..."z": self = [.letter, .lowercase]
      case "A"..."Z": self = [.letter, .uppercase]
      case "0"..."9": self = .number
      case " ": self = .space
      default: self.init(scalar.properties, after: previous)
      }
    }

    private init(_ properties: Unicode.Scalar.Properties, after previous: Traits) {
      self = properties.isGraphemeExtend ? previous.intersection([.letter, .number]) : []
      if properties.isAlphabetic { insert(.letter) }
      if properties.numericType != nil { insert(.number) }
      if properties.isUppercase { insert(.uppercase) }
      if properties.isLowercase { insert(.lowercase) }
      if properties.isWhitespace { insert(.space) }
    }
  }
}
