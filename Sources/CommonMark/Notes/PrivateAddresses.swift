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

  /// Turns the pictures with these addresses into references to notes and into citations.
  func mark(in tree: inout MarkdownTree, labels: Int, citations: Int) {
    for index in tree.nodes.indices {
      guard case .image(let destination, _) = tree.nodes[index].kind else { continue }
      let address = tree[destination]
      if let label = number(in: address, after: ofNotes), label < labels {
        tree.nodes[index].kind = .noteReference(label: label)
      } else if let group = number(in: address, after: ofCitations), group < citations {
        tree.nodes[index].kind = .citation(group: group)
      }
    }
  }

  /// Returns the number at the end of an address that begins with `beginning`.
  private func number(in address: ArraySlice<UInt8>, after beginning: [UInt8]) -> Int32? {
    guard address.starts(with: beginning) else { return nil }
    let number = Int32(String(decoding: address.dropFirst(beginning.count), as: UTF8.self))
    return number.flatMap { $0 < 0 ? nil : $0 }
  }
}
