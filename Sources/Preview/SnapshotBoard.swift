import Foundation
import SourceText

/// Holds the newest snapshot, and notifies those who wait for another.
actor SnapshotBoard {
  private var newest: Snapshot?
  private var readers: [Int: AsyncStream<Snapshot>.Continuation] = [:]
  private var readerCount = 0
  /// The last version.
  ///
  /// It begins with the time, so that a page of an earlier run never has the number of a later one.
  private var version = Int(Date().timeIntervalSince1970) * 1000

  /// Publishes a build; one with errors only changes the diagnostics.
  func publish(_ build: Checked<ServedPages?>) {
    version += 1
    let good = build.diagnostics.containsErrors ? nil : build.value
    newest = Snapshot(
      version: version, pages: good ?? newest?.pages, diagnostics: build.diagnostics)
    announce()
  }

  /// Sends the newest snapshot to every reader again.
  func announce() {
    guard let newest else { return }
    for reader in readers.values { reader.yield(newest) }
  }

  /// Returns the newest snapshot as soon as there is one, or nil if the task is cancelled first.
  func current() async -> Snapshot? {
    if let newest { return newest }
    return await snapshots().first { _ in true }
  }

  /// Returns the newest snapshot and those that follow; a slow reader skips outdated ones.
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
