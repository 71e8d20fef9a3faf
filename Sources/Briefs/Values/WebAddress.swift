import Basics
import SourceText

/// Checks of addresses as people write them, which determine whether a link could work, not whether
/// it does.
package enum WebAddress {
  /// Returns whether the address can be that of a site: a web address without a query and a
  /// fragment.
  package static func isSite(_ text: String) -> Bool {
    isHTTP(text) && !text.contains("?") && !text.contains("#")
  }

  /// Returns whether a text is a web address: `https://example.org/x`.
  static func isHTTP(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
      return isHostAndPath(text.dropFirst(scheme.count), needsDot: false)
    }
    return false
  }

  /// Returns whether a text is a web address, or one without its scheme: `www.example.org`.
  static func isHTTPOrBare(_ text: String) -> Bool {
    isHTTP(text) || isHostAndPath(text[...], needsDot: true)
  }

  /// Returns whether a link may have this address: a path, or an address whose scheme cannot run
  /// code.
  static func isSafeLink(_ text: String) -> Bool {
    hasSafeLetters(text) && SafeAddress.isSafe(text.utf8)
  }

  /// Returns whether a text is the name of a host as in requests: in ASCII.
  static func isHostName(_ text: String) -> Bool {
    isHost(text[...], needsDot: true) && text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Returns whether a text has the parts of an e-mail address.
  static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    return hasSafeLetters(text) && isHost(parts[1], needsDot: true)
  }

  private static func isHostAndPath(_ text: Substring, needsDot: Bool) -> Bool {
    let host = text.prefix { !"/?#".contains($0) }
    return isHost(host, needsDot: needsDot) && hasSafeLetters(text)
  }

  /// Returns whether no character ends the address, and all but the joiners of some scripts are
  /// visible.
  private static func hasSafeLetters(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.allSatisfy { !unsafe.contains($0) && ($0.isVisible || $0.isJoiner) }
  }

  /// Returns whether a text is labels separated by dots, with at most a port after them (RFC 1123,
  /// section 2.1; any script).
  private static func isHost(_ text: Substring, needsDot: Bool) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2, !parts[1].utf8.allSatisfy(\.isASCIIDigit) { return false }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard !needsDot || labels.count > 1 else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && !label.hasPrefix("-")
        && label.utf8.allSatisfy {
          $0.isASCIIAlphanumeric || $0 >= 0x80 || $0 == UInt8(ascii: "-")
        }
    }
  }

  private static let unsafe = Array("\"<>\\^`{|}".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isVisible: Bool {
    if isASCII { return value > 0x20 && value != 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return false
    default: return !properties.isNoncharacterCodePoint
    }
  }

  /// Whether it is a joiner, which the spelling of Persian, Urdu and Indian languages uses.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}
