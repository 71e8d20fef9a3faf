import Foundation
import SourceText

/// Holds the newest snapshot and tells those who wait when there is another.
actor SnapshotBoard {
  private var newest: Snapshot?
  private var readers: [Int: AsyncStream<Snapshot>.Continuation] = [:]
  private var readerCount = 0
  /// Begins with the time, so that a page of an earlier run never has the number of a later one.
  private var version = Int(Date().timeIntervalSince1970) * 1000

  /// Takes in a build; one with errors changes the diagnostics alone.
  func publish(_ build: Checked<ServedPages?>) {
    version += 1
    let good = build.diagnostics.containsErrors ? nil : build.value
    newest = Snapshot(
      version: version, pages: good ?? newest?.pages, diagnostics: build.diagnostics)
    announce()
  }

  /// Gives the newest snapshot to every reader once more.
  func announce() {
    guard let newest else { return }
    for reader in readers.values { reader.yield(newest) }
  }

  /// The newest snapshot, as soon as there is one; nil when the task is cancelled before.
  func current() async -> Snapshot? {
    if let newest { return newest }
    return await snapshots().first { _ in true }
  }

  /// The newest snapshot and those that follow; a slow reader misses what is out of date.
  func snapshots() -> AsyncStream<Snapshot> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Snapshot.self, bufferingPolicy: .bufferingNewest(1))
    readerCount += 1
    let reader = readerCount
    readers[reader] = continuation
    continuation.onTermination = { [weak self] _ in
      Task { await self?.forget(reader) }
    }
    if let newest { continuation.yield(newest) }
    return stream
  }

  private func forget(_ reader: Int) { readers[reader] = nil }
}
