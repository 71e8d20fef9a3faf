#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The limits for the clients of a preview, which keep any of them from blocking the others.
struct Limits: Sendable {
  /// The maximum length of a request line, in bytes.
  var requestLine = 16 << 10
  /// The maximum length of all header fields together, in bytes.
  var headerFields = 16 << 10
  /// How long a request may take to arrive, and how long an idle connection is kept for the next
  /// one.
  var request = Duration.seconds(10)
  /// How long a client may take to read a part of a reply.
  var reply = Duration.seconds(30)
  /// The maximum number of open connections.
  ///
  /// This is at most half of the files that the program may have open. Builds need some, and
  /// libdispatch ends the program if it cannot read `/proc` to count its threads.
  var connections = min(128, openFiles / 2)

  /// The number of files that the program may have open.
  private static var openFiles: Int {
    var limit = rlimit()
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    return getrlimit(resource, &limit) == 0 ? Int(clamping: limit.rlim_cur) : 256
  }
}

/// The error of work that exceeds its time limit.
struct TimedOut: Error {}

/// Performs work, and throws `TimedOut` if it takes too long.
func withTimeLimit<Value: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask(operation: work)
    group.addTask {
      try await Task.sleep(for: limit)
      throw TimedOut()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw CancellationError() }
    return first
  }
}
