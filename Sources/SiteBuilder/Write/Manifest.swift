import Basics
import SourceText

/// The list of what Briefpress wrote into an output folder; it must not touch anything else.
///
/// It is stored in a hidden folder, which readers do not see.
struct Manifest: Equatable {
  /// Whether the build that wrote it was finished; otherwise it lists what may be there, not what
  /// is.
  var isComplete = true
  /// The mark of the build's inputs; `nil` if they are unknown, or if the build reported something.
  ///
  /// Only the hash: the manifest may be published with the site, and the inputs themselves name
  /// texts that are held back.
  var inputs: UInt64?
  var entries: [PathText: Entry] = [:]

  struct Entry: Equatable {
    var hash: UInt64
    var size: Int
    /// The time at which the file was written, in nanoseconds since 1970; 0 if unknown.
    var modified: Int
    /// A hash of what the file is made from; `nil` if unknown.
    var inputs: UInt64?

    /// Returns whether a file is known to be unchanged from its status, without reading it.
    func isOf(_ status: FileSystem.Status) -> Bool {
      status.kind == .file && status.modified == modified && status.size == size
    }

    /// Returns the hash of the file at a path, which is read only if size or time differ, or `nil`
    /// for anything but a file.
    func hash(of status: FileSystem.Status, at path: String) throws(SiteError) -> UInt64? {
      if isOf(status) { return hash }
      return status.kind == .file ? try FileSystem.read(path).hash64 : nil
    }

    /// Returns whether the file at a path is unchanged.
    func isInPlace(at path: String) throws(SiteError) -> Bool {
      try FileSystem.status(path).map(isOf) ?? false
    }
  }

  static let folder = ".briefpress"
  static let path = folder + "/manifest"

  /// Returns the entry of a file that is unchanged and was made from the given inputs, or `nil` if
  /// it must be made.
  func entry(
    of path: PathText, from inputs: UInt64, in output: String
  ) throws(SiteError) -> Entry? {
    guard isComplete, let entry = entries[path], entry.inputs == inputs,
      try entry.isInPlace(at: "\(output)/\(path)")
    else { return nil }
    return entry
  }

  /// Returns whether every file in the folder is unchanged.
  func isInPlace(in output: String, tasks: Int) async throws -> Bool {
    try await Array(entries).mapInParallel(tasks: tasks) { path, entry in
      try entry.isInPlace(at: "\(output)/\(path)")
    }.allSatisfy { $0 }
  }

  /// Reads the manifest of an output folder, or returns `nil` if there is none that can be
  /// understood.
  ///
  /// Links are not followed: what they lead to was not written by Briefpress.
  static func read(from output: String) throws(SiteError) -> Manifest? {
    guard try FileSystem.status("\(output)/\(folder)")?.kind == .folder,
      try FileSystem.status("\(output)/\(path)")?.kind == .file
    else { return nil }
    var reader = ManifestReader(try FileSystem.read("\(output)/\(path)"))
    return reader.manifest()
  }

  var bytes: [UInt8] {
    var bytes = Array("\(ManifestReader.head)\n\(isComplete ? "complete" : "at work")\n".utf8)
    if let inputs { bytes += "from \(String(inputs, radix: 16))\n".utf8 }
    bytes.reserveCapacity(entries.count * 112)
    for (path, entry) in entries.sorted(by: { $0.key.text < $1.key.text }) {
      bytes.put(entry.hash, radix: 16)
      bytes.put(UInt64(clamping: entry.size), radix: 10)
      bytes.put(UInt64(clamping: entry.modified), radix: 10)
      if let inputs = entry.inputs { bytes.put(inputs, radix: 16) } else { bytes += "- ".utf8 }
      bytes += path.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number and a space; texts made only for this would take most of the time.
  fileprivate mutating func put(_ number: UInt64, radix: UInt64) {
    let start = count
    var rest = number
    repeat {
      let digit = UInt8(rest % radix)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      rest /= radix
    } while rest > 0
    self[start...].reverse()
    append(UInt8(ascii: " "))
  }
}
