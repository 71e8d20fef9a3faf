import Basics
import Foundation
import SourceText

/// Finds DOIs as people and programs write them: bare, after `doi:`, or with a resolver (DOI
/// Handbook).
enum DOIText {
  /// Returns the DOI of a field that contains nothing else, or nil.
  static func bare(_ text: String) -> String? {
    let text = text.trimmed
    if text.hasPrefix("10.") { return text }
    let bytes = Array(text.utf8)
    guard let start = start(in: bytes) else { return nil }
    let doi = bytes[start...].text
    return text.holds("//") ? decoded(doi) : doi
  }

  /// Returns the DOI of a resolver's address, or nil for other addresses.
  static func resolved(_ address: String) -> String? {
    ["doi.org", "dx.doi.org"].contains(address.wholeWebAddress.webHost)
      ? bare(address)?.droppingLastMark : nil
  }

  /// Returns the DOI that is the whole text, apart from `doi` or a resolver before it:
  /// `doi: 10.1000/x`.
  static func only(_ text: String) -> String? {
    let text = text.trimmed
    let start = text.prefix(4).lowercased()
    guard start.hasPrefix("doi") || start == "http" && resolved(text) != nil || isDOI(text) else {
      return nil
    }
    guard !text.utf8.dropFirst(5).contains(where: \.isASCIISpace) else { return nil }
    return bare(text)?.droppingLastMark
  }

  private static func isDOI(_ text: String) -> Bool {
    text.hasPrefix("10.") && start(in: Array(text.utf8)) == 0
  }

  /// Returns the index of `10.1000/` after nothing, a space or a mark.
  private static func start(in bytes: [UInt8]) -> Int? {
    var from = 0
    while let place = bytes[from...].place(of: Array("10.".utf8)) {
      // Registrants have few digits, which keeps any text from being searched repeatedly.
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

  private static func decoded(_ doi: String) -> String {
    doi.utf8.contains(UInt8(ascii: "%")) ? doi.removingPercentEncoding ?? doi : doi
  }
}

extension String {
  fileprivate var droppingLastMark: String {
    ".,;".utf8.contains(utf8.last ?? 0) ? String(dropLast()) : self
  }
}
