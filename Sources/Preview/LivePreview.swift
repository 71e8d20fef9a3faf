import FlyingFox
import FlyingSocks
import SourceText

/// A server, a watch and a builder that work together until one of them ends.
struct LivePreview: Sendable {
  let source: PageSource
  let report: @Sendable ([Diagnostic]) -> Void
  let ready: @Sendable (String) -> Void
  private let board = SnapshotBoard()

  init(
    source: PageSource, report: @escaping @Sendable ([Diagnostic]) -> Void,
    ready: @escaping @Sendable (String) -> Void
  ) {
    self.source = source
    self.report = report
    self.ready = ready
  }

  func run(port: UInt16?) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: Loopback.host, port: try Loopback.freePort(port)),
      timeout: 60, logger: .disabled, handler: RequestHandler(board: board))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask { try await rebuild(at: Loopback.address(of: server)) }
        group.addTask { try await keepConnectionsAlive() }
        group.addTask { await EndSignal.wait() }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      // A server that is told to end may say that its socket is gone, which nobody need hear.
      guard error is CancellationError || Task.isCancelled else { throw error }
    }
  }

  // MARK: Building

  /// Builds once, and again after each change; what changes during a build is seen after it.
  private func rebuild(at address: String) async throws {
    var watch = FolderWatch(folders: source.watched)
    var seen = watch.fingerprint()
    var inputs = await build(at: address)
    ready(address)
    while true {
      if let inputs, inputs != watch.files {
        watch = FolderWatch(folders: source.watched, files: inputs)
        seen = watch.fingerprint()
      }
      seen = try await watch.change(from: seen)
      inputs = await build(at: address)
    }
  }

  /// Builds, and tells which files were read that lie elsewhere; nil when that is not known.
  private func build(at address: String) async -> [String]? {
    var built: Checked<ServedPages?>
    do {
      built = try await source.pages(address)
    } catch {
      built = Checked(nil, [.cannotBuild(error, in: source.watched.first?.path ?? ".")])
    }
    built.diagnostics = built.diagnostics.inReadingOrder()
    await board.publish(built)
    report(built.diagnostics)
    return built.value?.inputs
  }

  /// Tells every open page the version now and then, so that a closed one is found out and let go.
  private func keepConnectionsAlive() async throws {
    while true {
      try await Task.sleep(for: .seconds(15))
      await board.announce()
    }
  }
}
