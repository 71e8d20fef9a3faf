import Basics
import Pages
import Typesetting

/// The PDFs that earlier builds set, by the hash of their documents.
struct PDFCache: Sendable {
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
  func keep(_ made: TypesetDocument, hash: UInt64) -> PDFFile {
    let name = Self.name(hash)
    let unkept = folder.keep(bytes: made.bytes, as: name) ? nil : made.bytes
    let path = folder.path(of: name)
    return PDFFile(hash: hash, pageCount: made.pageCount, size: made.bytes.count) {
      try unkept ?? FileSystem.read(path)
    }
  }

  /// Lists the PDFs of this build and those of the last day, which a build with other options may
  /// use, and removes all others.
  ///
  /// - Parameter now: the time, in nanoseconds since 1970
  func keep(_ used: some Collection<PDFFile>, at now: Int) {
    let isUsed = Set(used.map(\.hash))
    let (recent, old) = files.values.filter { !isUsed.contains($0.hash) }.reduce(
      into: ([PDFFile](), [PDFFile]())
    ) { parts, file in
      let time = (try? FileSystem.status(folder.path(of: Self.name(file.hash))))?.modified ?? 0
      if now - time < Self.oneDay { parts.0.append(file) } else { parts.1.append(file) }
    }
    let entries = (used + recent).map {
      Entry(hash: $0.hash, pageCount: $0.pageCount, size: $0.size)
    }
    folder.keep(
      Index(entries: entries.sorted { $0.hash < $1.hash }), as: "pdfs", head: Self.head)
    for file in old { folder.remove(Self.name(file.hash)) }
  }

  private static let oneDay = 86_400_000_000_000
}
