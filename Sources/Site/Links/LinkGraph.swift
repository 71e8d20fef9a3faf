import Briefs

/// The links between briefs, in both directions.
package struct LinkGraph: Sendable {
  /// The briefs that each brief links to or cites, in the order of the library.
  package let outgoing: [[Int32]]
  /// The briefs that link to or cite each brief, in the order of the library, which is newest
  /// first.
  ///
  /// Withdrawn briefs and translations of the brief are left out.
  let incoming: [[Int32]]

  /// - Parameter outgoing: the briefs that each brief of the library links to
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
  /// Returns whether the brief is the other in another language.
  func isTranslation(of other: LibraryEntry) -> Bool {
    !translations.isEmpty && translations.contains { $0.slug == other.slug }
  }
}
