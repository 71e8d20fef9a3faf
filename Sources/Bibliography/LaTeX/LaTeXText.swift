import Basics
import Foundation

/// Converts LaTeX in bibliographies to text with the markup of references.
///
/// Accents and letters become Unicode, and a few commands become markup. Unknown commands are
/// reduced to their arguments, and their names are kept for diagnostics. Open groups are on an
/// explicit stack, so braces may be nested to any depth.
struct LaTeXText {
  /// Whether braces protect the case of their content, as in titles.
  let protectsCase: Bool
  let source: [UInt8]
  var index = 0
  var output: [UInt8] = []
  var open: [Group] = []
  var isMath = false
  var hasCombiningMarks = false
  /// The number of open groups that protect the case.
  var protections = 0
  /// The names of unknown commands.
  var unread: [String] = []
  /// The start of a formula, and how many groups were open there.
  private var formula = (start: 0, depth: 0)

  /// A group that ends with a brace, or after the next letter or command.
  struct Group {
    var end: End
    /// Whether it contains one letter or command, since no brace opened it.
    var isSingle = false
    /// The ends of the fonts that were switched to in it.
    var fonts: [UInt8] = []
  }

  enum End {
    case nothing
    case text(StaticString)
    case quotation
    /// A combining mark after the first character from `start` on.
    case accent(StaticString, start: Int)
    /// Markup that protects the case of the text from `start` on.
    case protection(start: Int)
    /// An argument that is not for readers.
    case omission(start: Int)
    /// The first argument of a fraction, in parentheses or not.
    case numerator(isSum: Bool)
    /// Letters in blackboard bold.
    case doubleStruck(start: Int)
    /// The first of two arguments that are exchanged.
    case exchange(start: Int)
    /// The second of two arguments, with the text of the first.
    case exchanged([UInt8])
  }

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
    case UInt8(ascii: "-") where !isMath: dash()
    case UInt8(ascii: "`"): quote(byte, "“", "‘")
    case UInt8(ascii: "'") where isMath: put("′")
    case UInt8(ascii: "'"): quote(byte, "”", "'")
    case UInt8(ascii: "?"), UInt8(ascii: "!"): mark(byte)
    case UInt8(ascii: "<") where isMath: put(current?.isASCIILetter ?? false ? "< " : "<")
    case UInt8(ascii: "^") where isMath: superscript()
    case UInt8(ascii: "_") where isMath: begin("<sub>", "</sub>")
    case _ where byte.isASCIISpace: putSpace()
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

  /// Writes ?` and !`, which are ligatures for these marks upside down.
  private mutating func mark(_ byte: UInt8) {
    let next = source[index...].prefix(2)
    guard next.first == UInt8(ascii: "`"), next.count < 2 || next.last != UInt8(ascii: "`") else {
      return output.append(byte)
    }
    index += 1
    put(byte == UInt8(ascii: "?") ? "¿" : "¡")
  }

  // MARK: Formulas

  /// Starts or ends a formula.
  ///
  /// Its marks are dropped, exponents and indices are kept, and a lone `$` is a dollar.
  private mutating func toggleMath() {
    // `$$` also starts and ends a formula.
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

  /// Ends a formula.
  ///
  /// Its letters are names of things, so they keep their case in titles.
  mutating func endMath() {
    guard isMath else { return }
    isMath = false
    if protectsCase, !isProtected, open.count == formula.depth { protect(from: formula.start) }
  }

  /// Writes an exponent; degrees and primes are already raised.
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
