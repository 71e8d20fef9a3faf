import Briefs

/// Which briefs link to which, in both directions.
package struct LinkGraph: Sendable {
  /// For each brief the ones that it links to or cites, in the order of the library.
  package let outgoing: [[Int32]]
  /// For each brief the ones that link to it or cite it, in the order of the library, which is newest first;
  /// none that was withdrawn, and none that is the same text in another language.
  let incoming: [[Int32]]

  /// - Parameter outgoing: what each brief of the library links to
  package init(_ outgoing: [[Int32]], in library: Library) {
    self.outgoing = outgoing
    var incoming: [[Int32]] = Array(repeating: [], count: outgoing.count)
    for (index, targets) in outgoing.enumerated() where !targets.isEmpty {
      let entry = library.entries[index]
      if entry.isWithdrawn { continue }
      for target in targets where !entry.isTranslation(of: library.entries[Int(target)]) {
        incoming[Int(target)].append(Int32(index))
      }
    }
    self.incoming = incoming
  }
}

extension LibraryEntry {
  /// Whether the brief is another in another language.
  func isTranslation(of other: LibraryEntry) -> Bool {
    !translations.isEmpty && translations.contains { $0.slug == other.slug }
  }
}
