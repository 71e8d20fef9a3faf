import SourceText

/// What Briefpress wrote into an output folder: what is not in it, is not ours to touch.
///
/// It stands in a folder whose name begins with a dot, where no reader looks.
struct Manifest: Equatable {
  /// Whether a build was at work when it was written: it says then what may be there, not what is.
  var isComplete = true
  var entries: [String: Entry] = [:]

  struct Entry: Equatable {
    var hash: UInt64
    var size: Int
    /// When the file was written, in nanoseconds since 1970; 0 when that is not known.
    var modified: Int
  }

  static let folder = ".briefpress"
  static let path = folder + "/manifest"
  private static let head = "briefpress manifest 1"

  /// Reads the manifest of an output folder; nil when there is none, or none that can be understood.
  static func read(from output: String) -> Manifest? {
    guard let bytes = try? FileSystem.read("\(output)/\(path)") else { return nil }
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard lines.popFirst()?.elementsEqual(head.utf8) == true, let state = lines.popFirst() else {
      return nil
    }
    var manifest = Manifest(isComplete: state.elementsEqual("complete".utf8))
    manifest.entries.reserveCapacity(lines.count)
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
      guard parts.count == 4,
        let hash = UInt64(String(decoding: parts[0], as: UTF8.self), radix: 16),
        let size = Int(String(decoding: parts[1], as: UTF8.self)),
        let modified = Int(String(decoding: parts[2], as: UTF8.self))
      else { return nil }
      let name = String(decoding: parts[3], as: UTF8.self)
      manifest.entries[name] = Entry(hash: hash, size: size, modified: modified)
    }
    return manifest
  }

  func write(to output: String) throws(SiteError) {
    var bytes = Array("\(Self.head)\n\(isComplete ? "complete" : "at work")\n".utf8)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      bytes += "\(String(entry.hash, radix: 16)) \(entry.size) \(entry.modified) \(path)\n".utf8
    }
    try FileSystem.makeFolder("\(output)/\(Self.folder)")
    try FileSystem.replace("\(output)/\(Self.path)", with: bytes)
  }
}
