import Basics
import CommonMark
import Pages
import Site
import SourceText

/// Finds what a reader's browser would load from other hosts, which could then track readers.
struct ThirdPartyCheck: Sendable {
  let ownHost: String?

  /// Returns one message for each host that a text loads something from.
  func diagnostics(for references: [RenderedMarkdown.Reference]) -> [Diagnostic] {
    var hosts: [String] = []
    var loaded: [String: [RenderedMarkdown.Reference]] = [:]
    for reference in references where reference.use == .picture {
      guard let host = foreignHost(of: reference.address) else { continue }
      if loaded[host] == nil { hosts.append(host) }
      loaded[host, default: []].append(reference)
    }
    return hosts.compactMap { host in
      loaded[host].flatMap { found in
        found.first.map { diagnostic($0.address, others: found.count - 1, host, at: $0.location) }
      }
    }
  }

  /// Returns the message about a picture that front matter or a configuration names.
  func diagnostic(for address: String, at location: Location) -> Diagnostic? {
    foreignHost(of: address).map { diagnostic(address, others: 0, $0, at: location) }
  }

  private func foreignHost(of address: String) -> String? {
    guard address.holds("//"), !address.holds("{{"), !address.holds("{%") else { return nil }
    let host = address.webHost
    return host == ownHost ? nil : host
  }

  private func diagnostic(
    _ address: String, others: Int, _ host: String, at location: Location
  ) -> Diagnostic {
    let subject =
      others == 0 ? "is" : "and \(others) other\(others == 1 ? "" : "s") are"
    return Diagnostic(
      .thirdParty, "'\(address)' \(subject) loaded from '\(host)' whenever a reader opens the page",
      at: location,
      help:
        "put a copy beside the text and write its path, or link to it instead; browsers load it only if "
        + "its host is named under 'allow-hosts' in site.yml")
  }
}
