import Basics

/// The hidden folder of a site in which builds keep what later builds may reuse.
///
/// Losing it costs nothing but time, so reading and writing errors are ignored. It is not published,
/// so it may contain what is held back.
struct CacheFolder: Sendable {
  private let path: String

  /// - Parameter root: the site's folder
  init(root: String) { path = "\(root)/.briefpress-cache" }

  /// Returns what was kept in a file, or `nil` if it is missing, damaged or of another version.
  ///
  /// - Parameter head: the first line, which names the content and its version
  func read<Value: Visitable>(_ name: String, head: String) -> Value? {
    let head = "\(head)\n"
    guard let bytes = try? FileSystem.read("\(path)/\(name)"), bytes.starts(with: head.utf8) else {
      return nil
    }
    var packed = PackedReader(bytes, from: head.utf8.count)
    guard packed.number() == packed.rest.hash64 else { return nil }
    var value = Value()
    packed.visit(&value)
    return packed.isBroken ? nil : value
  }

  /// Keeps a value in a file.
  func keep(_ value: some Visitable, as name: String, head: String) {
    guard prepare() else { return }
    var (packed, check) = (PackedWriter(), PackedWriter())
    packed.put(value)
    check.put(packed.bytes.hash64)
    try? FileSystem.replace(
      "\(path)/\(name)", with: Array("\(head)\n".utf8) + check.bytes + packed.bytes)
  }

  /// Returns the path of a file in the folder.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Keeps bytes in a file, and returns whether that succeeded.
  func keep(bytes: [UInt8], as name: String) -> Bool {
    guard prepare() else { return false }
    return (try? FileSystem.replace(path(of: name), with: bytes)) != nil
  }

  /// The names of the files in the folder.
  var names: [String] { (try? FileSystem.names(in: path).names) ?? [] }

  /// Removes what processes that were stopped have left.
  func removeAbandonedDrafts() {
    for name in names where name.hasPrefix(FileSystem.draftPrefix) {
      let number = ProcessNumber(beginning: name.dropFirst(FileSystem.draftPrefix.count))
      if number?.isGone == true { remove(name) }
    }
  }

  func remove(_ name: String) { try? FileSystem.remove(path(of: name)) }

  /// Creates the folder, with notes for Git and backup programs to ignore it (bford.info/cachedir).
  private func prepare() -> Bool {
    if (try? FileSystem.exists("\(path)/CACHEDIR.TAG")) == true { return true }
    let tag = "Signature: 8a477f597d28d172789f06886806bc55\n"
    do {
      try FileSystem.makeFolder(path)
      try FileSystem.replace("\(path)/.gitignore", with: Array("*\n".utf8))
      try FileSystem.replace("\(path)/CACHEDIR.TAG", with: Array(tag.utf8))
      return true
    } catch {
      return false
    }
  }
}
