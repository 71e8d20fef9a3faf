/// The look of the text at a position.
struct Look {
  private var isItalic = false
  private var isBold = false
  private var isSmallCaps = false
  private var isUnderlined = false
  private var isRaised = false

  /// Returns the fonts that a formatting changes to, with italics within italics set upright.
  mutating func change(_ formatting: Formatting) -> [Font] {
    [
      change(formatting.weight), change(formatting.style), change(formatting.variant),
      change(formatting.decoration), change(formatting.verticalAlign),
    ].compactMap { $0 }
  }

  private mutating func change(_ weight: Formatting.FontWeight?) -> Font? {
    switch weight {
    case .bold: return Self.turn(&isBold, .bold, .normalWeight)
    case .light: return .light
    case .normal: return Self.end(&isBold, .normalWeight)
    case nil: return nil
    }
  }

  private mutating func change(_ style: Formatting.FontStyle?) -> Font? {
    switch style {
    case .italic, .oblique: Self.turn(&isItalic, .italic, .upright)
    case .normal: Self.end(&isItalic, .upright)
    case nil: nil
    }
  }

  private mutating func change(_ variant: Formatting.FontVariant?) -> Font? {
    switch variant {
    case .smallCaps: Self.turn(&isSmallCaps, .smallCaps, .normalVariant)
    case .normal: Self.end(&isSmallCaps, .normalVariant)
    case nil: nil
    }
  }

  private mutating func change(_ decoration: Formatting.Decoration?) -> Font? {
    switch decoration {
    case .underline: isUnderlined ? nil : Self.turn(&isUnderlined, .underline, .noDecoration)
    case .some(.none): Self.end(&isUnderlined, .noDecoration)
    case nil: nil
    }
  }

  private mutating func change(_ align: Formatting.VerticalAlign?) -> Font? {
    switch align {
    case .sup: isRaised = true
    case .sub: isRaised = true
    case .baseline: return Self.end(&isRaised, .baseline)
    case nil: return nil
    }
    return align == .sup ? .sup : .sub
  }

  /// Starts a look, or reverses it if it is already in effect.
  private static func turn(_ isOn: inout Bool, _ font: Font, _ opposite: Font) -> Font {
    isOn.toggle()
    return isOn ? font : opposite
  }

  /// Ends a look if it is in effect.
  private static func end(_ isOn: inout Bool, _ font: Font) -> Font? {
    defer { isOn = false }
    return isOn ? font : nil
  }
}
