import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Socket {
  enum Direction { case sending, both }

  /// Ends a connection without closing its socket, and wakes everything that waits for it.
  func shutdown(_ direction: Direction) {
    let how: CInt =
      switch direction {
      case .sending: CInt(SHUT_WR)
      case .both: CInt(SHUT_RDWR)
      }
    #if canImport(Glibc)
      _ = Glibc.shutdown(file.rawValue, how)
    #elseif canImport(Musl)
      _ = Musl.shutdown(file.rawValue, how)
    #else
      _ = Darwin.shutdown(file.rawValue, how)
    #endif
  }
}
