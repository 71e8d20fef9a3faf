import Basics
import Briefs
import Pages
import Site
import SourceText
import Synchronization
import Typesetting

/// Sets briefs as PDFs, except for those that an earlier build set from the same documents.
///
/// A brief that cannot be set has no PDF, and everything else is published.
struct SetBriefs: Stage {
  let site: RenderedSite
  let press: Press

  static let name = "set briefs as PDFs"

  func run(for request: BuildRequest) async throws -> Checked<[Int: PDFFile]> {
    let wanted = site.plan.pdfs.sorted()
    let press = press
    // Documents are made again to be set: all of them with their pictures could fill the memory.
    let hashes = try await wanted.mapInParallel(tasks: request.jobs) { press.document(of: $0).hash }
    let cache = PDFCache(root: request.root)
    var files: [Int: PDFFile] = [:]
    for (index, hash) in zip(wanted, hashes) { files[index] = cache.files[hash] }
    let made = await set(wanted.filter { files[$0] == nil }, keptIn: cache, tasks: request.jobs)
    files.merge(made.value) { $1 }
    cache.keep(files.values, at: request.clock())
    return Checked(files, made.diagnostics)
  }

  /// Sets briefs with one engine for each task.
  private func set(
    _ indices: [Int], keptIn cache: PDFCache, tasks: Int
  ) async -> Checked<[Int: PDFFile]> {
    guard !indices.isEmpty else { return Checked([:]) }
    let queue = BriefQueue(indices)
    let results = await withTaskGroup(of: [Setting].self) { group in
      // Starting an engine takes as long as a few briefs.
      for _ in 0..<min(tasks, (indices.count + 7) / 8) {
        group.addTask { settings(from: queue, keptIn: cache) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let made = results.compactMap { result in result.value.1.map { (result.value.0, $0) } }
    return Checked(
      Dictionary(made) { first, _ in first }, results.flatMap(\.diagnostics).withOneOfTheEngine)
  }

  private typealias Setting = Checked<(Int, PDFFile?)>

  /// Sets the briefs of a queue with one engine, or with another after one that has ended.
  private func settings(from queue: BriefQueue, keptIn cache: PDFCache) -> [Setting] {
    var typesetter: Typesetter?
    var results: [Setting] = []
    while let index = queue.next() {
      do {
        let running = try typesetter ?? press.typesetter()
        typesetter = running
        let document = press.document(of: index)
        let file = cache.keep(try running.set(document), hash: document.hash)
        results.append(Checked((index, file)))
      } catch {
        let fault = error as? TypesettingError ?? .crashed
        let path = site.library.entries[index].brief.path
        results.append(Checked((index, nil), [.cannotSet(fault, at: path)]))
        if fault.isOfMachine { break }
        if !fault.isOfDocument { typesetter = nil }
      }
    }
    return results
  }
}

/// The briefs that wait for an engine.
private final class BriefQueue: Sendable {
  private let indices: Mutex<ArraySlice<Int>>

  init(_ indices: [Int]) { self.indices = Mutex(indices[...]) }

  func next() -> Int? { indices.withLock { $0.popFirst() } }
}

extension [Diagnostic] {
  /// The diagnostics, with one about the engine, which is missing for all briefs or for none.
  fileprivate var withOneOfTheEngine: [Diagnostic] {
    let rule = Rule(PaperRule.noTypesetter)
    let ofEngine = filter { $0.rule == rule }.min { $0.location.path < $1.location.path }
    return filter { $0.rule != rule } + [ofEngine].compactMap { $0 }
  }
}
