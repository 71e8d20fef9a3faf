import Basics
import SourceText
import Synchronization

/// Reads what a site is made from, and logs every access to the file system.
///
/// A build reads everything through this type: files, missing files, and the names in folders. The
/// log is the list of inputs, so that nobody has to maintain one.
struct InputReader: Sendable {
  let log: InputLog
  /// The part of the inputs that is being read.
  let part: InputLog.Part

  init(_ log: InputLog = InputLog(), part: InputLog.Part = .shared) {
    self.log = log
    self.part = part
  }

  /// A reader with the same log, for the texts of a site and the files next to them.
  var ofTexts: InputReader { of(.texts) }

  /// Returns a reader with the same log for a part of the inputs.
  func of(_ part: InputLog.Part) -> InputReader { InputReader(log, part: part) }

  func read(_ path: String, upTo limit: Int? = nil) throws(SiteError) -> [UInt8] {
    _ = try sight(ofFile: path)
    return try FileSystem.read(path, upTo: limit)
  }

  /// Returns what a file looks like, and logs the look as for reading the file.
  func sight(ofFile path: String) throws(SiteError) -> InputLog.Sight {
    if let known = log.sight(ofFile: path, for: part) { return known }
    return .init(try status(path, followingLinks: true))
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

/// A way to look at a place in the file system.
struct Look: Hashable, Visitable {
  /// The kind of look; the letters are those in the kept inputs of a build.
  enum Kind: String, Sendable {
    /// The status of what is there, which may be a link.
    case status = "s"
    /// The status of a link's target, or else of what is there.
    case target = "t"
    case names = "n"
    case realPath = "r"
  }

  private(set) var kind = Kind.status
  private(set) var path = ""

  init() {}

  init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
  }

  mutating func visit(by visitor: inout some FieldVisitor) {
    var letter = kind.rawValue
    visitor.visit(&letter)
    visitor.visit(&path)
    kind = Kind(rawValue: letter) ?? .status
  }

  /// Returns what there is to see now.
  ///
  /// - Parameter passedOver: a name in a folder that is ignored
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

/// A log of every look at the file system in a build, with what it saw.
///
/// A file is taken to be unchanged if its size, number (inode) and times are: the time of its last
/// change is maintained by the file system itself, and programs cannot set it back.
final class InputLog: Sendable {
  /// A part of the inputs, from those that make the least difference to those that make the most.
  enum Part: Sendable, Comparable {
    /// Texts and the files next to them.
    case texts
    /// What every page may be made from, but no text: people and templates.
    case pages
    /// What every text and every page may be made from.
    case shared
  }

  /// A summary of what a look saw.
  struct Sight: Sendable {
    var hash: UInt64
    /// The time of the last change to it, in nanoseconds since 1970.
    var changed = 0
    var isFile = false

    /// Returns whether any change after a moment, in nanoseconds since 1970, would be visible.
    ///
    /// File systems count time in steps, the coarsest of which is two seconds (FAT).
    func isSettled(at moment: Int) -> Bool { changed < moment - 2_000_000_000 }
  }

  private struct State {
    var sights: [Look: (part: Part, sight: Sight)] = [:]
  }

  private let state = Mutex(State())
  /// The name of the output folder within the site's folder, which is ignored there.
  let passedOver: String?

  init(passingOver name: String? = nil) { passedOver = name }

  func note(_ look: Look, _ sight: Sight, _ part: Part) {
    if look.kind == .target, self.sight(ofFile: look.path, for: part) != nil { return }
    state.withLock { state in
      if let known = state.sights[look], known.part > .texts, known.part >= part { return }
      state.sights[look] = (part, sight)
    }
  }

  /// Returns what a look saw if it saw a regular file, for which it does not matter whether links
  /// are followed.
  func sight(ofFile path: String, for part: Part) -> Sight? {
    state.withLock { state in
      guard let seen = state.sights[Look(.status, path)], seen.sight.isFile,
        seen.part >= part
      else { return nil }
      return seen.sight
    }
  }

  /// The files that every page may be made from.
  var sharedFiles: [String] {
    state.withLock { state in
      Set(state.sights.filter { $0.value.part > .texts && $0.value.sight.isFile }.map(\.key.path))
        .sorted()
    }
  }

  /// The looks so far.
  var looks: [Look] { state.withLock { Array($0.sights.keys) } }

  /// Returns a hash of everything seen so far of a part of the inputs and of those after it,
  /// independent of the order.
  func hash(from part: Part = .texts) -> UInt64 {
    state.withLock { state in
      state.sights.reduce(0) { sum, seen in
        seen.value.part >= part
          ? sum &+ Self.hash(of: seen.key, seen.value.sight) : sum
      }
    }
  }

  /// Returns a hash of what looks would see now.
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

  /// Returns the paths at which the files differ from what an earlier build saw, after looking at
  /// all that it looked at.
  ///
  /// Files that it looked at and this build did not are logged as seen by this build.
  func changes(since last: InputLog) throws(SiteError) -> Set<String> {
    let (before, now) = (last.state.withLock { $0.sights }, state.withLock { $0.sights })
    var changed = Set(now.keys.lazy.filter { before[$0] == nil }.map(\.path))
    for (look, seen) in before {
      let known = now[look]?.sight
      let sight = if let known { known } else { try look.again(passingOver: passedOver) }
      if known == nil { note(look, sight, seen.part) }
      if sight.hash != seen.sight.hash { changed.insert(look.path) }
    }
    return changed
  }

  /// Returns the paths of files that may have changed after a moment without a difference in their
  /// times.
  func unsettled(at moment: Int) -> Set<String> {
    state.withLock { state in
      Set(state.sights.lazy.filter { !$0.value.sight.isSettled(at: moment) }.map(\.key.path))
    }
  }

  /// Returns whether any further change to a file would be visible in its times.
  func isSettled(at moment: Int, from part: Part = .texts) -> Bool {
    state.withLock { state in
      state.sights.values.allSatisfy { seen in
        seen.part < part || seen.sight.isSettled(at: moment)
      }
    }
  }
}

extension InputLog.Sight {
  /// Creates a summary of a status, which for a folder says only that it is one: its times also
  /// change with files that are not read.
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

  /// Creates a summary of the names that a site can have, and of the mark of an output folder.
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
