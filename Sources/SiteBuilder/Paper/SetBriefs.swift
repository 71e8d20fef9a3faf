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
    let wanted = site.library.entries.indices.filter { site.library.entries[$0].hasPDF }
    guard !wanted.isEmpty else { return Checked([:]) }
    let press = press
    let documents = try await wanted.mapInParallel(tasks: request.jobs) { press.document(of: $0) }
    let cache = PDFCache(root: request.root)
    let known = cache.files
    let missing = zip(wanted, documents).filter { known[$1.hash] == nil }.map { ($0, $1) }
    let made = try await set(missing, for: request)
    var files: [Int: PDFFile] = [:]
    for (index, document) in zip(wanted, documents) {
      files[index] =
        try made.value[index].map { try cache.keep($0, of: document) }
        ?? known[document.hash]
    }
    cache.keep(files.values)
    return Checked(files, made.diagnostics)
  }

  /// Sets documents with one engine for each task.
  private func set(
    _ documents: [(index: Int, document: BriefDocument)], for request: BuildRequest
  ) async throws -> Checked<[Int: TypesetDocument]> {
    guard !documents.isEmpty else { return Checked([:]) }
    let queue = DocumentQueue(documents)
    let results = await withTaskGroup(of: [Setting].self) { group in
      // Starting an engine takes as long as a few briefs.
      for _ in 0..<min(request.jobs, (documents.count + 7) / 8) {
        group.addTask { settings(from: queue) }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    let made = results.compactMap { result in result.value.1.map { (result.value.0, $0) } }
    return Checked(
      Dictionary(made) { first, _ in first }, results.flatMap(\.diagnostics).withOneOfTheEngine)
  }

  private typealias Setting = Checked<(Int, TypesetDocument?)>

  /// Sets the documents of a queue with one engine, or with another after one that has ended.
  private func settings(from queue: DocumentQueue) -> [Setting] {
    var typesetter: Typesetter?
    var results: [Setting] = []
    while let (index, document) = queue.next() {
      do {
        let running = try typesetter ?? press.typesetter()
        typesetter = running
        results.append(Checked((index, try running.set(document))))
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

/// The documents that wait for an engine.
private final class DocumentQueue: Sendable {
  private let documents: Mutex<ArraySlice<(index: Int, document: BriefDocument)>>

  init(_ documents: [(index: Int, document: BriefDocument)]) {
    self.documents = Mutex(documents[...])
  }

  func next() -> (index: Int, document: BriefDocument)? { documents.withLock { $0.popFirst() } }
}

extension [Diagnostic] {
  /// The diagnostics, with one about the engine, which is missing for all briefs or for none.
  fileprivate var withOneOfTheEngine: [Diagnostic] {
    let rule = Rule(PaperRule.noTypesetter)
    let ofEngine = filter { $0.rule == rule }.min { $0.location.path < $1.location.path }
    return filter { $0.rule != rule } + [ofEngine].compactMap { $0 }
  }
}
