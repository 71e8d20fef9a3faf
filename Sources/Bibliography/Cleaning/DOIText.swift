import Foundation
import SourceText

/// DOIs as people and programs write them: bare, behind `doi:`, or with a resolver (DOI Handbook).
enum DOIText {
  /// The DOI of a field that has nothing else in it; nil when it has none.
  static func bare(_ text: String) -> String? {
    let text = text.trimmed
    if text.hasPrefix("10.") { return text }
    let bytes = Array(text.utf8)
    guard let start = start(in: bytes) else { return nil }
    let doi = bytes[start...].text
    return text.holds("//") ? decoded(doi) : doi
  }

  /// The DOI of an address of the resolver; nil for other addresses.
  static func resolved(_ address: String) -> String? {
    ["doi.org", "dx.doi.org", "www.doi.org"].contains(host(of: address))
      ? bare(address)?.droppingLastMark : nil
  }

  /// The DOI that is all of a text, behind `doi` or a resolver: `doi: 10.1000/x`.
  static func only(_ text: String) -> String? {
    let text = text.trimmed
    let start = text.prefix(4).lowercased()
    guard start.hasPrefix("doi") || start == "http" && resolved(text) != nil || isDOI(text) else {
      return nil
    }
    guard !text.utf8.dropFirst(5).contains(where: \.isWhiteSpace) else { return nil }
    return bare(text)?.droppingLastMark
  }

  private static func isDOI(_ text: String) -> Bool {
    text.hasPrefix("10.") && start(in: Array(text.utf8)) == 0
  }

  /// Where `10.1000/` begins, behind nothing, a space or a mark.
  private static func start(in bytes: [UInt8]) -> Int? {
    var from = 0
    while let place = bytes[from...].place(of: Array("10.".utf8)) {
      // Registrants have few digits, so that no text is looked through again and again.
      let digits = bytes[place.upperBound...].prefix(20).prefix {
        $0.isASCIIDigit || $0 == UInt8(ascii: ".")
      }
      let next = bytes[digits.endIndex...].prefix(3).text.lowercased()
      let before = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : .space
      if digits.count >= 4, next.hasPrefix("/") || next == "%2f",
        !before.isASCIILetter, !before.isASCIIDigit, before != UInt8(ascii: ".")
      {
        return place.lowerBound
      }
      from = place.upperBound
    }
    return nil
  }

  private static func host(of address: String) -> Substring {
    let lowered = address.prefix(30).lowercased()
    let scheme = ["https://", "http://"].first { lowered.hasPrefix($0) } ?? ""
    return lowered.dropFirst(scheme.count).prefix { $0 != "/" }
  }

  private static func decoded(_ doi: String) -> String {
    doi.utf8.contains(UInt8(ascii: "%")) ? doi.removingPercentEncoding ?? doi : doi
  }
}

extension String {
  fileprivate var droppingLastMark: String {
    ".,;".utf8.contains(utf8.last ?? 0) ? String(dropLast()) : self
  }
}
