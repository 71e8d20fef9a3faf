import Basics

/// Converts LaTeX in bibliographies to text with the markup of references.
///
/// Accents and letters become Unicode, and a few commands become markup. Unknown commands are
/// reduced to their arguments, and their names are kept for diagnostics. Open groups are on an
/// explicit stack, so braces may be nested to any depth.
struct LaTeXText {
  /// Whether braces protect the case of their content, as in titles.
  let protectsCase: Bool
  var source: LaTeXSource
  var output: LaTeXOutput
  var open: [LaTeXGroup] = []
  var isMath = false
  /// The number of open groups that protect the case.
  var protections = 0
  /// The names of unknown commands.
  var unread: [String] = []
  /// The start of a formula, and how many groups were open there.
  private var formula = (start: 0, depth: 0)

  /// Returns the text of a field.
  ///
  /// - Parameter protectsCase: whether braces become `<span class="nocase">`
  static func text(_ latex: String, protectsCase: Bool = false) -> String {
    var unread: [String] = []
    return text(latex, protectsCase: protectsCase, unread: &unread)
  }

  /// - Parameter unread: receives the names of unknown commands
  static func text(
    _ latex: String, protectsCase: Bool = false, unread: inout [String]
  ) -> String {
    guard latex.needsReading else { return latex }
    var reader = LaTeXText(protectsCase: protectsCase, source: LaTeXSource(latex))
    reader.read()
    unread += reader.unread
    return reader.output.text
  }

  static func text(_ latex: ArraySlice<UInt8>) -> String { text(latex.text) }

  /// Returns whether a command is known.
  static func knows(_ command: String) -> Bool {
    var unread: [String] = []
    _ = text("\\\(command){}", unread: &unread)
    return unread.isEmpty
  }

  private init(protectsCase: Bool, source: LaTeXSource) {
    self.protectsCase = protectsCase
    self.source = source
    output = LaTeXOutput(capacity: source.count)
  }

  var current: UInt8? { source.current }

  var isProtected: Bool { protections > 0 }

  private mutating func read() {
    while let byte = source.next() {
      let depth = open.count
      take(byte)
      // An accent or command only waited for this letter or command, which opened nothing.
      if open.count <= depth { closeSingles() }
    }
    while !open.isEmpty { close() }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case .backslash: command()
    case .openBrace: openGroup()
    case .closeBrace: if !open.isEmpty { close() }
    case UInt8(ascii: "~"): put("\u{A0}")
    case UInt8(ascii: "$"): toggleMath()
    case UInt8(ascii: "'") where isMath: put("′")
    case UInt8(ascii: "-") where isMath: output.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "?"),
      UInt8(ascii: "!"):
      put(LaTeXLigatures.text(of: byte, &source))
    case UInt8(ascii: "<") where isMath: put(current?.isASCIILetter ?? false ? "< " : "<")
    case UInt8(ascii: "^") where isMath: superscript()
    case UInt8(ascii: "_") where isMath: begin("<sub>", "</sub>")
    case _ where byte.isASCIISpace: output.putSpace()
    default:
      output.append(byte)
      takeRestOfCharacter()
    }
  }

  private mutating func takeRestOfCharacter() {
    while let byte = current, byte & 0b1100_0000 == 0b1000_0000 {
      output.append(byte)
      source.advance()
    }
  }

  mutating func put(_ text: StaticString) { output.put(text) }

  // MARK: Formulas

  /// Starts or ends a formula.
  ///
  /// Its marks are dropped, exponents and indices are kept, and a lone `$` is a dollar.
  private mutating func toggleMath() {
    // `$$` also starts and ends a formula.
    if isMath {
      if current == UInt8(ascii: "$") { source.advance() }
      endMath()
    } else if source.rest.contains(UInt8(ascii: "$")) {
      if current == UInt8(ascii: "$") { source.advance() }
      beginMath()
    } else {
      put("$")
    }
  }

  mutating func beginMath() {
    isMath = true
    formula = (output.count, open.count)
  }

  /// Ends a formula.
  ///
  /// Its letters are names of things, so they keep their case in titles.
  mutating func endMath() {
    guard isMath else { return }
    isMath = false
    if protectsCase, !isProtected, open.count == formula.depth {
      output.protect(from: formula.start)
    }
  }

  /// Writes an exponent; degrees and primes are already raised.
  private mutating func superscript() {
    if let sign = source.takeHighSign() { return output += sign.utf8 }
    begin("<sup>", "</sup>")
  }
}

extension String {
  /// Whether the text contains LaTeX, or white space to collapse.
  fileprivate var needsReading: Bool {
    utf8.withContiguousStorageIfAvailable { $0.needReading } ?? Array(utf8)[...].needReading
  }
}

extension Collection<UInt8> {
  fileprivate var needReading: Bool {
    var previous = UInt8.space
    for byte in self {
      switch byte {
      case .backslash, .openBrace, .closeBrace, UInt8(ascii: "~"), UInt8(ascii: "$"),
        UInt8(ascii: "`"), 0..<0x20:
        return true
      case UInt8(ascii: "-"), UInt8(ascii: "'"), .space: if previous == byte { return true }
      default: break
      }
      previous = byte
    }
    return previous == .space && !isEmpty
  }
}
