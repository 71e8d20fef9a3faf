import SourceText

extension MarkdownDocument {
  /// Turns pictures with a private address into citations.
  mutating func markCitations() {
    guard !citations.isEmpty, let address = addresses?.ofCitations else { return }
    for index in tree.nodes.indices {
      guard case .image(let destination, _) = tree.nodes[index].kind,
        let group = PrivateAddresses.number(in: tree[destination], behind: address),
        citations.indices.contains(Int(group))
      else { continue }
      tree.nodes[index].kind = .citation(group: group)
    }
  }

  /// Returns the positions of the citations in reading order, those of a note at its mark.
  ///
  /// - Parameter makesNotes: whether citations in the text make notes, which are numbered together
  ///   with the author's own
  public func citationPlaces(makingNotes makesNotes: Bool) -> [CitationPlace] {
    guard !citations.isEmpty else { return [] }
    var walk = CitationWalk(document: self, makesNotes: makesNotes)
    walk.run()
    return walk.places
  }

  /// Returns the position of a group's key in the author's file: that of its `@`.
  public func location(ofCitation group: Int, key: String) -> Location {
    let item = citations[group].items.firstIndex { $0.key == key } ?? 0
    let place = citedPlaces[group][item]
    return Location(
      path: source.path, line: place.line, column: isFragment ? nil : place.column)
  }
}
