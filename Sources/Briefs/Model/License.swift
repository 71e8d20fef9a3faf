import Basics
import SourceText

/// A licence: a Creative Commons one by its SPDX identifier, an address, or a name.
package struct License: Sendable, Equatable {
  /// The licence, as written by the author or the house.
  package let text: String

  package init(_ text: String) { self.text = text }

  private static let names = [
    "CC-BY-4.0": "CC BY 4.0", "CC-BY-SA-4.0": "CC BY-SA 4.0", "CC-BY-NC-4.0": "CC BY-NC 4.0",
    "CC-BY-ND-4.0": "CC BY-ND 4.0", "CC-BY-NC-SA-4.0": "CC BY-NC-SA 4.0",
    "CC-BY-NC-ND-4.0": "CC BY-NC-ND 4.0", "CC0-1.0": "CC0 1.0",
  ]

  /// The name for readers.
  package var name: String {
    Self.names[text] ?? (text.holds("://") ? text.withoutScheme : text)
  }

  /// The address of its full text; nil if unknown.
  package var address: String? {
    if SafeAddress.isOfWeb(text.utf8) { return text }
    if text == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
    guard Self.names[text] != nil else { return nil }
    let kind = text.dropFirst("CC-".count).dropLast("-4.0".count).lowercased()
    return "https://creativecommons.org/licenses/\(kind)/4.0/"
  }
}
