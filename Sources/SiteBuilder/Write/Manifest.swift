import Basics
import SourceText

/// What Briefpress wrote into an output folder: what is not in it, is not ours to touch.
///
/// It stands in a folder whose name begins with a dot, where no reader looks.
struct Manifest: Equatable {
  /// Whether a build was at work when it was written: it says then what may be there, not what is.
  var isComplete = true
  /// What the files were made from; nil when that is not known, or when there was something to say of it.
  var inputs: BuildInputs?
  var entries: [PathText: Entry] = [:]

  struct Entry: Equatable {
    var hash: UInt64
    var size: Int
    /// When the file was written, in nanoseconds since 1970; 0 when that is not known.
    var modified: Int
    /// What it is made from, in short; nil when that is not known.
    var inputs: UInt64?

    /// Whether a file is as it was when it was written, so that it need not be read.
    func isOf(_ status: FileSystem.Status) -> Bool {
      status.kind == .file && status.modified == modified && status.size == size
    }

    /// The hash of what is at a path now, which is read only where size or time differ; nil of what is not a file.
    func hash(of status: FileSystem.Status, at path: String) throws(SiteError) -> UInt64? {
      if isOf(status) { return hash }
      return status.kind == .file ? try FileSystem.read(path).hash64 : nil
    }

    /// Whether the file at a path is as it was written.
    func isInPlace(at path: String) throws(SiteError) -> Bool {
      try FileSystem.status(path).map(isOf) ?? false
    }
  }

  static let folder = ".briefpress"
  static let path = folder + "/manifest"

  /// The entry of a file that is there as it was written, from those inputs; nil when it is to be made.
  func entry(
    of path: PathText, from inputs: UInt64, in output: String
  ) throws(SiteError) -> Entry? {
    guard isComplete, let entry = entries[path], entry.inputs == inputs,
      try entry.isInPlace(at: "\(output)/\(path)")
    else { return nil }
    return entry
  }

  /// Whether every file in the folder is as it was written.
  func isInPlace(in output: String, tasks: Int) async throws -> Bool {
    try await Array(entries).mapInParallel(tasks: tasks) { path, entry in
      try entry.isInPlace(at: "\(output)/\(path)")
    }.allSatisfy { $0 }
  }

  /// Reads the manifest of an output folder; nil when there is none, or none that can be understood.
  ///
  /// Links are not followed: what they lead to is not ours.
  static func read(from output: String) throws(SiteError) -> Manifest? {
    guard try FileSystem.status("\(output)/\(folder)")?.kind == .folder,
      try FileSystem.status("\(output)/\(path)")?.kind == .file
    else { return nil }
    var reader = ManifestReader(try FileSystem.read("\(output)/\(path)"))
    return reader.manifest()
  }

  var bytes: [UInt8] {
    var bytes = Array("\(ManifestReader.head)\n\(isComplete ? "complete" : "at work")\n".utf8)
    if let inputs {
      bytes += "from \(String(inputs.hash, radix: 16)) \(inputs.from) \(inputs.until) ".utf8
      bytes += "\(inputs.briefs)\n".utf8
      for look in inputs.looks { bytes += "look \(look.kind.rawValue) \(look.path)\n".utf8 }
    }
    for (path, entry) in entries.sorted(by: { $0.key.text < $1.key.text }) {
      let inputs = entry.inputs.map { String($0, radix: 16) } ?? "-"
      bytes += "\(String(entry.hash, radix: 16)) \(entry.size) \(entry.modified) ".utf8
      bytes += "\(inputs) \(path)\n".utf8
    }
    return bytes
  }
}
