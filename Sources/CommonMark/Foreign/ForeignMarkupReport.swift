import Basics
import SourceText

/// Reports markup that other programs would have read.
struct ForeignMarkupReport {
  private let document: MarkdownDocument
  private let tree: MarkdownTree
  private let unknown: UnknownElements

  /// - Parameter unknown: tags that are not elements of HTML
  init(_ document: MarkdownDocument, unknown: UnknownElements) {
    self.document = document
    tree = document.tree
    self.unknown = unknown
  }

  func diagnostics() -> [Diagnostic] {
    guard !unknown.isEmpty || mayHoldForeignMarkup else { return [] }
    var foreign = ForeignMarkup()
    var places = PlaceFinder(document)
    var remarks: [Diagnostic] = []
    for element in unknown.markup {
      if element.isComponent {
        for _ in 0..<element.count { foreign.add(.component, element.source, at: element.node) }
      } else {
        remarks.append(remark(on: element, &places))
      }
    }
    RunningText.forEachBlock(of: tree) { text in
      var scanner = ForeignMarkupScanner(text.bytes[...])
      scanner.forEach { foreign.add($0.kind, $0.text, at: text.block) }
      SpacedAddress.forEach(in: text.bytes[...]) { spaced in
        remarks.append(remark(on: spaced, at: text.block, &places))
      }
    }
    return foreign.diagnostics(document, &places) + remarks
  }

  /// Whether the text that libcmark has left contains any of the marks; most texts contain none.
  private var mayHoldForeignMarkup: Bool {
    let text = tree.text[...]
    return text.place(of: UInt8(ascii: "{")) != nil || text.place(of: UInt8(ascii: "[")) != nil
      || ["<%", "<?", ":::", "!!! "].contains { text.place(of: Array($0.utf8)) != nil }
      || document.textNodes.contains(where: mayBeModuleLine)
  }

  private func mayBeModuleLine(_ block: Int) -> Bool {
    guard tree.nodes[block].kind == .paragraph, tree.nodes[block].end > block + 1 else {
      return false
    }
    let text = tree[tree.nodes[block + 1].literal]
    return text.starts(with: "import ".utf8) || text.starts(with: "export ".utf8)
  }

  // MARK: Remarks

  private func remark(
    on element: UnknownElements.Element, _ places: inout PlaceFinder
  ) -> Diagnostic {
    let name = String(decoding: element.name, as: UTF8.self)
    return Diagnostic(
      .unknownElement, "'<\(name)>' is not an HTML element, and is printed as typed",
      at: places.place(
        of: element.node, in: tree, containing: [UInt8(ascii: "<")] + element.name),
      help: "write it as code, '`<\(name)>`', or take it out")
  }

  private func remark(
    on spaced: SpacedAddress, at block: Int, _ places: inout PlaceFinder
  ) -> Diagnostic {
    let address = String(decoding: spaced.address, as: UTF8.self)
    let encoded = address.replacing(" ", with: "%20")
    let (what, spellings) =
      switch spaced.use {
      case .link: ("is not a link", "'(<\(address)>)' or '(\(encoded))'")
      case .picture: ("is not a picture", "'(<\(address)>)' or '(\(encoded))'")
      case .definition: ("defines no link", "': <\(address)>' or ': \(encoded)'")
      }
    return Diagnostic(
      .spaceInAddress, "the address '\(address)' has a space, so it \(what)",
      at: places.place(of: block, in: tree, containing: spaced.address),
      help: "write \(spellings)")
  }
}
