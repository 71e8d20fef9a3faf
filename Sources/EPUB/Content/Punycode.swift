import Basics

/// The encoding of names in other scripts as labels of hosts: `xn--mnchen-3ya` (RFC 3492).
enum Punycode {
  /// Returns the text of a label after its `xn--`, or `nil` if the label is not valid.
  static func decoded(_ label: Substring) -> String? {
    let dash = label.utf8.lastIndex(of: UInt8(ascii: "-"))
    var scalars = dash.map { Array(label[..<$0].unicodeScalars) } ?? []
    let deltas = label.utf8[(dash.map { label.utf8.index(after: $0) } ?? label.startIndex)...]
    var (code, place, bias) = (128, 0, 72)
    var digits = deltas.makeIterator()
    while let first = digits.next() {
      let start = place
      guard let delta = delta(first, &digits, bias) else { return nil }
      place += delta
      let count = scalars.count + 1
      bias = adapted(place - start, count: count, isFirst: start == 0)
      code += place / count
      place %= count
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
      scalars.insert(scalar, at: place)
      place += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Returns the number that begins with a digit (section 3.3).
  private static func delta(
    _ first: UInt8, _ digits: inout Substring.UTF8View.Iterator, _ bias: Int
  ) -> Int? {
    var (result, weight, step) = (0, 1, 36)
    var next: UInt8? = first
    while let byte = next {
      guard let digit = value(of: byte), weight < 1 << 40 else { return nil }
      result += digit * weight
      let threshold = min(max(step - bias, 1), 26)
      if digit < threshold { return result }
      weight *= 36 - threshold
      step += 36
      next = digits.next()
    }
    return nil
  }

  private static func value(of byte: UInt8) -> Int? {
    if byte.isASCIIDigit { return Int(byte - UInt8(ascii: "0")) + 26 }
    return byte.isASCIILetter ? Int(byte | 0x20) - Int(UInt8(ascii: "a")) : nil
  }

  /// Returns the bias for the next number (section 6.1).
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }
}
