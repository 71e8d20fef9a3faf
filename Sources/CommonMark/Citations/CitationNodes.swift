import SourceText

extension MarkdownDocument {
  /// Turns pictures of the private address into citations.
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

  /// The places of the citations in the order in which they are read, a note's at its mark.
  ///
  /// - Parameter makesNotes: whether citations in the text make notes, which are numbered together with
  ///   the notes that the author wrote
  public func citationPlaces(makingNotes makesNotes: Bool) -> [CitationPlace] {
    guard !citations.isEmpty else { return [] }
    var walk = CitationWalk(document: self, makesNotes: makesNotes)
    walk.run()
    return walk.places
  }

  /// Where a key of a group stands in the author's file: at its `@`.
  public func location(ofCitation group: Int, key: String) -> Location {
    let item = citations[group].items.firstIndex { $0.key == key } ?? 0
    let place = citedPlaces[group][item]
    return Location(
      path: source.path, line: place.line, column: isFragment ? nil : place.column)
  }
}
