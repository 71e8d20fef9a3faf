import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits until the system reports that files in folders may have changed (Linux: inotify(7)).
///
/// This only ends a pause early. A `FolderWatch` also checks all files from time to time, since
/// network file systems report nothing, a system limits the number of folders, and a linked file may
/// be elsewhere.
final class FolderEvents: Sendable {
  private let queue = DispatchQueue(label: "briefpress.folders")
  private let state = Mutex(State())

  private struct State {
    /// The folders by the numbers that the system gave them.
    var folders: [CInt: WatchedFolder] = [:]
    var paths: Set<String> = []
  }

  #if os(Linux)
    /// A negative number if the system has none left.
    private let descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))

    deinit { if descriptor >= 0 { close(descriptor) } }
  #endif

  /// Waits for a report about a file that is watched.
  ///
  /// - Returns: whether there was one before the time was over
  func wait(upTo time: Duration) async throws -> Bool {
    #if os(Linux)
      if descriptor >= 0 {
        return try await withThrowingTaskGroup(of: Bool.self) { group in
          group.addTask { try await self.report() }
          group.addTask {
            try await Task.sleep(for: time)
            return false
          }
          defer { group.cancelAll() }
          return try await group.next() ?? false
        }
      }
    #endif
    try await Task.sleep(for: time)
    return false
  }

  #if os(Linux)
    private static let kinds = UInt32(
      IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)

    /// Waits for reports about a folder from now on, but not about the folders in it.
    func include(_ folder: WatchedFolder) {
      state.withLock { state in
        guard descriptor >= 0, state.paths.insert(folder.path).inserted else { return }
        let number = inotify_add_watch(descriptor, folder.path, Self.kinds | UInt32(IN_ONLYDIR))
        if number >= 0 { state.folders[number] = folder }
      }
    }

    private func report() async throws -> Bool {
      while !readEvents() {
        try await Readiness.wait(for: descriptor, toBe: .readable, on: queue)
      }
      return true
    }

    /// Takes all events that are waiting, and returns whether any is about a file that is watched.
    private func readEvents() -> Bool {
      var isReport = false
      withUnsafeTemporaryAllocation(
        byteCount: 16384, alignment: MemoryLayout<inotify_event>.alignment
      ) { buffer in
        while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
          var rest = buffer[..<count]
          while !rest.isEmpty {
            let event = rest.loadUnaligned(as: inotify_event.self)
            let name = rest.dropFirst(MemoryLayout<inotify_event>.size).prefix(Int(event.len))
            if isReported(event, name) { isReport = true }
            rest = rest[name.endIndex...]
          }
        }
      }
      return isReport
    }

    /// - Parameter name: the name of a file in the folder, with zeros after it
    private func isReported(
      _ event: inotify_event, _ name: Slice<UnsafeMutableRawBufferPointer>
    ) -> Bool {
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      return state.withLock { state in
        // Folders may have come, gone or moved: the next check includes those that there are.
        if isFolder || event.mask & UInt32(IN_IGNORED | IN_Q_OVERFLOW) != 0 { state.paths = [] }
        guard !name.isEmpty, let folder = state.folders[event.wd] else { return true }
        return name.withMemoryRebound(to: CChar.self) { name in
          guard let name = name.baseAddress else { return true }
          return isFolder ? folder.watchesFolders(named: name) : folder.watches(name)
        }
      }
    }
  #else
    func include(_ folder: WatchedFolder) {}
  #endif
}
