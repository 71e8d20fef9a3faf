/// Numbers in printable characters that need no escape in a JavaScript string.
///
/// There are 92 digits: the characters from `!` to `~` except `"` and `\`. The first digit of a
/// number determines their count. Below 56, it is the number itself; the next 32 begin two digits,
/// three begin three, and the last begins five.
enum Digits {
  static let all: [UInt8] = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
  }
  static let base = 92

  static let oneDigit = 56
  static let twoDigits = oneDigit + 32 * base
  static let threeDigits = twoDigits + 3 * base * base
}

extension [UInt8] {
  /// Appends a number, which may exceed those of three digits by up to 71 million.
  @inline(__always)
  mutating func put(number: Int) {
    if number < Digits.oneDigit {
      append(UInt8(digit: number))
    } else {
      put(long: number)
    }
  }

  private mutating func put(long number: Int) {
    let base = Digits.base
    var (rest, first, count) = (number - Digits.threeDigits, 91, 4)
    if number < Digits.twoDigits {
      (rest, count) = (number - Digits.oneDigit, 1)
      first = Digits.oneDigit + rest / base
    } else if number < Digits.threeDigits {
      (rest, count) = (number - Digits.twoDigits, 2)
      first = 88 + rest / (base * base)
    }
    append(UInt8(digit: first))
    var unit = (1..<count).reduce(1) { unit, _ in unit * base }
    for _ in 0..<count {
      append(UInt8(digit: rest / unit % base))
      unit /= base
    }
  }

  /// Appends increasing numbers as differences.
  mutating func put(rising numbers: some Sequence<Int>) {
    var next = 0
    for number in numbers {
      put(number: number - next)
      next = number + 1
    }
  }
}

extension UInt8 {
  /// Creates the character of a digit, without a table lookup.
  @inline(__always)
  init(digit: Int) {
    let value = UInt8(truncatingIfNeeded: digit) + UInt8(ascii: "!")
    // `"` is the second character of the sequence, and `\` the sixtieth.
    self = value < 0x22 ? value : value + 1 < 0x5C ? value + 1 : value + 2
  }
}
