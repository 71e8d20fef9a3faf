import Basics
import SourceText

/// The name of a brief, a person or a group in an address: `/briefs/SLUG/`.
///
/// A slug is a single folder name of the site, so it can never leave its folder: it contains no `/`
/// and no control character, and does not begin with a dot.
package struct Slug: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  /// Creates the slug as written; nil if it cannot be a single folder name.
  package init?(rawValue: String) {
    guard Self.isSafe(rawValue) else { return nil }
    self.rawValue = rawValue.composed
  }

  /// Creates a slug from text that is known to be safe because this module made it.
  init(safe rawValue: String) { self.rawValue = rawValue }

  private static func isSafe(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: ".") else { return false }
    return text.utf8.count <= longest
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !unsafeBytes.contains($0) }
      && text.unicodeScalars.allSatisfy { $0.isASCII || !$0.isInvisible }
  }

  /// The maximum length in bytes, which leaves room for a suffix on all common file systems.
  static let longest = 200

  /// Bytes with a special meaning in paths, addresses or other file systems.
  private static let unsafeBytes = Array("/\\:?#%*<>|\"&".utf8)
}

extension Slug: Comparable {
  package static func < (left: Slug, right: Slug) -> Bool { left.rawValue < right.rawValue }
}

extension Slug {
  /// The form in which two slugs clash on a file system that ignores case.
  var folded: String {
    rawValue.utf8.allSatisfy { !$0.isASCIIUppercase && $0 < 0x80 }
      ? rawValue : rawValue.lowercased()
  }
}

extension Slug: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control or a separator, which a reader of an address cannot see.
  ///
  /// The joiners of Persian and Indic spelling count as visible, since they distinguish words.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
