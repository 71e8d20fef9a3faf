import Basics
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls that a build needs, with errors that name the path.
///
/// They are called directly because Foundation's file manager takes many times as long for ten
/// thousand small files.
package enum FileSystem {
  package struct Status: Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case file, folder, link, other }
    package var kind: Kind
    package var size: Int
    /// The time at which the content last changed, in nanoseconds since 1970.
    package var modified: Int
    /// The time at which anything about the file last changed, in nanoseconds since 1970; programs
    /// cannot set it.
    package var changed: Int
    /// The number of the file in its file system (inode).
    package var number: UInt64
    /// The number of the file system (device).
    package var device: UInt64

    /// The identity of a file, which is different for any two files.
    struct Identity: Hashable, Sendable {
      let device: UInt64
      let number: UInt64
    }
    var identity: Identity { Identity(device: device, number: number) }
  }

  /// Returns the status of what a path leads to, or `nil` if nothing is there.
  ///
  /// - Throws: `SiteError.cannotRead` if that cannot be determined, which is not the same as
  ///   nothing
  package static func status(
    _ path: String, followingLinks: Bool = false
  ) throws(SiteError) -> Status? {
    var info = stat()
    let result = retrying { followingLinks ? stat(path, &info) : lstat(path, &info) }
    if result == 0 { return Status(info) }
    switch errno {
    case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: return nil
    default: throw .cannotRead(path: path, reason: lastError)
    }
  }

  package static func exists(_ path: String) throws(SiteError) -> Bool { try status(path) != nil }

  /// Repeats a call that is interrupted by a signal.
  private static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }

  // MARK: Reading

  /// Returns the bytes of a file.
  ///
  /// - Parameter limit: the number of bytes to read from the beginning; `nil` for all
  /// - Throws: `SiteError.cannotRead`, also for anything but a regular file, since a pipe might
  ///   block forever
  package static func read(_ path: String, upTo limit: Int? = nil) throws(SiteError) -> [UInt8] {
    let descriptor = retrying { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard descriptor >= 0 else { throw cannotOpen(path) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .cannotRead(path: path, reason: lastError) }
    guard Status(info).kind == .file else {
      throw .cannotRead(path: path, reason: "it is not a file")
    }
    var failure: String?
    let size = min(Int(info.st_size), limit ?? .max)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Self.read(descriptor, buffer, from: count, upTo: size)
        if got < 0 { failure = lastError }
        if got == 0 { failure = "it became shorter while it was read" }
        if got <= 0 { break }
        count += got
      }
    }
    if let failure { throw .cannotRead(path: path, reason: failure) }
    return bytes
  }

  private static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int, upTo end: Int
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    return retrying {
      #if canImport(Glibc)
        Glibc.read(descriptor, base + start, end - start)
      #elseif canImport(Musl)
        Musl.read(descriptor, base + start, end - start)
      #else
        Darwin.read(descriptor, base + start, end - start)
      #endif
    }
  }

  // MARK: Writing

  /// Writes a new file completely, and returns its status.
  ///
  /// - Parameter makingFolders: whether to create its folder if opening the file fails for lack of
  ///   it; checking first would cost as much as opening
  @discardableResult
  package static func write(
    _ bytes: [UInt8], to path: String, makingFolders: Bool = false
  ) throws(SiteError) -> Status {
    let flags = O_CREAT | O_EXCL | O_NOFOLLOW
    var descriptor = openToWrite(path, flags)
    if descriptor < 0, errno == ENOENT, makingFolders, let folder = PathText(path).parent {
      try makeFolder(folder.text)
      descriptor = openToWrite(path, flags)
    }
    guard descriptor >= 0 else { throw cannotOpen(path, toWrite: true) }
    return try write(bytes, to: descriptor, path)
  }

  private static func openToWrite(_ path: String, _ flags: Int32) -> Int32 {
    retrying { open(path, O_WRONLY | O_CLOEXEC | flags, 0o644) }
  }

  /// Writes the remaining bytes and closes the file, since only closing it shows that they were
  /// stored, as on a network disk or over a quota.
  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, _ path: String
  ) throws(SiteError) -> Status {
    var failure: String?
    var done = 0
    while done < bytes.count, failure == nil {
      let wrote = bytes.withUnsafeBytes { buffer in
        Self.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
      }
      if wrote > 0 { done += wrote } else { failure = lastError }
    }
    var info = stat()
    if failure == nil, fstat(descriptor, &info) != 0 { failure = lastError }
    if close(descriptor) != 0, errno != EINTR { failure = failure ?? lastError }
    if let failure { throw .cannotWrite(path: path, reason: failure) }
    return Status(info)
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    retrying {
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  /// Replaces a file so that readers see the old bytes or the new ones, but never a mixture.
  ///
  /// A link is kept, and its target is replaced. Anything but a regular file, such as a terminal or
  /// a pipe, is written to.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(SiteError) {
    if let status = try status(path, followingLinks: true), status.kind != .file {
      let descriptor = openToWrite(path, 0)
      guard descriptor >= 0 else { throw cannotOpen(path, toWrite: true) }
      _ = try write(bytes, to: descriptor, path)
      return
    }
    let target = try status(path)?.kind == .link ? realPath(path) ?? path : path
    let draft = try draft(bytes, beside: target)
    do {
      try move(draft, to: target)
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// The beginning of the names of new files that are not in their place yet; the number of the process
  /// follows.
  static let draftPrefix = ".briefpress-"

  /// Writes bytes to a new file next to another, under a name that no other thread or program uses,
  /// and returns its path.
  private static func draft(_ bytes: [UInt8], beside path: String) throws(SiteError) -> String {
    let draft =
      "\(PathText(path).folder)\(draftPrefix)\(ProcessNumber.own.value)-\(String.randomToken())"
    do {
      try write(bytes, to: draft)
      return draft
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// - Parameter makingFolders: whether to create the folder of the target if it does not exist
  package static func move(
    _ source: String, to target: String, makingFolders: Bool = false
  ) throws(SiteError) {
    var result = rename(source, target)
    if result != 0, errno == ENOENT, makingFolders, let folder = PathText(target).parent {
      try makeFolder(folder.text)
      result = rename(source, target)
    }
    guard result == 0 else { throw .cannotWrite(path: target, reason: lastError) }
  }

  package static func remove(_ path: String) throws(SiteError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, reason: lastError)
    }
  }

  // MARK: Folders

  /// Removes a folder if it is empty, and returns whether it did.
  @discardableResult
  package static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder with everything in it, without following links.
  static func removeFolder(_ path: String) throws(SiteError) {
    for name in try names(in: path).names {
      let inner = "\(path)/\(name)"
      if try status(inner)?.kind == .folder { try removeFolder(inner) } else { try remove(inner) }
    }
    guard removeEmptyFolder(path) else {
      throw .cannotWrite(path: path, reason: "the folder cannot be removed")
    }
  }

  /// Creates a folder and its parents.
  package static func makeFolder(_ path: String) throws(SiteError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = PathText(path).parent, parent.text != "/" else {
      throw .cannotWrite(path: path, reason: lastError)
    }
    try makeFolder(parent.text)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .cannotWrite(path: path, reason: lastError)
    }
  }

  /// The sorted names in a folder.
  package struct Names: Sendable {
    package var names: [String] = []
    /// Names that are not UTF-8, which paths of a site cannot contain, in readable form:
    /// `bad\xFF.md`.
    package var unreadable: [String] = []
  }

  package static func names(in folder: String) throws(SiteError) -> Names {
    guard let stream = opendir(folder) else { throw cannotOpen(folder) }
    defer { closedir(stream) }
    var names = Names()
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let (name, bytes) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
          let bytes = UnsafeBufferPointer(start: start, count: strlen(start))
          return (String(validating: bytes, as: UTF8.self), Array(bytes))
        }
      }
      guard let name else {
        names.unreadable.append(bytes.readableName)
        continue
      }
      if name != ".", name != ".." { names.names.append(name) }
    }
    guard errno == 0 else { throw .cannotRead(path: folder, reason: lastError) }
    names.names.sort()
    names.unreadable.sort()
    return names
  }

  /// Returns the path with all links and `..` resolved, or `nil` if nothing is there.
  package static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Locks a folder until the lock is released or the program ends; returns `nil` if it is locked
  /// already.
  static func lock(_ folder: String) throws(SiteError) -> FolderLock? {
    let descriptor = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw cannotOpen(folder, toWrite: true) }
    if retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0 {
      return FolderLock(descriptor: descriptor)
    }
    let (isHeld, reason) = (errno == EWOULDBLOCK, lastError)
    close(descriptor)
    if isHeld { return nil }
    throw .cannotWrite(path: folder, reason: reason)
  }

  /// The current time on the clock used for file times, in nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// Returns the error for a file or folder that could not be opened.
  private static func cannotOpen(_ path: String, toWrite: Bool = false) -> SiteError {
    if errno == EMFILE { return .tooManyOpenFiles(path: path) }
    return toWrite
      ? .cannotWrite(path: path, reason: lastError) : .cannotRead(path: path, reason: lastError)
  }

  /// The message of the system about its last error.
  static var lastError: String { String(cString: strerror(errno)) }
}

