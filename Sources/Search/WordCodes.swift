import Basics

/// Short codes for the frequent words and separators of a site's texts.
///
/// A code is one or two printable characters. A reader's browser loads the list once, and uses it
/// to decode texts that are compressed to about a third.
package struct WordCodes: Sendable {
  /// The words and separators, the most useful first.
  ///
  /// The first is empty, and prevents a space between two words.
  let entries: [[UInt8]]
  let isSeparator: [Bool]
  /// The approximate number of words in a text, rounded to a power of two so that it rarely
  /// changes.
  let averageLength: Int

  /// The number of codes with one character; the other characters begin two.
  static let short = 50
  /// The maximum number of codes; the list itself has to be loaded, so it must stay short.
  static let most = short + (Digits.base - short) * Digits.base
  static let mostBytes = 24_000

  /// - Parameter sample: some of the texts, with single spaces and line feeds for white space
  package init(sample: [[UInt8]]) {
    var counter = WordCounter()
    let scanner = Scanner()
    // Through a pointer, since two closures that change one variable are checked at each access.
    withUnsafeMutablePointer(to: &counter) { counter in
      for text in sample {
        text.withUnsafeBufferPointer { text in
          scanner.scan(
            text,
            word: { counter.pointee.add($0, $1, isSeparator: false) },
            separator: { if !$0.isSpace { counter.pointee.add($0, nil, isSeparator: true) } })
        }
      }
    }
    let order = Self.order(counter)
    averageLength = (counter.words / max(1, sample.count)).roundedToPowerOfTwo
    entries = [[]] + order.map { Array(counter.table[$0]) }
    isSeparator = [true] + order.map { counter.areSeparators[$0] }
  }

  /// Returns the entries that are worth a code, by what it saves, so that the order does not change
  /// with every word.
  private static func order(_ counter: WordCounter) -> [Int] {
    let (table, counts) = (counter.table, counter.counts)
    let candidates = table.sorted.filter { number in
      table[number].count < 40 && counts[number] > 2
    }
    let savings = candidates.map { number in
      // The marks around a text without a code.
      let around = counter.areSeparators[number] ? 4 : 2
      return (number: number, saved: counts[number] * (table[number].count + around))
    }
    var bytes = 0
    return savings.sorted { ($1.saved, $0.number) < ($0.saved, $1.number) }
      .prefix(most - 1).map(\.number).filter {
        bytes += table[$0].count + 1
        return bytes < mostBytes
      }
  }

  /// Returns the code of an entry, with its length in characters in the upper half.
  func code(_ index: Int) -> UInt32 {
    if index < Self.short { return 1 << 16 | UInt32(UInt8(digit: index)) }
    let rest = index - Self.short
    let (first, second) = (Self.short + rest / Digits.base, rest % Digits.base)
    return 2 << 16 | UInt32(UInt8(digit: second)) << 8 | UInt32(UInt8(digit: first))
  }

  /// The list as a JavaScript string: entries separated by tabs, with separators after `=`.
  var script: [UInt8] {
    var script: [UInt8] = []
    for (entry, isSeparator) in zip(entries, isSeparator) {
      if !script.isEmpty { script.append(UInt8(ascii: "\t")) }
      if isSeparator { script.append(UInt8(ascii: "=")) }
      script.putEscapedJSON(entry)
    }
    return script
  }
}

extension UnsafeBufferPointer<UInt8> {
  var isSpace: Bool { count == 1 && self[0] == UInt8(ascii: " ") }
}

extension Int {
  fileprivate var roundedToPowerOfTwo: Int {
    self < 2 ? 1 : 1 << (bitWidth - 1 - (self + self / 2).leadingZeroBitCount)
  }
}

/// How often each word and separator of some texts occurs.
private struct WordCounter {
  var table = ByteTable()
  var counts: [Int] = []
  var areSeparators: [Bool] = []
  /// The number of words in all texts.
  var words = 0

  mutating func add(_ string: UnsafeBufferPointer<UInt8>, _ hash: UInt32?, isSeparator: Bool) {
    let number = hash.map { table.number(of: string, hash: $0) } ?? table.number(of: string)
    if number == counts.count {
      counts.append(0)
      areSeparators.append(isSeparator)
    }
    counts[number] += 1
    if !isSeparator { words += 1 }
  }
}
