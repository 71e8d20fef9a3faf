/// Moves labels apart that would cover each other.
enum Spreading {
  /// Labels that touch each other, in their order.
  private struct Cluster {
    var members: [Int]
    var length: Double
    /// The sum of where the cluster would begin for each member to be where it is wanted.
    var sum: Double

    var start: Double { sum / Double(members.count) }
  }

  /// Returns the starts of labels as near as possible to where they are wanted, in the same order.
  ///
  /// - Parameters:
  ///   - wanted: where each label begins, and how long it is
  ///   - range: the room for all of them
  static func starts(
    _ wanted: [(start: Double, length: Double)], in range: ClosedRange<Double>
  ) -> [Double] {
    var clusters: [Cluster] = []
    for index in wanted.indices.sorted(by: { (wanted[$0].start, $0) < (wanted[$1].start, $1) }) {
      var cluster = Cluster(
        members: [index], length: wanted[index].length, sum: wanted[index].start)
      while let last = clusters.last, last.start + last.length > cluster.start {
        cluster = Cluster(
          members: last.members + cluster.members, length: last.length + cluster.length,
          sum: last.sum + cluster.sum - last.length * Double(cluster.members.count))
        clusters.removeLast()
      }
      clusters.append(cluster)
    }
    return place(clusters, wanted, in: range)
  }

  /// Returns the starts of labels within the room, from where their clusters want to be.
  private static func place(
    _ clusters: [Cluster], _ wanted: [(start: Double, length: Double)],
    in range: ClosedRange<Double>
  ) -> [Double] {
    var starts = wanted.map(\.start)
    let order = clusters.flatMap(\.members)
    for cluster in clusters {
      var start = cluster.start
      for index in cluster.members {
        starts[index] = start
        start += wanted[index].length
      }
    }
    var limit = range.lowerBound
    for index in order {
      starts[index] = max(starts[index], limit)
      limit = starts[index] + wanted[index].length
    }
    limit = range.upperBound
    for index in order.reversed() {
      starts[index] = min(starts[index], limit - wanted[index].length)
      limit = starts[index]
    }
    return starts
  }
}
