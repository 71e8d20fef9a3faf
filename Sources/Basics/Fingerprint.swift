/// A hash of a sequence of values, the same on every machine and in every run.
///
/// The boundaries between values matter: `ab` and `c` differ from `a` and `bc`, and nil differs
/// from an empty text.
public struct Fingerprint: Sendable {
  public private(set) var hash: UInt64 = 0x9e37_79b9_7f4a_7c15

  public init() {}

  public mutating func add(_ number: UInt64) {
    hash = ((hash << 5 | hash >> 59) ^ number) &* 0x2127_599b_f432_5c37
    hash ^= hash >> 29
  }

  public mutating func add(_ bytes: some Collection<UInt8>) { add(bytes.hash64) }

  public mutating func add(_ text: String?) {
    guard let text else { return add(0) }
    add(1)
    add(text.utf8)
  }

  public mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

  /// Adds the number of elements as well, so that a list is separate from the values after it.
  public mutating func add<Element>(
    each list: some Collection<Element>, _ put: (inout Fingerprint, Element) -> Void
  ) {
    add(UInt64(list.count))
    for element in list { put(&self, element) }
  }
}
