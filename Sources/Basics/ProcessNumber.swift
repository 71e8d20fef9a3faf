#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number of a process, in the name of a file that only this process uses.
public struct ProcessNumber: Sendable {
  public let value: Int32

  /// The number of this process.
  public static let own = ProcessNumber(value: getpid())

  /// Whether there is no process with this number, so that what it left can be removed.
  public var isGone: Bool { kill(value, 0) != 0 && errno == ESRCH }

  private init(value: Int32) { self.value = value }

  /// Reads the number at the beginning of a name, before a hyphen.
  public init?(beginning name: Substring) {
    guard let value = Int32(name.prefix { $0 != "-" }), value > 0 else { return nil }
    self.init(value: value)
  }
}
