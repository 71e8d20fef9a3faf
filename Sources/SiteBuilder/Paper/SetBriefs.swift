import Basics
import Briefs
import Pages
import Site
import SourceText
import Synchronization
import Typesetting

/// Sets briefs as PDFs and pictures for sharing, except for those that an earlier build set from the
/// same documents.
///
/// A brief that cannot be set has no PDF, and everything else is published.
struct SetBriefs: Stage {
  let site: RenderedSite
  let press: Press

  static let name = "set briefs"

  func run(for request: BuildRequest) async throws -> Checked<[TypesetFile: TypesetOutput]> {
    let wanted = site.plan.typeset.sorted()
    let press = press
    // Documents are made again to be set: all of them with their pictures could fill the memory.
    let hashes = try await wanted.mapInParallel(tasks: request.jobs) { press.document(of: $0).hash }
    let cache = TypesetCache(root: request.root)
    var files: [TypesetFile: TypesetOutput] = [:]
    for (file, hash) in zip(wanted, hashes) { files[file] = cache.files[hash] }
    let made = await set(wanted.filter { files[$0] == nil }, keptIn: cache, tasks: request.jobs)
    files.merge(made.value) { $1 }
    cache.keep(files.values, at: request.clock())
    return Checked(
      files,
      (made.diagnostics + press.warnings(aboutMissingFonts: files.values.flatMap(\.missingFonts))
        + unshownPictures(in: files))
        .withoutRepetition)
  }

  /// Sets briefs with one engine for each task.
  private func set(
    _ files: [TypesetFile], keptIn cache: TypesetCache, tasks: Int
  ) async -> Checked<[TypesetFile: TypesetOutput]> {
    guard !files.isEmpty else { return Checked([:]) }
    let queue = TypesetQueue(files)
    let results = await withTaskGroup(of: [Setting].self) { group in
      // Starting an engine takes as long as a few briefs.
      for _ in 0..<min(tasks, (files.count + 7) / 8) {
        group.addTask { settings(from: queue, keptIn: cache) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let made = results.compactMap { result in result.value.1.map { (result.value.0, $0) } }
    return Checked(
      Dictionary(made) { first, _ in first }, results.flatMap(\.diagnostics))
  }

  private typealias Setting = Checked<(TypesetFile, TypesetOutput?)>

  /// Sets the files of a queue with one engine, or with another after one that has ended.
  private func settings(from queue: TypesetQueue, keptIn cache: TypesetCache) -> [Setting] {
    var typesetter: Typesetter?
    var results: [Setting] = []
    while let file = queue.next() {
      do {
        let running = try typesetter ?? press.typesetter()
        typesetter = running
        results.append(Checked((file, cache.keep(try press.set(file, with: running)))))
      } catch {
        let fault = error as? TypesettingError ?? .crashed
        let path = site.library.entries[file.brief].brief.path
        results.append(Checked((file, nil), [.cannotSet(fault, at: path)]))
        if fault.isOfMachine { break }
        if !fault.isOfDocument { typesetter = nil }
      }
    }
    return results
  }

  private func unshownPictures(in files: [TypesetFile: TypesetOutput]) -> [Diagnostic] {
    files.sorted { $0.key < $1.key }.flatMap { file, output -> [Diagnostic] in
      let path = site.library.entries[file.brief].brief.path
      return output.unshownPictures.map { .unprintablePicture($0, at: path) }
    }
  }
}

/// The files that wait for an engine.
private final class TypesetQueue: Sendable {
  private let files: Mutex<ArraySlice<TypesetFile>>

  init(_ files: [TypesetFile]) { self.files = Mutex(files[...]) }

  func next() -> TypesetFile? { files.withLock { $0.popFirst() } }
}

extension [Diagnostic] {
  /// The diagnostics in the order of their files, with one for each cause: the engine is missing for
  /// all briefs or for none, and a mistake in a template is one in many briefs.
  fileprivate var withoutRepetition: [Diagnostic] {
    let sorted = sorted { $0.location.path < $1.location.path }
    return Dictionary(grouping: sorted, by: \.message).values.compactMap { alike in
      let others = Set(alike.map(\.location.path)).count - 1
      guard var first = alike.first, first.rule != Rule(PaperRule.noTypesetter), others > 0 else {
        return alike.first
      }
      first.message +=
        others == 1
        ? "; another brief has the same problem" : "; \(others) other briefs have the same problem"
      return first
    }
  }
}
