import Briefs

/// Finds the briefs that readers of a brief may want to read next.
///
/// Everything that briefs can share (a topic, a source, a region, a series, an author) is a feature
/// with a list of its briefs. Only briefs near each other in the lists of topics, of pairs of
/// topics and of sources are compared, so that the work for each brief is bounded however large the
/// library is. All arithmetic is on integers, so every machine finds the same.
package struct RelatedBriefs: Sendable {
  private let library: Library
  private let graph: LinkGraph
  private let features: BriefFeatures
  private let linkWeight: Int
  /// Whether a brief may be suggested on every other: it is not withdrawn and has no translations.
  private let isPlain: [Bool]

  /// The largest number of briefs to show; fewer are shown if those after the third are much less
  /// related.
  package static let most = 5
  package static let least = 3

  package init(_ library: Library, _ sources: CitedSources, _ graph: LinkGraph) {
    self.library = library
    self.graph = graph
    features = BriefFeatures(library, sources)
    isPlain = library.entries.map { !$0.isWithdrawn && $0.translations.isEmpty }
    linkWeight = TieWeight.of(1, among: library.entries.count)
  }

  /// Returns the briefs related to a brief: those that it names, then the nearest.
  ///
  /// Those that link to it or cite it appear under “Cited in” and are not repeated here.
  package func related(to index: Int) -> [Int32] {
    let entry = library.entries[index]
    guard !entry.isWithdrawn else { return [] }
    let named = entry.related.compactMap { library.index(of: $0).map(Int32.init) }
      .filter { !library.entries[Int($0)].isWithdrawn }
    guard named.count < Self.most else { return Array(named.prefix(Self.most)) }
    let found = nearest(to: Int32(index)).filter { !named.contains($0.brief) }
    let best = found.first?.score ?? 0
    let kept = found.enumerated().filter { place, tie in
      named.count + place < Self.least || tie.score * 2 >= best
    }
    return Array((named + kept.map(\.element.brief)).prefix(Self.most))
  }

  private struct Tie {
    package var brief: Int32
    var score: Int
  }

  private func nearest(to index: Int32) -> [Tie] {
    var ties: [Tie] = []
    for candidate in candidates(for: index) where suits(candidate, index) {
      var score = features.shared(index, candidate)
      if graph.outgoing[Int(index)].contains(candidate) { score += linkWeight }
      insert(Tie(brief: candidate, score: score), into: &ties)
    }
    return ties
  }

  /// Inserts a tie if it is among the best, in order; among equals, the newer brief comes first.
  private func insert(_ tie: Tie, into ties: inout [Tie]) {
    let bound = Self.most * 2
    if ties.count == bound, let last = ties.last, last.score >= tie.score { return }
    let place = ties.firstIndex { $0.score < tie.score } ?? ties.endIndex
    ties.insert(tie, at: place)
    if ties.count > bound { ties.removeLast() }
  }

  private func candidates(for index: Int32) -> [Int32] {
    var all = features.neighbours(of: index)
    all += graph.outgoing[Int(index)]
    all.sort()
    var citing = graph.incoming[Int(index)][...]
    var unique: [Int32] = []
    unique.reserveCapacity(all.count)
    for candidate in all where candidate != unique.last && candidate != index {
      citing = citing.drop { $0 < candidate }
      if citing.first != candidate { unique.append(candidate) }
    }
    return unique
  }

  /// Returns whether a brief may be suggested on another.
  ///
  /// Withdrawn briefs and translations of the same brief may not, nor may a brief in another
  /// language that has a translation in the reader's own.
  private func suits(_ candidate: Int32, _ index: Int32) -> Bool {
    if isPlain[Int(candidate)] { return true }
    let (entry, other) = (library.entries[Int(index)], library.entries[Int(candidate)])
    if other.isWithdrawn { return false }
    if entry.isTranslation(of: other) { return false }
    return other.language == entry.language
      || !other.translations.contains { $0.language == entry.language }
  }
}

/// The weight of a shared feature: the rarer, the heavier.
enum TieWeight {
  /// Returns the weight of a feature with `count` briefs out of `all`.
  ///
  /// It is the binary logarithm of `all / count + 1`, in 256ths and interpolated linearly between
  /// powers of two, so that it is an integer and the same on every machine.
  package static func of(_ count: Int, among all: Int) -> Int {
    let ratio = (all << 8) / max(1, count) + 256
    let bits = Int.bitWidth - 1 - ratio.leadingZeroBitCount
    return ((bits - 8) << 8) + ((ratio << 8) >> bits) - 256
  }
}
