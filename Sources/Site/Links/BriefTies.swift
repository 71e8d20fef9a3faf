import Briefs

/// What leads from one brief to others: those to read next, and those that cite it.
package struct BriefTies: Sendable {
  /// For each brief the ones related to it, by their index in the library, the nearest first.
  package let related: [[Int32]]
  /// For each brief the ones that link to it or cite it, newest first.
  package let citing: [[Int32]]

  /// No ties: for a page that stands alone.
  package init() {
    related = []
    citing = []
  }

  /// - Parameters:
  ///   - related: in the order of the library
  ///   - graph: what links to what
  package init(related: [[Int32]], graph: LinkGraph) {
    self.related = related
    citing = graph.incoming
  }

  package func related(to index: Int) -> [Int] {
    related.indices.contains(index) ? related[index].map(Int.init) : []
  }

  package func citing(_ index: Int) -> [Int] {
    citing.indices.contains(index) ? citing[index].map(Int.init) : []
  }
}
