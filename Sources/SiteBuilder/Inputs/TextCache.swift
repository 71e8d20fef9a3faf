import Basics
import Pages
import Site
import SourceText

/// The rendered texts of earlier builds, in a hidden folder of the site.
///
/// Losing it costs nothing but time, so reading and writing errors are ignored. It is split into
/// several files, so that an edit rewrites only a part of it.
struct TextCache: Sendable {
  /// The hash of what all texts are made from: the program, the configuration, words, works,
  /// styles.
  ///
  /// It is `nil` if a later change might go unnoticed, in which case nothing is kept.
  let shared: UInt64?
  private let folder: String
  private var texts: [String: KeptText] = [:]
  /// The number of texts in each file.
  private var counts: [Int]

  private static let fileCount = 16
  private static let head = "briefpress texts 2\n"

  /// Creates an empty cache.
  init(root: String, shared: UInt64?) {
    self.shared = shared
    folder = "\(root)/.briefpress-cache"
    counts = Array(repeating: 0, count: Self.fileCount)
  }

  subscript(path: String) -> KeptText? { texts[path] }

  // MARK: Reading

  /// Reads the kept texts that were made from the same inputs.
  static func read(root: String, shared: UInt64?, tasks: Int) async -> TextCache {
    var cache = TextCache(root: root, shared: shared)
    guard let shared else { return cache }
    let paths = (0..<fileCount).map { cache.path(ofFile: $0) }
    let files = try? await paths.mapInParallel(tasks: tasks) { texts(in: $0, shared: shared) }
    for (number, kept) in (files ?? []).enumerated() {
      cache.counts[number] = kept.count
      for text in kept { cache.texts[text.path] = text }
    }
    return cache
  }

  private static func texts(in path: String, shared: UInt64) -> [KeptText] {
    guard let bytes = try? FileSystem.read(path), bytes.starts(with: head.utf8) else { return [] }
    var packed = PackedReader(bytes, from: head.utf8.count)
    guard packed.number() == packed.rest.hash64, packed.number() == shared else { return [] }
    var texts: [KeptText] = []
    packed.visit(&texts)
    return packed.isBroken ? [] : texts
  }

  // MARK: Writing

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
    guard !changed.isEmpty, prepareFolder() else { return }
    let work = changed.sorted().map { (path(ofFile: $0), files[$0]) }
    _ = try? await work.mapInParallel(tasks: tasks) { path, texts in
      try FileSystem.replace(path, with: Self.bytes(of: texts, shared: shared))
    }
  }

  private static func bytes(of texts: [KeptText], shared: UInt64) -> [UInt8] {
    var packed = PackedWriter()
    packed.put(shared)
    var texts = texts
    packed.visit(&texts)
    var check = PackedWriter()
    check.put(packed.bytes.hash64)
    return Array(head.utf8) + check.bytes + packed.bytes
  }

  /// Creates the folder, with notes for Git and backup programs to ignore it (bford.info/cachedir).
  private func prepareFolder() -> Bool {
    if (try? FileSystem.exists("\(folder)/CACHEDIR.TAG")) == true { return true }
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n"
    do {
      try FileSystem.makeFolder(folder)
      try FileSystem.replace("\(folder)/.gitignore", with: Array("*\n".utf8))
      try FileSystem.replace("\(folder)/CACHEDIR.TAG", with: Array(tag.utf8))
      return true
    } catch {
      return false
    }
  }

  private static func file(of path: String) -> Int {
    Int(path.utf8.hash64 % UInt64(fileCount))
  }

  private func path(ofFile number: Int) -> String {
    "\(folder)/texts-\(String(number, radix: 16))"
  }
}
