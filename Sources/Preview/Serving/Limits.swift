#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one preview grants to those who connect to it, so that none of them can take it from the others.
struct Limits: Sendable {
  /// The bytes of a request line.
  var requestLine = 16 << 10
  /// The bytes of all header fields together.
  var headerFields = 16 << 10
  /// How long a request may take to arrive, and an idle connection is kept for the next one.
  var request = Duration.seconds(10)
  /// How long a client may take to read a part of a reply.
  var reply = Duration.seconds(30)
  /// How many connections are open at once.
  ///
  /// At most half of the files that the program may have open: builds need some, and libdispatch, which reads
  /// `/proc` to count its threads, ends the program when it cannot.
  var connections = min(128, openFiles / 2)

  /// How many files the program may have open.
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

/// Work that has taken longer than it may.
struct TimedOut: Error {}

/// Gives up on work that takes too long.
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
