import SiteBuilder

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A number computed from the names, sizes and times of all files in a folder.
///
/// It queries each file by its name in an open folder, since ten thousand whole paths take several
/// times as long, and it runs several times a second.
enum FolderFingerprint {
  /// Returns the number for a folder.
  ///
  /// - Parameter enter: is called with each folder before its files are queried
  static func of(_ folder: WatchedFolder, entering enter: (WatchedFolder) -> Void) -> Int {
    var sum = 0
    var pending = [folder]
    while let folder = pending.popLast() {
      enter(folder)
      add(folder, to: &sum, &pending)
    }
    return sum
  }

  /// Returns the number for a single file; 0 if the file does not exist.
  static func of(file path: String) -> Int {
    path.withCString { File($0, in: AT_FDCWD)?.hash($0, in: "") } ?? 0
  }

  private static func add(
    _ folder: WatchedFolder, to sum: inout Int, _ pending: inout [WatchedFolder]
  ) {
    guard let stream = opendir(folder.path) else { return }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          guard !WatchedFolder.isPassedOver(name), let found = File(name, in: descriptor) else {
            return
          }
          if !found.isFolder {
            if folder.watches(name) { sum &+= found.hash(name, in: folder.path) }
          } else if folder.watchesFolders(named: name) {
            let path = "\(folder.path)/\(String(cString: name))"
            if !isOutput(path) { pending.append(WatchedFolder(path, depth: folder.depth - 1)) }
          }
        }
      }
    }
  }

  /// Returns whether a build has written the folder, which then contains its manifest.
  private static func isOutput(_ folder: String) -> Bool {
    (try? FileSystem.exists("\(folder)/.briefpress")) == true
  }

  private struct File {
    var isFolder = false
    private var info = stat()

    /// Reads the properties of a file; nil if the file is gone.
    ///
    /// A link stands for its file; linked folders are not entered.
    init?(_ name: UnsafePointer<CChar>, in folder: Int32) {
      guard fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      if info.st_mode & S_IFMT == S_IFLNK {
        // For a broken link, the properties are its own.
        _ = fstatat(folder, name, &info, 0)
      } else {
        isFolder = info.st_mode & S_IFMT == S_IFDIR
      }
    }

    func hash(_ name: UnsafePointer<CChar>, in folder: String) -> Int {
      #if canImport(Darwin)
        let time = info.st_mtimespec
      #else
        let time = info.st_mtim
      #endif
      var hasher = Hasher()
      hasher.combine(folder)
      hasher.combine(bytes: UnsafeRawBufferPointer(start: name, count: strlen(name)))
      hasher.combine(info.st_ino)
      hasher.combine(info.st_size)
      hasher.combine(time.tv_sec)
      hasher.combine(time.tv_nsec)
      return hasher.finalize()
    }
  }
}
