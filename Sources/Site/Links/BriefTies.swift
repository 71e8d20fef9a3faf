import Briefs

/// The briefs that each brief leads to: those to read next, and those that cite it.
package struct BriefTies: Sendable {
  /// The briefs related to each brief, by their indices in the library, nearest first.
  package let related: [[Int32]]
  /// The briefs that link to or cite each brief, newest first.
  package let citing: [[Int32]]

  /// Creates empty ties, for a page that stands alone.
  package init() {
    related = []
    citing = []
  }

  /// - Parameters:
  ///   - related: the related briefs of each brief, in the order of the library
  ///   - graph: the links between briefs
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
