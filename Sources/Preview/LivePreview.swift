import FlyingSocks
import SourceText

/// A server, a watch and a builder that run until one of them ends.
struct LivePreview: Sendable {
  let source: PageSource
  let report: @Sendable ([Diagnostic]) -> Void
  let ready: @Sendable (String) -> Void
  /// The minimum duration of a build before a change starts another in parallel.
  var patience = Duration.seconds(1)
  var limits = Limits()
  private let board = SnapshotBoard()
  private let threads = BuildThreads()

  init(
    source: PageSource, report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) {
    self.source = source
    self.report = report
    self.ready = ready
  }

  func run(port: UInt16?) async throws {
    let listener = try Loopback.listener(port: port)
    let address = try Loopback.address(of: listener)
    let server = LoopbackServer(
      listener: listener, handler: RequestHandler(board: board), limits: limits)
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { try await rebuild(at: address) }
        group.addTask { try await keepConnectionsAlive() }
        group.addTask { await EndSignal.wait() }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch is CancellationError {}
  }

  // MARK: Building

  /// Builds once, and again after each change; changes during a build cause another one.
  ///
  /// A build that takes several times as long as the last one is assumed to hang.
  private func rebuild(at address: String) async throws {
    var watch = FolderWatch(folders: source.watched)
    var seen = watch.fingerprint()
    var allowed = patience
    var reportReady: (@Sendable (String) -> Void)? = ready
    while true {
      let start = ContinuousClock.now
      let built = try await build(at: address) { [allowed, watch, seen] in
        try await Task.sleep(for: allowed)
        _ = try await watch.change(from: seen)
      }
      allowed = built == nil ? allowed * 2 : max(patience, (.now - start) * 4)
      if let built {
        await board.publish(built)
        report(built.diagnostics)
        reportReady?(address)
        reportReady = nil
        if let inputs = built.value?.inputs, inputs != watch.files {
          watch.watch(files: inputs, since: &seen)
        }
      }
      seen = try await watch.change(from: seen)
    }
  }

  /// Returns the result of a build, or nil if there is a reason to give up before it ends.
  ///
  /// Nothing waits for a build that was given up, since it may be in a system call that never
  /// returns.
  private func build(
    at address: String, givingUpAfter reason: @escaping @Sendable () async throws -> Void
  ) async throws -> Checked<ServedPages?>? {
    let (results, continuation) = AsyncStream.makeStream(of: Checked<ServedPages?>.self)
    let build = Task(executorPreference: threads) { continuation.yield(await pages(at: address)) }
    defer { build.cancel() }
    return try await withThrowingTaskGroup(of: Checked<ServedPages?>?.self) { group in
      group.addTask { await results.first { _ in true } }
      group.addTask {
        try await reason()
        return nil
      }
      defer { group.cancelAll() }
      let first = try await group.next() ?? nil
      try Task.checkCancellation()
      return first
    }
  }

  private func pages(at address: String) async -> Checked<ServedPages?> {
    var built: Checked<ServedPages?>
    do {
      built = try await source.pages(address)
    } catch {
      built = Checked(nil, [.cannotBuild(error, in: source.watched.first?.path ?? ".")])
    }
    built.diagnostics = built.diagnostics.inReadingOrder()
    return built
  }

  /// Sends every open page the version from time to time, which detects connections that were
  /// closed.
  private func keepConnectionsAlive() async throws {
    while true {
      try await Task.sleep(for: .seconds(15))
      await board.announce()
    }
  }
}
