import Basics
import Briefs
import SourceText

/// Addresses in right-to-left text, where a trailing slash would move to their beginning.
extension String {
  /// Returns our own HTML with the visible addresses of its links isolated, if that makes a
  /// difference.
  package func isolatingAddresses(in direction: TextDirection) -> String {
    guard holds("<a "), mayTurn(in: direction) else { return self }
    var result = ""
    var rest = self[...]
    while let start = rest.firstRange(of: "<a href=\"http"),
      let open = rest[start.upperBound...].firstRange(of: ">"),
      let close = rest[open.upperBound...].firstRange(of: "</a>")
    {
      let text = rest[open.upperBound..<close.lowerBound]
      result += rest[..<open.upperBound]
      result += text.showsAddress ? "<bdi dir=\"ltr\">\(text)</bdi>" : String(text)
      rest = rest[close.lowerBound...]
    }
    return result + rest
  }

  /// Returns whether the text, or a part of it, may run in another direction than its surroundings.
  func mayTurn(in direction: TextDirection) -> Bool {
    direction == .rightToLeft || utf8.contains { (0xD6...0xDD).contains($0) }
  }
}

extension Substring {
  /// Whether the text is an address or a DOI: in ASCII, without spaces or markup.
  fileprivate var showsAddress: Bool {
    utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") }
  }
}
