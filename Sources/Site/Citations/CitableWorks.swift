import Bibliography
import CSL
import CommonMark
import SourceText

/// The works that a text may cite; its own take precedence over works of the site with the same
/// key.
package struct CitableWorks: Sendable {
  /// The bibliographies, nearest first.
  package let bibliographies: [Bibliography]

  package init(_ bibliographies: [Bibliography]) {
    self.bibliographies = bibliographies.filter { !$0.isEmpty }
  }

  package subscript(key: String) -> Reference? {
    for bibliography in bibliographies {
      if let work = bibliography[key] { return work }
    }
    return nil
  }

  /// Returns the works that a key stands for: the works of a set, or a single one; empty if there
  /// is no such key.
  package func works(of key: String) -> [Reference] {
    if let work = self[key] { return [work] }
    let set = bibliographies.lazy.compactMap { $0.sets[key] }.first
    return (set ?? []).compactMap { self[$0] }
  }

  /// All keys without duplicates, in the order of the bibliographies.
  package var keys: [String] {
    var seen: Set<String> = []
    return bibliographies.flatMap(\.keys).filter { seen.insert($0).inserted }
  }

  /// Returns the known key that is most similar to an unknown one, if any.
  package func nearest(to key: String) -> String? { keys.nearest(to: key) }

  /// Returns the key that was probably meant.
  ///
  /// That is a key that continues where a key without braces ends, or else the most similar one.
  package func meant(by key: String, followedBy text: String) -> String? {
    let longer = keys.filter { $0.hasPrefix(key) && !$0.isBareCitationKey }
    let whole = longer.first { text.hasPrefix($0.dropFirst(key.utf8.count)) }
    return whole ?? (longer.count == 1 ? longer[0] : nil) ?? keys.nearest(to: key)
  }
}
