import Basics
import EPUB
import Pages
import Site
import SourceText

/// Finds the sizes of the EPUBs of briefs, which their pages show.
///
/// Only those are made whose files differ from those of the last build: the cache keeps the sizes of
/// all others.
struct BindBriefs: Stage {
  let bindery: Bindery

  static let name = "make briefs into EPUBs"

  func run(for request: BuildRequest) async throws -> Checked<[Int: EPUBFile]> {
    let wanted = bindery.publication.site.plan.epubs.sorted()
    let cache = EPUBSizes(root: request.root)
    let bindery = bindery
    let made = try await wanted.mapInParallel(tasks: request.jobs) { index in
      let book = bindery.book(ofBrief: index)
      let hash = book.hash
      let size = cache.sizes[hash] ?? book.bytes?.count ?? 0
      return Checked(EPUBFile(hash: hash, size: size), bindery.warnings(aboutBrief: index))
    }
    cache.keep(made.map(\.value))
    return Checked(
      Dictionary(zip(wanted, made.map(\.value))) { first, _ in first }, made.flatMap(\.diagnostics))
  }
}

/// The sizes of the EPUBs that the last build made, by the hashes of their files.
private struct EPUBSizes {
  private let folder: CacheFolder
  let sizes: [UInt64: Int]

  private static let head = "briefpress epubs 1"

  private struct Index: Visitable {
    var entries: [Entry] = []
    mutating func visit(by visitor: inout some FieldVisitor) { visitor.visit(&entries) }
  }

  private struct Entry: Visitable {
    var hash: UInt64 = 0
    var size = 0

    mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&hash)
      visitor.visit(&size)
    }
  }

  init(root: String) {
    folder = CacheFolder(root: root)
    let index: Index? = folder.read("epubs", head: Self.head)
    sizes = Dictionary((index?.entries ?? []).map { ($0.hash, $0.size) }) { first, _ in first }
  }

  func keep(_ files: [EPUBFile]) {
    let entries = files.map { Entry(hash: $0.hash, size: $0.size) }
    folder.keep(Index(entries: entries), as: "epubs", head: Self.head)
  }
}
