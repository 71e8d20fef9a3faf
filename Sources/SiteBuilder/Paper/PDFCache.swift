import Basics
import Pages
import Typesetting

/// The PDFs that earlier builds set, by the hash of their documents.
struct PDFCache {
  private let folder: CacheFolder
  /// The PDFs that are there.
  let files: [UInt64: PDFFile]

  private static let head = "briefpress pdfs 1"

  private struct Index: Visitable {
    var entries: [Entry] = []
    mutating func visit(by visitor: inout some FieldVisitor) { visitor.visit(&entries) }
  }

  private struct Entry: Visitable {
    var hash: UInt64 = 0
    var pageCount = 0
    var size = 0

    mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&hash)
      visitor.visit(&pageCount)
      visitor.visit(&size)
    }
  }

  init(root: String) {
    let folder = CacheFolder(root: root)
    self.folder = folder
    let index: Index? = folder.read("pdfs", head: Self.head)
    files = (index?.entries ?? []).reduce(into: [:]) { files, entry in
      let path = folder.path(of: Self.name(entry.hash))
      guard (try? FileSystem.status(path))?.size == entry.size else { return }
      files[entry.hash] = PDFFile(
        hash: entry.hash, pageCount: entry.pageCount, size: entry.size,
        bytes: { try FileSystem.read(path) })
    }
  }

  private static func name(_ hash: UInt64) -> String { "\(String(hash, radix: 16)).pdf" }

  /// Keeps a PDF, and returns it; if the folder cannot be written, it stays in memory.
  func keep(_ made: TypesetDocument, of document: BriefDocument) throws -> PDFFile {
    let name = Self.name(document.hash)
    let isKept = folder.keep(bytes: made.bytes, as: name)
    let path = folder.path(of: name)
    return PDFFile(hash: document.hash, pageCount: made.pageCount, size: made.bytes.count) {
      isKept ? try FileSystem.read(path) : made.bytes
    }
  }

  /// Lists the PDFs of this build, and removes all others.
  func keep(_ kept: some Collection<PDFFile>) {
    let entries = kept.map { Entry(hash: $0.hash, pageCount: $0.pageCount, size: $0.size) }
    folder.keep(
      Index(entries: entries.sorted { $0.hash < $1.hash }), as: "pdfs", head: Self.head)
    let hashes = Set(entries.map(\.hash))
    for hash in files.keys where !hashes.contains(hash) {
      folder.remove(Self.name(hash))
    }
  }
}
