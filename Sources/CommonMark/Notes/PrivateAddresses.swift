import SourceText

/// The addresses that stand for the notes and citations of a text while libcmark reads it.
///
/// They begin with a noncharacter (U+FDD3), which no text may hold; but libcmark takes `&#xFDD3;` for one as well.
/// So a hash of the text follows: an author can write any address, but hardly one that holds the hash of the text
/// that it stands in.
struct PrivateAddresses {
  let ofNotes: [UInt8]
  let ofCitations: [UInt8]

  init(for text: ArraySlice<UInt8>) {
    let mark = [0xEF, 0xB7, 0x93] + String(text.hash64, radix: 36).utf8
    ofNotes = mark + "-note:".utf8
    ofCitations = mark + "-cite:".utf8
  }

  /// The number behind the beginning of an address, if the address has both.
  static func number(in address: ArraySlice<UInt8>, behind beginning: [UInt8]) -> Int32? {
    guard address.starts(with: beginning) else { return nil }
    return Int32(String(decoding: address.dropFirst(beginning.count), as: UTF8.self))
  }
}
