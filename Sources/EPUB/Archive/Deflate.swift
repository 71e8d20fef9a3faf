import Basics

/// Compresses bytes (RFC 1951).
///
/// It is our own because the same input must make the same bytes on every machine, and the libraries
/// that call themselves zlib differ in what they write.
struct Deflate {
  /// A byte, or a repetition of earlier bytes.
  private enum Token {
    case literal(UInt8)
    case match(length: Int, distance: Int)
  }

  /// The number of tokens that share a code: with more, the code fits each less well.
  private static let tokensPerBlock = 1 << 15
  private static let windowSize = 1 << 15
  private static let shortestMatch = 3
  private static let longestMatch = 258
  /// The number of earlier places to compare, which limits the time for hostile input.
  private static let mostCandidates = 24

  static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var out = BitWriter()
    bytes.withUnsafeBufferPointer { input in
      var matcher = Matcher(input)
      repeat {
        let tokens = matcher.nextTokens(Self.tokensPerBlock)
        put(tokens, isLast: matcher.isAtEnd, into: &out)
      } while !matcher.isAtEnd
    }
    return out.finished()
  }

  /// Finds repetitions.
  private struct Matcher {
    private let input: UnsafeBufferPointer<UInt8>
    private var position = 0
    /// The last place of each hash, and the place before it with the same hash, plus one.
    private var last = [Int32](repeating: 0, count: 1 << 15)
    private var previous: [Int32]

    init(_ input: UnsafeBufferPointer<UInt8>) {
      self.input = input
      previous = [Int32](repeating: 0, count: input.count)
    }

    var isAtEnd: Bool { position >= input.count }

    mutating func nextTokens(_ count: Int) -> [Token] {
      var tokens: [Token] = []
      while tokens.count < count, !isAtEnd {
        guard let match = match(at: position) else {
          tokens.append(.literal(input[position]))
          advance(by: 1)
          continue
        }
        let here = position
        advance(by: 1)
        // A longer match one byte later is worth a literal.
        if match.length < 32, let next = self.match(at: position), next.length > match.length {
          tokens.append(.literal(input[here]))
          continue
        }
        tokens.append(.match(length: match.length, distance: match.distance))
        advance(by: match.length - 1)
      }
      return tokens
    }

    private func hash(at place: Int) -> Int {
      let key =
        UInt32(input[place]) << 16 | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2])
      return Int((key &* 2_654_435_761) >> 17)
    }

    private mutating func advance(by count: Int) {
      for place in position..<(position + count) where place + 2 < input.count {
        let hash = hash(at: place)
        previous[place] = last[hash]
        last[hash] = Int32(place + 1)
      }
      position += count
    }

    private func match(at place: Int) -> (length: Int, distance: Int)? {
      let most = min(Deflate.longestMatch, input.count - place)
      guard most >= Deflate.shortestMatch else { return nil }
      var best = (length: Deflate.shortestMatch - 1, distance: 0)
      var candidate = Int(last[hash(at: place)]) - 1
      for _ in 0..<Deflate.mostCandidates {
        guard candidate >= 0, place - candidate <= Deflate.windowSize else { break }
        var length = 0
        while length < most, input[candidate + length] == input[place + length] { length += 1 }
        if length > best.length { best = (length, place - candidate) }
        if length == most { break }
        candidate = Int(previous[candidate]) - 1
      }
      return best.distance == 0 ? nil : best
    }
  }

  // MARK: Blocks with codes of their own (RFC 1951, section 3.2.7)

  private static let endOfBlock = 256

  private static func put(_ tokens: [Token], isLast: Bool, into out: inout BitWriter) {
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    literals[endOfBlock] = 1
    for token in tokens {
      switch token {
      case .literal(let byte): literals[Int(byte)] += 1
      case .match(let length, let distance):
        literals[lengthCodes[length].symbol] += 1
        distances[DistanceCode(distance).symbol] += 1
      }
    }
    let (literalCode, distanceCode) = (
      HuffmanCode(counts: literals, longest: 15), HuffmanCode(counts: distances, longest: 15)
    )
    out.put(isLast ? 1 : 0, count: 1)
    out.put(2, count: 2)
    CodeLengths(literalCode.lengths, distanceCode.lengths).put(into: &out)
    for token in tokens { put(token, literalCode, distanceCode, into: &out) }
    out.put(literalCode, endOfBlock)
  }

  private static func put(
    _ token: Token, _ literals: HuffmanCode, _ distances: HuffmanCode, into out: inout BitWriter
  ) {
    switch token {
    case .literal(let byte): out.put(literals, Int(byte))
    case .match(let length, let distance):
      let code = lengthCodes[length]
      out.put(literals, code.symbol)
      out.put(code.extra, count: code.extraCount)
      let place = DistanceCode(distance)
      out.put(distances, place.symbol)
      out.put(place.extra, count: place.extraCount)
    }
  }

  private struct LengthCode {
    var symbol = 0
    var extra = 0
    var extraCount = 0
  }

  /// The codes of lengths, by length (RFC 1951, section 3.2.5).
  private static let lengthCodes: [LengthCode] = {
    var codes = [LengthCode](repeating: LengthCode(), count: longestMatch + 1)
    var length = shortestMatch
    for symbol in 257..<285 {
      let extraCount = symbol < 265 ? 0 : (symbol - 261) / 4
      for extra in 0..<(1 << extraCount) where length <= longestMatch {
        codes[length] = LengthCode(symbol: symbol, extra: extra, extraCount: extraCount)
        length += 1
      }
    }
    codes[longestMatch] = LengthCode(symbol: 285)
    return codes
  }()

  private struct DistanceCode {
    let symbol: Int
    let extra: Int
    let extraCount: Int

    init(_ distance: Int) {
      let number = distance - 1
      guard number >= 4 else {
        (symbol, extra, extraCount) = (number, 0, 0)
        return
      }
      let log = Int.bitWidth - 1 - number.leadingZeroBitCount
      extraCount = log - 1
      symbol = 2 * log + (number >> extraCount & 1)
      extra = number & (1 << extraCount - 1)
    }
  }
}
