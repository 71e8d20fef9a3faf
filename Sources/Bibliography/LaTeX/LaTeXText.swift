import Foundation

/// Turns LaTeX as it stands in bibliographies into text with the markup of references.
///
/// Accents and letters become Unicode, a few commands become markup, and of commands that are not known the argument
/// remains; their names are kept for a report. What is open stands on a stack of its own, so that no depth of braces is too deep.
struct LaTeXText {
  /// Whether braces keep the case of what is in them, as in titles.
  let protectsCase: Bool
  let source: [UInt8]
  var index = 0
  var output: [UInt8] = []
  var open: [Group] = []
  var isMath = false
  var hasCombiningMarks = false
  /// How many groups that keep the case are open.
  var protections = 0
  /// The names of commands that are not known.
  var unread: [String] = []
  /// Where a formula began, and in how many groups.
  private var formula = (start: 0, depth: 0)

  /// What has begun and ends with a brace, or after the next letter or command.
  struct Group {
    var end: End
    /// Whether it holds one letter or command, since no brace opened it.
    var isSingle = false
    /// The ends of fonts that were switched to within it.
    var fonts: [UInt8] = []
  }

  enum End {
    case nothing
    case text(StaticString)
    case quotation
    /// A combining mark after the first character from here on.
    case accent(StaticString, start: Int)
    /// Markup that keeps the case, around what is written from here on.
    case protection(start: Int)
    /// An argument that is not for readers.
    case omission(start: Int)
    /// The first argument of a fraction, in parentheses or not.
    case numerator(isSum: Bool)
    /// Letters in blackboard bold.
    case doubleStruck(start: Int)
    /// The first of two arguments that change their places.
    case exchange(start: Int)
    /// The second of two, with the text of the first.
    case exchanged([UInt8])
  }

  /// The text of a field.
  ///
  /// - Parameter protectsCase: whether braces become `<span class="nocase">`
  static func text(_ latex: String, protectsCase: Bool = false) -> String {
    var unread: [String] = []
    return text(latex, protectsCase: protectsCase, unread: &unread)
  }

  /// - Parameter unread: gets the names of commands that are not known
  static func text(
    _ latex: String, protectsCase: Bool = false, unread: inout [String]
  ) -> String {
    guard latex.needsReading else { return latex }
    var reader = LaTeXText(protectsCase: protectsCase, source: Array(latex.utf8))
    reader.output.reserveCapacity(reader.source.count)
    reader.read()
    unread += reader.unread
    let text = reader.output[...].trimmed.text
    return reader.hasCombiningMarks ? text.precomposedStringWithCanonicalMapping : text
  }

  static func text(_ latex: ArraySlice<UInt8>) -> String { text(latex.text) }

  private init(protectsCase: Bool, source: [UInt8]) {
    self.protectsCase = protectsCase
    self.source = source
  }

  var current: UInt8? { index < source.count ? source[index] : nil }

  var isProtected: Bool { protections > 0 }

  private mutating func read() {
    while let byte = current {
      let depth = open.count
      index += 1
      take(byte)
      // A letter or command that opened nothing was all that its accent or command waited for.
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
    case UInt8(ascii: "-") where !isMath: dash()
    case UInt8(ascii: "`"): quote(byte, "“", "‘")
    case UInt8(ascii: "'") where isMath: put("′")
    case UInt8(ascii: "'"): quote(byte, "”", "'")
    case UInt8(ascii: "?"), UInt8(ascii: "!"): mark(byte)
    case UInt8(ascii: "<") where isMath: put(current?.isASCIILetter ?? false ? "< " : "<")
    case UInt8(ascii: "^") where isMath: superscript()
    case UInt8(ascii: "_") where isMath: begin("<sub>", "</sub>")
    case _ where byte.isWhiteSpace: putSpace()
    default:
      output.append(byte)
      takeRestOfCharacter()
    }
  }

  private mutating func takeRestOfCharacter() {
    while let byte = current, byte & 0b1100_0000 == 0b1000_0000 {
      output.append(byte)
      index += 1
    }
  }

  // MARK: Marks

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  mutating func putSpace() {
    if let last = output.last, last != .space { output.append(.space) }
  }

  private mutating func dash() {
    guard current == UInt8(ascii: "-") else { return put("-") }
    index += 1
    guard current == UInt8(ascii: "-") else { return put("–") }
    index += 1
    put("—")
  }

  private mutating func quote(_ mark: UInt8, _ double: StaticString, _ single: StaticString) {
    guard current == mark else { return put(single) }
    index += 1
    put(double)
  }

  /// The ligatures ?` and !` are those marks upside down.
  private mutating func mark(_ byte: UInt8) {
    let next = source[index...].prefix(2)
    guard next.first == UInt8(ascii: "`"), next.count < 2 || next.last != UInt8(ascii: "`") else {
      return output.append(byte)
    }
    index += 1
    put(byte == UInt8(ascii: "?") ? "¿" : "¡")
  }

  // MARK: Formulas

  /// Formulas: their marks are dropped, exponents and indices kept; a lone `$` is a dollar.
  private mutating func toggleMath() {
    // `$$` begins and ends a formula too.
    if isMath {
      if current == UInt8(ascii: "$") { index += 1 }
      endMath()
    } else if source[index...].contains(UInt8(ascii: "$")) {
      if current == UInt8(ascii: "$") { index += 1 }
      beginMath()
    } else {
      put("$")
    }
  }

  mutating func beginMath() {
    isMath = true
    formula = (output.count, open.count)
  }

  /// Letters of formulas are names of things, so titles keep their case.
  mutating func endMath() {
    guard isMath else { return }
    isMath = false
    if protectsCase, !isProtected, open.count == formula.depth { protect(from: formula.start) }
  }

  /// An exponent; degrees and primes are signs that stand high by themselves.
  private mutating func superscript() {
    for (name, sign) in Self.highSigns {
      for form in ["\\\(name)", "{\\\(name)}"] where source[index...].starts(with: form.utf8) {
        let end = index + form.utf8.count
        if form.utf8.last != .closeBrace, end < source.count, source[end].isASCIILetter { continue }
        index = end
        return output += sign.utf8
      }
    }
    begin("<sup>", "</sup>")
  }

  private static let highSigns = [("circ", "°"), ("prime", "′"), ("degree", "°")]
}

extension String {
  /// Whether anything in the text is LaTeX, or white space that is to be one space.
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
