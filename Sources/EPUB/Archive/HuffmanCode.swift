/// A prefix code in which frequent symbols are short (RFC 1951, section 3.2.2).
struct HuffmanCode {
  /// The number of bits of each symbol; 0 for one that does not occur.
  let lengths: [Int]
  /// The bits of each symbol, in the order in which they are written.
  let codes: [Int]

  /// - Parameters:
  ///   - counts: how often each symbol occurs
  ///   - longest: the number of bits that a symbol may have
  init(counts: [Int], longest: Int) {
    var counts = counts
    var lengths = Self.lengths(counts)
    // Codes become shorter as frequencies become more even.
    while lengths.contains(where: { $0 > longest }) {
      counts = counts.map { $0 == 0 ? 0 : $0 / 2 + 1 }
      lengths = Self.lengths(counts)
    }
    self.lengths = lengths
    codes = Self.codes(lengths, longest)
  }

  private static func lengths(_ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    let symbols = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$0], $0) < (counts[$1], $1) }
    guard symbols.count > 1 else {
      // A code has at least one bit, and some readers want two symbols.
      lengths[symbols.first ?? 0] = 1
      lengths[symbols.first == 1 ? 0 : 1] = 1
      return lengths
    }
    let parents = parents(symbols.map { counts[$0] })
    var depths = [Int](repeating: 0, count: parents.count)
    for node in parents.indices.dropLast().reversed() { depths[node] = depths[parents[node]] + 1 }
    for (leaf, symbol) in symbols.enumerated() { lengths[symbol] = depths[leaf] }
    return lengths
  }

  /// Returns the parent of each node of the tree: first the leaves, then the others, the root last.
  ///
  /// - Parameter weights: the weights of the leaves, in rising order
  private static func parents(_ leaves: [Int]) -> [Int] {
    var weights = leaves
    var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
    var (leaf, inner) = (0, leaves.count)
    func takeLightest() -> Int {
      if leaf < leaves.count, inner >= weights.count || weights[leaf] <= weights[inner] {
        defer { leaf += 1 }
        return leaf
      }
      defer { inner += 1 }
      return inner
    }
    while weights.count < parents.count {
      let (first, second) = (takeLightest(), takeLightest())
      parents[first] = weights.count
      parents[second] = weights.count
      weights.append(weights[first] + weights[second])
    }
    return parents
  }

  private static func codes(_ lengths: [Int], _ longest: Int) -> [Int] {
    var next = [Int](repeating: 0, count: longest + 2)
    var code = 0
    for length in 1...longest {
      next[length] = code
      code = (code + lengths.count { $0 == length }) << 1
    }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      defer { next[length] += 1 }
      return reversed(next[length], count: length)
    }
  }

  private static func reversed(_ code: Int, count: Int) -> Int {
    var (rest, result) = (code, 0)
    for _ in 0..<count {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return result
  }
}

/// The lengths of two codes in the form in which a block states them (RFC 1951, section 3.2.7).
struct CodeLengths {
  private let literalCount: Int
  private let distanceCount: Int
  /// The lengths and repetitions of them, with the bits that say how many.
  private var symbols: [(symbol: Int, extra: Int, extraCount: Int)] = []

  init(_ literals: [Int], _ distances: [Int]) {
    literalCount = max(257, (literals.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
    let all = literals.prefix(literalCount) + distances.prefix(distanceCount)
    var rest = Array(all)[...]
    while let length = rest.first {
      let count = rest.prefix { $0 == length }.count
      rest = rest.dropFirst(count)
      if length == 0 { putZeros(count) } else { put(length, count) }
    }
  }

  private mutating func putZeros(_ count: Int) {
    var count = count
    while count >= 3 {
      let run = min(count, 138)
      symbols.append(run < 11 ? (17, run - 3, 3) : (18, run - 11, 7))
      count -= run
    }
    for _ in 0..<count { symbols.append((0, 0, 0)) }
  }

  private mutating func put(_ length: Int, _ count: Int) {
    symbols.append((length, 0, 0))
    var count = count - 1
    while count >= 3 {
      let run = min(count, 6)
      symbols.append((16, run - 3, 2))
      count -= run
    }
    for _ in 0..<count { symbols.append((length, 0, 0)) }
  }

  /// The order in which the lengths of this code itself are stated.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  func put(into out: inout BitWriter) {
    var counts = [Int](repeating: 0, count: 19)
    for entry in symbols { counts[entry.symbol] += 1 }
    let code = HuffmanCode(counts: counts, longest: 7)
    let orderedCount = max(4, (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    out.put(literalCount - 257, count: 5)
    out.put(distanceCount - 1, count: 5)
    out.put(orderedCount - 4, count: 4)
    for symbol in Self.order.prefix(orderedCount) { out.put(code.lengths[symbol], count: 3) }
    for entry in symbols {
      out.put(code, entry.symbol)
      out.put(entry.extra, count: entry.extraCount)
    }
  }
}

/// Writes bits, the lowest of each byte first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var pendingCount = 0

  mutating func put(_ bits: Int, count: Int) {
    pending |= UInt64(bits) << UInt64(pendingCount)
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }

  mutating func put(_ code: HuffmanCode, _ symbol: Int) {
    put(code.codes[symbol], count: code.lengths[symbol])
  }

  /// Returns all bytes, the last one filled up with zeros.
  func finished() -> [UInt8] {
    pendingCount > 0 ? bytes + [UInt8(truncatingIfNeeded: pending)] : bytes
  }
}
