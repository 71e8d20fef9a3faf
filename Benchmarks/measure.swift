import Foundation

/// The cost of one run of a process.
struct Cost {
  /// The elapsed time in seconds.
  var time = 0.0
  /// The processor time in seconds, user and system, of all threads.
  var processor = 0.0
  /// The peak of resident memory, in bytes.
  var memory = 0.0
}

/// A command line, run with its output in a log file.
struct Command {
  let arguments: [String]
  let environment: [String: String]
  let log: URL

  /// Runs the command and waits for it; any status but 0 is an error that shows the log.
  func run() throws -> Cost {
    let clock = ContinuousClock()
    let start = clock.now
    let child = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    let time = clock.now - start
    guard status == 0 else {
      let output = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      throw BenchError("'\(arguments.joined(separator: " "))' \(ending(status)):\n\(output)")
    }
    return Cost(
      time: time / .seconds(1), processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      memory: Double(usage.ru_maxrss) * bytesPerUnit)
  }

  /// Returns a description of a status of wait(2), whose low seven bits are the signal, if there was one.
  private func ending(_ status: Int32) -> String {
    let signal = status & 0x7f
    return signal == 0 ? "ended with status \(status >> 8)" : "was ended by signal \(signal)"
  }

  private func spawn() throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, log.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let values = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (values + variables).forEach { free($0) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, arguments[0], &actions, nil, values, variables)
    guard problem == 0 else {
      throw BenchError("cannot run '\(arguments[0])': \(String(cString: strerror(problem)))")
    }
    return child
  }
}

/// The unit of `ru_maxrss`: bytes on macOS (getrusage(2) there), KiB on Linux.
#if canImport(Darwin)
  private let bytesPerUnit = 1.0
#else
  private let bytesPerUnit = 1024.0
#endif

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
