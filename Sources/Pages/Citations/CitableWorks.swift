import Bibliography
import CSL
import SourceText

/// The works that one text may cite: its own hide those of the site with the same key.
struct CitableWorks: Sendable {
  /// The nearest first.
  let bibliographies: [Bibliography]

  init(_ bibliographies: [Bibliography]) {
    self.bibliographies = bibliographies.filter { !$0.isEmpty }
  }

  subscript(key: String) -> Reference? {
    for bibliography in bibliographies {
      if let work = bibliography[key] { return work }
    }
    return nil
  }

  /// Every key once, in the order of the bibliographies.
  var keys: [String] {
    var seen: Set<String> = []
    return bibliographies.flatMap(\.keys).filter { seen.insert($0).inserted }
  }

  /// The key that was meant, perhaps; nil too where there are so many that looking would take long.
  func nearest(to key: String) -> String? {
    guard bibliographies.reduce(0, { $0 + $1.references.count }) < 20_000 else { return nil }
    return keys.nearest(to: key)
  }
}
