import Basics
import Pages
import Site
import SourceText

/// The rendered texts of earlier builds.
///
/// It is split into several files, so that an edit rewrites only a part of it.
struct TextCache: Sendable {
  /// The hash of what all texts are made from: the program, the configuration, words, works,
  /// styles, but not people, and only the ids of templates.
  ///
  /// It is `nil` if a later change might go unnoticed, in which case nothing is kept.
  let shared: UInt64?
  private let folder: CacheFolder
  private var texts: [String: KeptText] = [:]
  /// The number of texts in each file.
  private var counts: [Int]

  private static let fileCount = 16
  private static let head = "briefpress texts 5"

  /// The texts in one file.
  private struct File: Visitable {
    var shared: UInt64 = 0
    var texts: [KeptText] = []

    mutating func visit(by visitor: inout some FieldVisitor) {
      visitor.visit(&shared)
      visitor.visit(&texts)
    }
  }

  /// Creates an empty cache.
  init(root: String, shared: UInt64?) {
    self.shared = shared
    folder = CacheFolder(root: root)
    counts = Array(repeating: 0, count: Self.fileCount)
  }

  subscript(path: String) -> KeptText? { texts[path] }

  /// Returns the cache with other texts that were rendered from the same inputs.
  func replacingTexts(with texts: [KeptText]) -> TextCache {
    var cache = self
    cache.texts = Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
    return cache
  }

  /// Reads the kept texts that were made from the same inputs.
  static func read(root: String, shared: UInt64?, tasks: Int) async -> TextCache {
    var cache = TextCache(root: root, shared: shared)
    guard let shared else { return cache }
    let folder = cache.folder
    let files = try? await Array(0..<fileCount).mapInParallel(tasks: tasks) { number in
      texts(ofFile: number, in: folder, shared: shared)
    }
    for (number, kept) in (files ?? []).enumerated() {
      cache.counts[number] = kept.count
      for text in kept { cache.texts[text.path] = text }
    }
    return cache
  }

  private static func texts(
    ofFile number: Int, in folder: CacheFolder, shared: UInt64
  ) -> [KeptText] {
    guard let file: File = folder.read(name(ofFile: number), head: head), file.shared == shared
    else { return [] }
    return file.texts
  }

  /// Keeps texts for the next build, rewriting only files in which any text is new or gone.
  ///
  /// - Parameter texts: the texts, with whether each was rendered by this build
  func keep(_ texts: [(text: KeptText, isNew: Bool)], tasks: Int) async {
    guard let shared else { return }
    var files: [[KeptText]] = Array(repeating: [], count: Self.fileCount)
    var changed: Set<Int> = []
    for (text, isNew) in texts {
      let number = Self.file(of: text.path)
      files[number].append(text)
      if isNew { changed.insert(number) }
    }
    for number in files.indices where files[number].count != counts[number] {
      changed.insert(number)
    }
    let work = changed.sorted().map { (Self.name(ofFile: $0), files[$0]) }
    _ = try? await work.mapInParallel(tasks: tasks) { name, texts in
      folder.keep(File(shared: shared, texts: texts), as: name, head: Self.head)
    }
  }

  private static func file(of path: String) -> Int {
    Int(path.utf8.hash64 % UInt64(fileCount))
  }

  private static func name(ofFile number: Int) -> String { "texts-\(String(number, radix: 16))" }
}
