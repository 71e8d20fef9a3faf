import Basics

/// Indexes the documents of a batch in sequence.
///
/// Each surface of a text is looked up once; its entry has its terms and its code.
struct BatchIndexer {
  private(set) var terms = ByteTable()
  /// The text of the last document, encoded.
  private(set) var encoded: [UInt8] = []

  private let scanner = Scanner()
  private let levels: Levels
  private var surfaces = ByteTable()
  /// The code of each surface, as returned by `WordCodes.code`; 0 for none.
  private var codes: [UInt32] = []
  /// The single term of each surface, or `several` and an index in `lists`.
  private var termsOfSurface: [UInt32] = []
  private var lists: [[UInt32]] = []
  private static let several: UInt32 = 1 << 31

  private var cutter = TermCutter()
  private var document: UInt16 = 0
  /// The weight of each term in the current document.
  private var weights: [UInt16] = []
  private var touched: [UInt32] = []
  private var length = 0
  /// The term and posting of all documents, in order.
  private var log: [UInt64] = []

  init(codes wordCodes: WordCodes) {
    levels = Levels(averageLength: wordCodes.averageLength)
    for (index, entry) in wordCodes.entries.enumerated() {
      let number = entry.withUnsafeBufferPointer { surface($0, hash(of: entry)) }
      codes[number] = wordCodes.code(index)
    }
  }

  private func hash(of bytes: [UInt8]) -> UInt32 {
    bytes.reduce(ByteTable.hashSeed) { ByteTable.hash($0, $1) }
  }

  mutating func add(_ document: SearchDocument) {
    length = 0
    encode(document.text)
    for field in document.fields { count(field) }
    endDocument()
  }

  /// Returns the number of a surface, and finds the terms of a new one.
  @inline(__always)
  private mutating func surface(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let number = surfaces.number(of: bytes, hash: hash)
    if number == codes.count { add(surface: bytes) }
    return number
  }

  private mutating func add(surface: UnsafeBufferPointer<UInt8>) {
    codes.append(0)
    let found = cutter.terms(of: surface).map { UInt32(terms.number(of: $0)) }
    while weights.count < terms.count { weights.append(0) }
    if found.count == 1 {
      termsOfSurface.append(found[0])
    } else {
      termsOfSurface.append(Self.several | UInt32(lists.count))
      lists.append(found)
    }
  }

  // MARK: Counting

  @inline(__always)
  private mutating func count(surface: Int, weight: UInt16) {
    let term = termsOfSurface[surface]
    if term & Self.several == 0 { return count(term: term, weight: weight) }
    for term in lists[Int(term & ~Self.several)] { count(term: term, weight: weight) }
  }

  @inline(__always)
  private mutating func count(term: UInt32, weight: UInt16) {
    let before = weights[Int(term)]
    if before == 0 { touched.append(term) }
    weights[Int(term)] = before &+ weight < 0x7FFF ? before &+ weight : before
    length += 1
  }

  private mutating func count(_ field: SearchDocument.Field) {
    let (counted, scanner) = (length, scanner)
    field.text.withUnsafeBufferPointer { text in
      scanner.scan(
        text,
        word: { count(surface: surface($0, $1), weight: UInt16(field.weight)) },
        separator: { _ in })
    }
    length = counted
  }

  private mutating func endDocument() {
    let norm = levels.norm(of: length)
    for term in touched {
      let level = levels.level(weights[Int(term)], norm: norm)
      log.append(UInt64(term) << 32 | UInt64(document << 4 | level))
      weights[Int(term)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    document += 1
  }

  // MARK: Encoding

  /// Encodes a text; when it is read, adjacent words are separated by a space.
  private mutating func encode(_ text: [UInt8]) {
    encoded.removeAll(keepingCapacity: true)
    encoded.reserveCapacity(text.count)
    let scanner = scanner
    text.withUnsafeBufferPointer { text in
      scanner.scan(
        text,
        word: { bytes, hash in
          let number = surface(bytes, hash)
          count(surface: number, weight: 1)
          put(codes[number], or: bytes)
        },
        separator: { bytes in
          if bytes.isSpace { return }
          put(separator: bytes)
        })
    }
  }

  private mutating func put(separator bytes: UnsafeBufferPointer<UInt8>) {
    let hash = bytes.reduce(ByteTable.hashSeed) { ByteTable.hash($0, $1) }
    let code = codes[surface(bytes, hash)]
    if code != 0 { return put(code, or: bytes) }
    put(codes[0], or: bytes)
    put(0, or: bytes)
    put(codes[0], or: bytes)
  }

  /// Writes a code, or the word itself between tabs.
  @inline(__always)
  private mutating func put(_ code: UInt32, or bytes: UnsafeBufferPointer<UInt8>) {
    if code != 0 {
      encoded.append(UInt8(truncatingIfNeeded: code))
      if code >> 16 == 2 { encoded.append(UInt8(truncatingIfNeeded: code >> 8)) }
    } else {
      encoded.append(UInt8(ascii: "\t"))
      encoded.putEscapedJSON(bytes)
      encoded.append(UInt8(ascii: "\t"))
    }
  }

  // MARK: The end

  /// Returns the postings of all documents, by term.
  func postingsByTerm() -> (starts: [UInt32], postings: [UInt16]) {
    var starts = [UInt32](repeating: 0, count: terms.count + 1)
    for entry in log { starts[Int(entry >> 32) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var places = starts
    var postings = [UInt16](repeating: 0, count: log.count)
    for entry in log {
      let term = Int(entry >> 32)
      postings[Int(places[term])] = UInt16(truncatingIfNeeded: entry)
      places[term] += 1
    }
    return (starts, postings)
  }
}
