import Basics

/// A position in a short text that is read byte by byte.
struct ByteCursor {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index == bytes.count }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Consumes an ASCII character, ignoring case.
  mutating func take(_ character: Character) -> Bool {
    guard let next, let wanted = character.asciiValue else { return false }
    guard next == wanted || next.asciiLowercased == wanted else { return false }
    index += 1
    return true
  }

  @discardableResult
  mutating func takeSpaces() -> Bool {
    let start = index
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { index += 1 }
    return index > start
  }

  /// Consumes a whole number with a number of digits in `width`; nil leaves the cursor unchanged.
  mutating func takeNumber(_ width: ClosedRange<Int>) -> Int? {
    let start = index
    var number = 0
    while let next, next.isASCIIDigit, index - start <= width.upperBound {
      number = number * 10 + Int(next - UInt8(ascii: "0"))
      index += 1
    }
    guard width.contains(index - start) else {
      index = start
      return nil
    }
    return number
  }

  /// Consumes the ASCII letters that follow, and returns them in lower case.
  mutating func takeWord() -> String {
    let start = index
    while let next, next.isASCIILetter { index += 1 }
    return String(decoding: bytes[start..<index].map(\.asciiLowercased), as: UTF8.self)
  }
}
