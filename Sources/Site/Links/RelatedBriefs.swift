import Briefs

/// Finds the briefs that somebody who reads one may want to read next.
///
/// Each thing that briefs share (a topic, a source, a region, a series, an author) is a feature with the list
/// of its briefs. To find what is related to a brief, only those near it in the lists of its topics, of each
/// two topics together and of its sources are looked at, so the work for one brief has a bound however large
/// the library is. All numbers are whole, so every machine finds the same.
package struct RelatedBriefs: Sendable {
  private let library: Library
  private let graph: LinkGraph
  private let features: BriefFeatures
  private let linkWeight: Int
  /// Whether a brief may be offered to every other: it was not withdrawn and has no translations.
  private let isPlain: [Bool]

  /// How many briefs are shown: five, or fewer where those behind the third are much less related.
  package static let most = 5
  package static let least = 3

  package init(_ library: Library, _ sources: CitedSources, _ graph: LinkGraph) {
    self.library = library
    self.graph = graph
    features = BriefFeatures(library, sources)
    isPlain = library.entries.map { !$0.isWithdrawn && $0.translations.isEmpty }
    linkWeight = TieWeight.of(1, among: library.entries.count)
  }

  /// The briefs related to one: those that it names, then the nearest.
  ///
  /// Those that link to it or cite it stand under “Cited in”, and are not told again.
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

  /// Keeps the best, in order; of equal ones the newer comes first.
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

  /// Whether a brief may be offered: not one that was withdrawn, not the same text in another language, and
  /// not in a foreign language what there is in the reader's own.
  private func suits(_ candidate: Int32, _ index: Int32) -> Bool {
    if isPlain[Int(candidate)] { return true }
    let (entry, other) = (library.entries[Int(index)], library.entries[Int(candidate)])
    if other.isWithdrawn { return false }
    if entry.isTranslation(of: other) { return false }
    return other.language == entry.language
      || !other.translations.contains { $0.language == entry.language }
  }
}

/// How much a shared thing ties two briefs: the rarer, the more.
enum TieWeight {
  /// The logarithm, to base two and in 256ths, of one more than `all / count`; between two powers of two a
  /// straight line, so that it is whole and the same on every machine.
  package static func of(_ count: Int, among all: Int) -> Int {
    let ratio = (all << 8) / max(1, count) + 256
    let bits = Int.bitWidth - 1 - ratio.leadingZeroBitCount
    return ((bits - 8) << 8) + ((ratio << 8) >> bits) - 256
  }
}
