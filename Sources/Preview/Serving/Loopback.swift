import Basics
import FlyingSocks
import SiteBuilder

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The address at which only programs on this machine can reach the preview.
enum Loopback {
  static let host = "127.0.0.1"
  private static let usualPorts: ClosedRange<UInt16> = 4000...4020

  /// Returns a socket that listens on a port, or by default on the first free one of the usual
  /// ports.
  static func listener(port wanted: UInt16?) throws(PortError) -> Socket {
    if let wanted { return try listen(at: wanted) }
    for port in usualPorts {
      do throws(PortError) { return try listen(at: port) } catch {
        if error == .tooManyOpenFiles { throw error }
      }
    }
    throw .noneFree(usualPorts)
  }

  private static func listen(at port: UInt16) throws(PortError) -> Socket {
    do {
      let socket = try Socket(domain: Int32(AF_INET))
      do {
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: host, port: port))
        try socket.listen()
        return socket
      } catch {
        try? socket.close()
        throw error
      }
    } catch SocketError.failed(_, let code, _) where code == EADDRINUSE {
      throw .inUse(port)
    } catch SocketError.failed(_, let code, _) where code == EMFILE {
      throw .tooManyOpenFiles
    } catch SocketError.failed(_, _, let message) {
      throw .refused(port, reason: message)
    } catch {
      throw .refused(port, reason: "\(error)")
    }
  }

  /// Returns the address of a listening socket.
  static func address(of socket: Socket) throws -> String {
    guard case .ip4(_, let port) = try socket.sockname() else {
      throw SocketError.unsupportedAddress
    }
    return "http://\(host):\(port)/"
  }

  // MARK: Allowed requests

  /// Returns whether a request is to this machine, and not from a page that is served elsewhere.
  ///
  /// A page of another site can point a name of its own at 127.0.0.1, and could then read the
  /// drafts. But the browser still sends that name, and for requests by scripts also the page's
  /// origin.
  static func isAsked(by request: Request) -> Bool {
    let hosts = request.values(of: "host").map { $0.lowercased() }
    guard hosts.count == 1, isNamed(by: hosts[0]) else { return false }
    return request.values(of: "origin").allSatisfy { $0.lowercased() == "http://\(hosts[0])" }
  }

  private static func isNamed(by host: String) -> Bool {
    let end = host.last == "]" ? nil : host.lastIndex(of: ":")
    let name = end.map { host[..<$0] } ?? host[...]
    let port = end.map { host[host.index(after: $0)...] } ?? ""
    return ["localhost", Self.host, "[::1]"].contains(String(name))
      && port.utf8.allSatisfy(\.isASCIIDigit)
  }
}

/// Why a preview has no port to listen on.
package enum PortError: Error, Equatable, CustomStringConvertible {
  case inUse(UInt16)
  case noneFree(ClosedRange<UInt16>)
  case refused(UInt16, reason: String)
  /// The program has as many files open as it may, and a port counts as one.
  case tooManyOpenFiles

  package var description: String {
    switch self {
    case .inUse(let port): "another program listens on port \(port)"
    case .noneFree(let ports):
      "other programs listen on all ports from \(ports.lowerBound) to \(ports.upperBound)"
    case .tooManyOpenFiles: "cannot listen on a port: too many files are open"
    case .refused(let port, let reason): "cannot listen on port \(port): \(reason)"
    }
  }

  /// A suggestion for what to do about it.
  package var help: String {
    self == .tooManyOpenFiles ? SiteError.howToOpenMore : "choose another port with '--port'"
  }
}
