#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls of the operating system that a build needs, with errors that name the path.
///
/// They are used directly, since Foundation's file manager takes many times as long for ten thousand
/// small files.
public enum FileSystem {
  /// What a path leads to, without following a link at its end.
  public struct Status: Sendable, Equatable {
    public enum Kind: Sendable, Equatable { case file, folder, link, other }
    public var kind: Kind
    public var size: Int
    /// When the content last changed, in nanoseconds since 1970.
    public var modified: Int
    /// When anything about it last changed, in nanoseconds since 1970; no program can set it.
    public var changed: Int
    /// The number that the file system knows it by (inode).
    public var number: UInt64
  }

  public static func status(_ path: String, followingLinks: Bool = false) -> Status? {
    var info = stat()
    guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return nil }
    return Status(info)
  }

  public static func exists(_ path: String) -> Bool { status(path) != nil }

  /// The bytes of a file.
  ///
  /// - Parameter limit: how many bytes from its beginning are wanted; nil for all
  public static func read(_ path: String, upTo limit: Int? = nil) throws(SiteError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: lastError) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .cannotRead(path: path, reason: lastError) }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw .cannotRead(path: path, reason: "it is not a file")
    }
    var failure: String?
    let size = min(Int(info.st_size), limit ?? .max)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Self.read(descriptor, buffer, from: count, upTo: size)
        if got < 0 { failure = lastError }
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
    #if canImport(Glibc)
      return Glibc.read(descriptor, base + start, end - start)
    #elseif canImport(Musl)
      return Musl.read(descriptor, base + start, end - start)
    #else
      return Darwin.read(descriptor, base + start, end - start)
    #endif
  }

  /// Writes a new file, whole, and returns its status.
  ///
  /// - Parameter makingFolders: whether the folder that it belongs into is made where there is none: asked
  ///   for only then, since looking first costs as much as opening
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, makingFolders: Bool = false
  ) throws(SiteError) -> Status {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    var descriptor = open(path, flags, 0o644)
    if descriptor < 0, errno == ENOENT, makingFolders, let slash = path.lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
      descriptor = open(path, flags, 0o644)
    }
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: lastError) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        Self.write(descriptor, UnsafeRawBufferPointer(rebasing: buffer[done...]))
      }
      guard wrote > 0 else { throw .cannotWrite(path: path, reason: lastError) }
      done += wrote
    }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .cannotWrite(path: path, reason: lastError) }
    return Status(info)
  }

  private static func write(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes a file so that whoever reads it sees the old bytes or the new, and never a part.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SiteError) {
    let draft = path + ".briefpress-new"
    do {
      try write(bytes, to: draft)
      try move(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  public static func move(_ source: String, to target: String) throws(SiteError) {
    guard rename(source, target) == 0 else { throw .cannotWrite(path: target, reason: lastError) }
  }

  public static func remove(_ path: String) throws(SiteError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, reason: lastError)
    }
  }

  /// Removes a folder if nothing is in it, and says whether it did.
  @discardableResult
  public static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Makes a folder and those above it.
  public static func makeFolder(_ path: String) throws(SiteError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .cannotWrite(path: path, reason: lastError)
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .cannotWrite(path: path, reason: lastError)
    }
  }

  /// The names in a folder, sorted.
  public static func names(in folder: String) throws(SiteError) -> [String] {
    guard let stream = opendir(folder) else { throw .cannotRead(path: folder, reason: lastError) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path with every link followed and no `..`, or nil when nothing is there.
  public static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Locks a folder until the lock is released or the program ends; nil when somebody else holds it.
  static func lock(_ folder: String) throws(SiteError) -> FolderLock? {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: folder, reason: lastError) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    return FolderLock(descriptor: descriptor)
  }

  /// Now, by the clock that files are dated with: nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  /// What the operating system said of the last call.
  static var lastError: String { String(cString: strerror(errno)) }
}

/// A lock that the operating system lets go when the program ends, however it ends.
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
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
