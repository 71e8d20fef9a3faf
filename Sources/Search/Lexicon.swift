/// All terms of an index in order, divided into shards.
struct Lexicon: Sendable {
  private let terms: ByteTable
  /// The numbers of the terms, in order.
  private let order: [UInt32]
  /// For each batch, the places of its terms in the order, with their numbers in the batch.
  private let places: [[(place: UInt32, term: UInt32)]]
  /// The places of each shard.
  let shards: [Range<Int>]

  /// The approximate size at which a shard is complete.
  private static let bytesOfShard = 20_000

  init(_ batches: [Batch]) {
    var terms = ByteTable()
    var frequencies: [Int] = []
    let numbers = batches.map { batch in
      (0..<batch.terms.count).map { local in
        let number = batch.terms[local].withUnsafeBufferPointer { terms.number(of: $0) }
        if number == frequencies.count { frequencies.append(0) }
        frequencies[number] += Int(batch.starts[local + 1] - batch.starts[local])
        return number
      }
    }
    let order = terms.sorted
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { ranks[number] = UInt32(place) }
    places = numbers.map { numbers in
      numbers.enumerated().map { (place: ranks[$1], term: UInt32($0)) }
        .sorted { $0.place < $1.place }
    }
    shards = Self.cut(order.map { 5 + terms[$0].count / 2 + frequencies[$0] * 3 / 2 })
    self.order = order.map { UInt32($0) }
    self.terms = terms
  }

  private static func cut(_ sizes: [Int]) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (place, size) in sizes.enumerated() {
      if bytes > 0, bytes + size > bytesOfShard {
        shards.append(start..<place)
        (start, bytes) = (place, 0)
      }
      bytes += size
    }
    if bytes > 0 { shards.append(start..<sizes.count) }
    return shards
  }

  /// The first term of each shard, separated by spaces.
  var firstTerms: [UInt8] {
    Array(shards.map { terms[Int(order[$0.lowerBound])] }.joined(separator: [UInt8(ascii: " ")]))
  }

  /// Appends a shard: for each term, the number of bytes shared with the previous one, the other
  /// bytes, a space, its postings and a space.
  ///
  /// A posting is the distance from the previous document, minus one, times the number of levels,
  /// plus the level.
  func put(shard: Int, of batches: [Batch], to script: inout [UInt8]) {
    script.append(UInt8(ascii: "\""))
    var cursors = places.map { $0.firstPlace(from: shards[shard].lowerBound) }
    var previous: ArraySlice<UInt8> = []
    for place in shards[shard] {
      let term = terms[Int(order[place])]
      script.put(term, after: previous)
      previous = term
      var next = 0
      for (number, batch) in batches.enumerated() {
        let cursor = cursors[number]
        guard cursor < places[number].count, places[number][cursor].place == place else { continue }
        cursors[number] += 1
        next = batch.put(postingsOf: Int(places[number][cursor].term), from: next, to: &script)
      }
      script.append(UInt8(ascii: " "))
    }
    script.append(UInt8(ascii: "\""))
  }
}

extension Batch {
  /// Appends the postings of a term.
  ///
  /// - Returns: the number after that of the last document
  fileprivate func put(postingsOf term: Int, from next: Int, to script: inout [UInt8]) -> Int {
    var next = next
    for index in Int(starts[term])..<Int(starts[term + 1]) {
      let posting = Int(postings[index])
      let document = first + posting >> 4
      script.put(number: (document - next) * Levels.count + posting & 15)
      next = document + 1
    }
    return next
  }
}

extension [(place: UInt32, term: UInt32)] {
  /// Returns the index of the first place that is not before a given one.
  fileprivate func firstPlace(from place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  fileprivate mutating func put(_ term: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) {
    var shared = zip(term, previous).prefix { $0 == $1 }.count
    // Only ASCII is shared, since JavaScript does not count UTF-8 bytes.
    let limit = term.prefix { $0 < 0x80 }.count
    shared = Swift.min(shared, limit, Digits.oneDigit - 1)
    put(number: shared)
    self += term.dropFirst(shared)
    append(UInt8(ascii: " "))
  }
}