/// A lock that the operating system releases when the program ends for whatever reason.
struct FolderLock: Sendable {
  fileprivate let descriptor: Int32

  func release() { close(descriptor) }
}

extension FileSystem.Status {
  fileprivate init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(info.st_size)
    #if canImport(Darwin)
      (modified, changed) = (info.st_mtimespec.nanoseconds, info.st_ctimespec.nanoseconds)
    #else
      (modified, changed) = (info.st_mtim.nanoseconds, info.st_ctim.nanoseconds)
    #endif
    number = UInt64(info.st_ino)
    device = UInt64(truncatingIfNeeded: info.st_dev)
  }
}

extension timespec {
  /// The time in nanoseconds, limited to some three centuries before and after 1970, which file
  /// times may exceed.
  fileprivate var nanoseconds: Int {
    let most = Int.max / 1_000_000_000 - 1
    return min(max(Int(tv_sec), -most), most) * 1_000_000_000 + Int(tv_nsec)
  }
}

extension [UInt8] {
  /// The name, with bytes that are not UTF-8 written as `\xFF`.
  fileprivate var readableName: String {
    var name = ""
    var rest = self[...]
    while let byte = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length, length <= rest.count {
        name += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      } else {
        name += "\\x" + byte.hexadecimal(digits: 2, uppercase: true)
        rest = rest.dropFirst()
      }
    }
    return name
  }
}
