import FlyingSocks

/// The versions of what is shown, as server-sent events (HTML Living Standard, section 9.2).
struct ChangeEvents: AsyncBufferedSequence {
  typealias Element = UInt8

  /// Where a page listens; no page of a site has such a name.
  static let path = "/_briefpress/events"

  let snapshots: AsyncStream<Snapshot>

  func makeAsyncIterator() -> Iterator { Iterator(snapshots: snapshots.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var snapshots: AsyncStream<Snapshot>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(snapshots: AsyncStream<Snapshot>.Iterator) { self.snapshots = snapshots }

    mutating func next() async -> UInt8? {
      if rest.isEmpty { rest = await nextEvent()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await nextEvent() }

    private mutating func nextEvent() async -> [UInt8]? {
      await snapshots.next().map { Array("data: \($0.version)\n\n".utf8) }
    }
  }
}
