import Basics
import SourceText
import Synchronization

/// Reads what a site is made from, and logs every look at the file system.
///
/// Everything that a build reads goes through here: files, those that are missing, and the names in folders. The log
/// is the list of inputs, so nobody has to keep one.
struct InputReader: Sendable {
  let log: InputLog
  /// What is read.
  let part: InputLog.Part

  init(_ log: InputLog = InputLog(), part: InputLog.Part = .shared) {
    self.log = log
    self.part = part
  }

  /// The same log, for the texts of a site and the files beside them.
  var ofTexts: InputReader { InputReader(log, part: .texts) }

  func read(_ path: String, upTo limit: Int? = nil) throws(SiteError) -> [UInt8] {
    if !log.hasSeen(fileAt: path, for: part) { _ = try status(path, followingLinks: true) }
    return try FileSystem.read(path, upTo: limit)
  }

  func status(_ path: String, followingLinks: Bool = false) throws(SiteError) -> FileSystem.Status?
  {
    let status = try FileSystem.status(path, followingLinks: followingLinks)
    log.note(Look(followingLinks ? .target : .status, path), .init(status), part)
    return status
  }

  func exists(_ path: String) throws(SiteError) -> Bool {
    try status(path, followingLinks: false) != nil
  }

  func names(in folder: String) throws(SiteError) -> FileSystem.Names {
    let names = try FileSystem.names(in: folder)
    log.note(Look(.names, folder), .init(names, without: log.passedOver), part)
    return names
  }

  func realPath(_ path: String) -> String? {
    let real = FileSystem.realPath(path)
    log.note(Look(.realPath, path), .init(real), part)
    return real
  }
}

/// One way to look at a place in the file system.
struct Look: Hashable, Sendable {
  /// What is looked at; the letters are those of the manifest.
  enum Kind: String, Sendable {
    /// What is there, which may be a link.
    case status = "s"
    /// What a link there leads to, or else what is there.
    case target = "t"
    case names = "n"
    case realPath = "r"
  }

  let kind: Kind
  let path: String

  init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  /// What there is to see now.
  ///
  /// - Parameter passedOver: a name that does not count among those in a folder
  func again(passingOver passedOver: String?) throws(SiteError) -> InputLog.Sight {
    switch kind {
    case .status: .init(try FileSystem.status(path))
    case .target: .init(try FileSystem.status(path, followingLinks: true))
    case .names:
      try FileSystem.status(path, followingLinks: true)?.kind == .folder
        ? .init(try FileSystem.names(in: path), without: passedOver) : .init(String?.none)
    case .realPath: .init(FileSystem.realPath(path))
    }
  }
}

/// Every look at the file system that a build has taken, and what it saw.
///
/// A file is taken to be the same when its size, number (inode) and times are: the time of its last change is kept
/// by the file system itself, and no program can set it back.
final class InputLog: Sendable {
  /// What is read: what every page may be made from, or texts and the files beside them.
  enum Part: Sendable { case shared, texts }

  /// What a look saw, in short.
  struct Sight: Sendable {
    var hash: UInt64
    /// When what was seen was last changed, in nanoseconds since 1970.
    var changed = 0
    var isFile = false
  }

  private struct State {
    var sights: [Look: (part: Part, sight: Sight)] = [:]
  }

  private let state = Mutex(State())
  /// The name of the output folder where it is in the site's, which does not count among the names there.
  let passedOver: String?

  init(passingOver name: String? = nil) { passedOver = name }

  func note(_ look: Look, _ sight: Sight, _ part: Part) {
    if look.kind == .target, hasSeen(fileAt: look.path, for: part) { return }
    state.withLock { state in
      if let known = state.sights[look], known.part == .shared { return }
      state.sights[look] = (part, sight)
    }
  }

  /// Whether a look was at a file that is no link: it is the same whether links are followed or not.
  func hasSeen(fileAt path: String, for part: Part) -> Bool {
    state.withLock { state in
      state.sights[Look(.status, path)].map {
        $0.sight.isFile && (part == .texts || $0.part == .shared)
      } ?? false
    }
  }

  /// The files that every page may be made from.
  var sharedFiles: [String] {
    state.withLock { state in
      Set(state.sights.filter { $0.value.part == .shared && $0.value.sight.isFile }.map(\.key.path))
        .sorted()
    }
  }

  /// The looks so far.
  var looks: [Look] { state.withLock { Array($0.sights.keys) } }

  /// A hash of what was seen so far, whatever the order.
  func hash(of part: Part? = nil) -> UInt64 {
    state.withLock { state in
      state.sights.reduce(0) { sum, seen in
        part == nil || seen.value.part == part
          ? sum &+ Self.hash(of: seen.key, seen.value.sight) : sum
      }
    }
  }

  /// A hash of what looks would see now.
  static func hash(
    of looks: [Look], passingOver passedOver: String?, tasks: Int
  ) async throws -> UInt64 {
    let hashes = try await looks.mapInParallel(tasks: tasks) { look in
      hash(of: look, try look.again(passingOver: passedOver))
    }
    return hashes.reduce(0, &+)
  }

  private static func hash(of look: Look, _ sight: Sight) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(look.kind.rawValue.utf8)
    fingerprint.add(look.path.utf8)
    fingerprint.add(sight.hash)
    return fingerprint.hash
  }

  /// Whether a file that is changed once more could not look the same: file systems count time in steps, the
  /// coarsest of which is two seconds (FAT).
  func isSettled(at moment: Int, _ part: Part? = nil) -> Bool {
    state.withLock { state in
      state.sights.values.allSatisfy { seen in
        part != nil && seen.part != part || seen.sight.changed < moment - 2_000_000_000
      }
    }
  }
}

extension InputLog.Sight {
  /// Of a folder only that it is one: its times change with files that are not read.
  init(_ status: FileSystem.Status?) {
    var fingerprint = Fingerprint()
    if let status {
      fingerprint.add("\(status.kind)".utf8)
      isFile = status.kind == .file
    }
    if let status, status.kind != .folder {
      for number in [status.size, status.modified, status.changed] {
        fingerprint.add(UInt64(bitPattern: Int64(number)))
      }
      fingerprint.add(status.number)
      changed = max(status.modified, status.changed)
    }
    hash = fingerprint.hash
  }

  /// Of names those that a site can have, and the mark of an output folder.
  init(_ names: FileSystem.Names, without passedOver: String?) {
    var fingerprint = Fingerprint()
    let counting = names.names.filter {
      ($0.first != "." || $0 == ".briefpress") && $0 != passedOver
    }
    fingerprint.add(each: counting) { $0.add($1.utf8) }
    fingerprint.add(each: names.unreadable) { $0.add($1.utf8) }
    self.init(hash: fingerprint.hash)
  }

  init(_ path: String?) {
    var fingerprint = Fingerprint()
    fingerprint.add(path)
    self.init(hash: fingerprint.hash)
  }
}
