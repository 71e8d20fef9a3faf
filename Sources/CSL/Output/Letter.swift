/// A character with what changes of case ask of it, looked up once.
struct Letter {
  let character: Character
  /// Whether the letter keeps its case.
  let isKept: Bool
  private let traits: Traits

  init(_ character: Character, isKept: Bool) {
    self.character = character
    self.isKept = isKept
    traits = Traits(character)
  }

  var isLetter: Bool { traits.contains(.letter) }
  var isNumber: Bool { traits.contains(.number) }
  var isUppercase: Bool { traits.contains(.uppercase) }
  var isLowercase: Bool { traits.contains(.lowercase) }
  var isSpace: Bool { traits.contains(.space) }
  var isDash: Bool { traits.contains(.dash) }

  /// Whether a new part of a title begins after the character.
  var endsTitlePart: Bool {
    switch character {
    case ":", "?", "!", ".", "—", "–": true
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
    static let dash = Traits(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ character: Character) {
      switch character.utf8.first ?? 0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = [.letter, .lowercase]
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = [.letter, .uppercase]
      case UInt8(ascii: " "): self = .space
      default: self.init(any: character)
      }
    }

    private init(any character: Character) {
      self = []
      if character.isLetter { insert(.letter) }
      if character.isNumber { insert(.number) }
      if character.isUppercase { insert(.uppercase) }
      if character.isLowercase { insert(.lowercase) }
      if character.isWhitespace { insert(.space) }
      if "-–—/".contains(character) { insert(.dash) }
    }
  }
}
