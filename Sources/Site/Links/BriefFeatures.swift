import Briefs

/// The features that briefs may share, and the briefs that share them.
struct BriefFeatures: Sendable {
  /// The briefs of each feature, in the order of the library.
  private var briefs: [[Int32]] = []
  private var weights: [Int] = []
  /// Whether a feature alone is enough to relate briefs: topics and sources are, a region is not.
  private var finds: [Bool] = []
  /// The features of each brief, in ascending order.
  private var ofBrief: [[Int32]]
  /// The number of topics, which are the first features.
  private var topicCount: Int32 = 0
  /// The briefs that have both of two topics.
  private var pairs: [Pair: [Int32]] = [:]

  private struct Pair: Hashable {
    package var first: Int32
    package var second: Int32
  }

  /// The number of briefs to look at before and after a brief in each list.
  private static let reach = 24
  /// The number of topics to consider; further ones rarely describe the brief.
  private static let mostTopics = 6

  package init(_ library: Library, _ sources: CitedSources) {
    ofBrief = Array(repeating: [], count: library.entries.count)
    for group in library[.topics] { add(library.indices(of: group.briefs), finds: true) }
    topicCount = Int32(briefs.count)
    addPairs()
    for work in sources.works { add(work.briefs.map(Int32.init), finds: true) }
    for site in sources.sites {
      for address in site.addresses { add(address.briefs.map(Int32.init), finds: true) }
    }
    for group in library[.regions] { add(library.indices(of: group.briefs), sharing: 4) }
    for group in library[.series] { add(library.indices(of: group.briefs), sharing: 8) }
    for person in library[.people] { add(library.indices(of: person.briefs), sharing: 4) }
  }

  /// - Parameter divisor: the number by which to divide the weight
  private mutating func add(_ list: [Int32], sharing divisor: Int = 1, finds: Bool = false) {
    guard list.count > 1 else { return }
    let feature = Int32(briefs.count)
    briefs.append(list)
    weights.append(TieWeight.of(list.count, among: ofBrief.count) / divisor)
    self.finds.append(finds)
    for brief in list { ofBrief[Int(brief)].append(feature) }
  }

  private mutating func addPairs() {
    for (index, topics) in ofBrief.enumerated() {
      let topics = topics.prefix(Self.mostTopics)
      for (place, first) in topics.enumerated() {
        for second in topics.dropFirst(place + 1) {
          pairs[Pair(first: first, second: second), default: []].append(Int32(index))
        }
      }
    }
  }

  /// Returns the total weight of the features that two briefs share.
  package func shared(_ one: Int32, _ other: Int32) -> Int {
    var score = 0
    ofBrief[Int(one)].withUnsafeBufferPointer { left in
      ofBrief[Int(other)].withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
          if left[i] == right[j] {
            score += weights[Int(left[i])]
            i += 1
            j += 1
          } else if left[i] < right[j] {
            i += 1
          } else {
            j += 1
          }
        }
      }
    }
    return score
  }

  /// Returns the briefs near a brief in the lists of its features, possibly more than once.
  package func neighbours(of brief: Int32) -> [Int32] {
    var found: [Int32] = []
    let finding = ofBrief[Int(brief)].filter { finds[Int($0)] }
    for feature in finding { found += near(brief, in: briefs[Int(feature)]) }
    let topics = finding.prefix { $0 < topicCount }.prefix(Self.mostTopics)
    for (place, first) in topics.enumerated() {
      for second in topics.dropFirst(place + 1) {
        if let list = pairs[Pair(first: first, second: second)] { found += near(brief, in: list) }
      }
    }
    return found
  }

  private func near(_ brief: Int32, in list: [Int32]) -> ArraySlice<Int32> {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < brief { low = middle + 1 } else { high = middle }
    }
    return list[max(0, low - Self.reach)..<min(list.count, low + Self.reach + 1)]
  }
}

extension Library {
  /// Returns the positions of briefs in the library, in its order.
  package func indices(of slugs: [Slug]) -> [Int32] {
    slugs.compactMap { index(of: $0).map(Int32.init) }
  }
}
