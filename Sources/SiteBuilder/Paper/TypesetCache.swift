import Basics
import Pages
import Typesetting

/// The PDFs and pictures that earlier builds set, by the hash of their documents.
struct TypesetCache: Sendable {
  private let folder: CacheFolder
  /// The files that are there.
  let files: [UInt64: TypesetOutput]

  private static let head = "briefpress typeset 1"

  private struct Index: Visitable {
    var entries: [Entry] = []
    mutating func visit(by visitor: inout some FieldVisitor) { visitor.visit(&entries) }
  }

  private struct Entry: Visitable {
    var hash: UInt64 = 0
    var pageCount = 0
    var size = 0
    var missingFonts: [String] = []
    var unshownPictures: [String] = []

    mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&hash)
      visitor.visit(&pageCount)
      visitor.visit(&size)
      visitor.visit(&missingFonts)
      visitor.visit(&unshownPictures)
    }
  }

  init(root: String) {
    let folder = CacheFolder(root: root)
    self.folder = folder
    let index: Index? = folder.read("typeset", head: Self.head)
    files = (index?.entries ?? []).reduce(into: [:]) { files, entry in
      let path = folder.path(of: Self.name(entry.hash))
      guard (try? FileSystem.status(path))?.size == entry.size else { return }
      files[entry.hash] = TypesetOutput(
        hash: entry.hash, pageCount: entry.pageCount, size: entry.size,
        missingFonts: entry.missingFonts, unshownPictures: entry.unshownPictures,
        bytes: { try FileSystem.read(path) })
    }
  }

  private static let suffix = ".typeset"

  private static func name(_ hash: UInt64) -> String { String(hash, radix: 16) + suffix }

  private func isRecent(_ name: String, at now: Int) -> Bool {
    let time = (try? FileSystem.status(folder.path(of: name)))?.modified ?? 0
    return now - time < Self.oneDay
  }

  /// Keeps what was set, and returns it; if the folder cannot be written, it stays in memory.
  func keep(_ file: Press.SetFile) -> TypesetOutput {
    let (made, hash) = (file.result, file.hash)
    let name = Self.name(hash)
    let unkept = folder.keep(bytes: made.bytes, as: name) ? nil : made.bytes
    let path = folder.path(of: name)
    return TypesetOutput(
      hash: hash, pageCount: made.pageCount, size: made.bytes.count,
      missingFonts: made.missingFonts, unshownPictures: file.unshownPictures
    ) {
      try unkept ?? FileSystem.read(path)
    }
  }

  /// Lists the files of this build and those of the last day, which a build with other options may
  /// use, and removes all others.
  ///
  /// - Parameter now: the time, in nanoseconds since 1970
  func keep(_ used: some Collection<TypesetOutput>, at now: Int) {
    let isUsed = Set(used.map(\.hash))
    let recent = files.values.filter {
      !isUsed.contains($0.hash) && isRecent(Self.name($0.hash), at: now)
    }
    let entries = (used + recent).map {
      Entry(
        hash: $0.hash, pageCount: $0.pageCount, size: $0.size, missingFonts: $0.missingFonts,
        unshownPictures: $0.unshownPictures)
    }
    folder.keep(
      Index(entries: entries.sorted { $0.hash < $1.hash }), as: "typeset", head: Self.head)
    let kept = Set(entries.map { Self.name($0.hash) })
    // Builds that were stopped leave files that no list names.
    for name in folder.names where name.hasSuffix(Self.suffix) && !kept.contains(name) {
      if !isRecent(name, at: now) { folder.remove(name) }
    }
  }

  private static let oneDay = 86_400_000_000_000
}
