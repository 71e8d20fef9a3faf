import FlyingFox
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The address at which only programs of this machine reach us.
enum Loopback {
  static let host = "127.0.0.1"
  private static let usualPorts: ClosedRange<UInt16> = 4000...4020

  /// The port asked for, or the first free one of the usual ones.
  static func freePort(_ wanted: UInt16?) throws(PortError) -> UInt16 {
    guard let wanted else {
      let free = usualPorts.first { (try? probe($0)) != nil }
      guard let free else { throw .noneFree(usualPorts) }
      return free
    }
    if wanted != 0 { try probe(wanted) }
    return wanted
  }

  private static func probe(_ port: UInt16) throws(PortError) {
    do {
      let socket = try Socket(domain: Int32(AF_INET))
      defer { try? socket.close() }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: host, port: port))
    } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
      throw .inUse(port)
    } catch SocketError.failed(_, _, let message) {
      throw .refused(port, reason: message)
    } catch {
      throw .refused(port, reason: "\(error)")
    }
  }

  /// Where a server that is about to listen will be found.
  static func address(of server: HTTPServer) async throws -> String {
    try await server.waitUntilListening()
    guard case .ip4(_, let port) = await server.listeningAddress else { throw CancellationError() }
    return "http://\(host):\(port)/"
  }

  /// Whether a request's `Host` names this machine.
  ///
  /// A page of another site can point a name of its own at 127.0.0.1 and would then read the drafts;
  /// but the browser still sends that name.
  static func isNamed(by host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    let end = host.last == "]" ? nil : host.lastIndex(of: ":")
    let name = end.map { host[..<$0] } ?? host[...]
    let port = end.map { host[host.index(after: $0)...] } ?? ""
    return ["localhost", Self.host, "[::1]"].contains(String(name))
      && port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// Why a preview has no port to listen at.
public enum PortError: Error, Equatable, CustomStringConvertible {
  case inUse(UInt16)
  case noneFree(ClosedRange<UInt16>)
  case refused(UInt16, reason: String)

  public var description: String {
    switch self {
    case .inUse(let port): "another program listens at port \(port)"
    case .noneFree(let ports):
      "other programs listen at all ports from \(ports.lowerBound) to \(ports.upperBound)"
    case .refused(let port, let reason): "cannot listen at port \(port): \(reason)"
    }
  }

  /// What to do about it.
  public var help: String { "choose another port with '--port'" }
}
