import Basics
import SourceText

extension MarkdownDocument {
  /// Returns a diagnostic for each text that looks like a note mark but whose label contains
  /// forbidden characters.
  ///
  /// - Parameter labels: the labels in the author's text, which may be code
  func diagnostics(ofLabels labels: Set<String>) -> [Diagnostic] {
    guard !labels.isEmpty else { return [] }
    var places = PlaceFinder(self)
    var pending = labels
    return tree.nodes.indices.flatMap { index in
      tree.brokenLabels(at: index).filter { pending.remove($0) != nil }.map { label in
        let mark = label.contains(where: \.isWhitespace) ? "space" : "'^', '[' or '\\'"
        let proposed = label.split { $0.isWhitespace || "^[]\\".contains($0) }.joined(
          separator: "-")
        return Diagnostic(
          .noteLabel, "'[^\(label)]' is not a note: its label contains a \(mark)",
          at: places.place(of: index, in: tree, containing: "[^\(label)]".utf8),
          help: "write '[^\(proposed)]' there and before the text of the note")
      }
    }
  }
}

extension MarkdownTree {
  /// Returns the labels in a text or, if libcmark took the note for an address, of a link to it.
  fileprivate func brokenLabels(at index: Int) -> [String] {
    switch nodes[index].kind {
    case .text:
      var labels: [String] = []
      var rest = self[nodes[index].literal]
      while let found = rest.place(of: Array("[^".utf8)) {
        rest = rest[found.upperBound...]
        if let label = rest.brokenLabel { labels.append(label) }
      }
      return labels
    case .link:
      let text = Array(plainText(of: index).utf8)
      guard text.first == UInt8(ascii: "^") else { return [] }
      return [(text.dropFirst() + [UInt8(ascii: "]")])[...].brokenLabel].compactMap { $0 }
    default: return []
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text up to the next bracket, if it is a label except for forbidden characters.
  var brokenLabel: String? {
    let line = prefix(100).prefix { !$0.isLineEnding }
    guard let end = line.firstIndex(of: UInt8(ascii: "]")),
      line[(end + 1)...].first != UInt8(ascii: "(")
    else { return nil }
    let label = line[..<end]
    guard label.contains(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 }),
      label.noteLabel.count < label.count
    else { return nil }
    return String(decoding: label, as: UTF8.self)
  }
}
