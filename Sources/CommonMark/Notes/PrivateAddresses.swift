import Basics

/// The addresses that represent the notes and citations of a text while libcmark parses it.
///
/// They begin with the noncharacter U+FDD3, which no text may contain. But libcmark also accepts
/// `&#xFDD3;`, so a hash of the text follows: an author can write any address, but hardly one with
/// the hash of the text that contains it.
struct PrivateAddresses {
  let ofNotes: [UInt8]
  let ofCitations: [UInt8]

  init(for text: ArraySlice<UInt8>) {
    let mark = [0xEF, 0xB7, 0x93] + String(text.hash64, radix: 36).utf8
    ofNotes = mark + "-note:".utf8
    ofCitations = mark + "-cite:".utf8
  }

  /// Returns the number at the end of an address that begins with `beginning`.
  static func number(in address: ArraySlice<UInt8>, behind beginning: [UInt8]) -> Int32? {
    guard address.starts(with: beginning) else { return nil }
    return Int32(String(decoding: address.dropFirst(beginning.count), as: UTF8.self))
  }
}
