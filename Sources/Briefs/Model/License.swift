import SourceText

/// A licence: one of Creative Commons by its SPDX identifier, an address, or a name.
package struct License: Sendable, Equatable {
  /// As the author or the house has written it.
  package let text: String

  package init(_ text: String) { self.text = text }

  private static let names = [
    "CC-BY-4.0": "CC BY 4.0", "CC-BY-SA-4.0": "CC BY-SA 4.0", "CC-BY-NC-4.0": "CC BY-NC 4.0",
    "CC-BY-ND-4.0": "CC BY-ND 4.0", "CC-BY-NC-SA-4.0": "CC BY-NC-SA 4.0",
    "CC-BY-NC-ND-4.0": "CC BY-NC-ND 4.0", "CC0-1.0": "CC0 1.0",
  ]

  /// What readers call it.
  package var name: String {
    Self.names[text] ?? (text.holds("://") ? text.withoutScheme : text)
  }

  /// Where it can be read in full; nil where that is not known.
  package var address: String? {
    if SafeAddress.isOfWeb(text.utf8) { return text }
    if text == "CC0-1.0" { return "https://creativecommons.org/publicdomain/zero/1.0/" }
    guard Self.names[text] != nil else { return nil }
    let kind = text.dropFirst("CC-".count).dropLast("-4.0".count).lowercased()
    return "https://creativecommons.org/licenses/\(kind)/4.0/"
  }
}
