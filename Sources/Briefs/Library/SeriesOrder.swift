extension Library {
  /// The briefs of a series in the order of their numbers, the last first; by date where one has no number.
  package func inOrder(_ group: Group<Series>) -> [Slug] {
    let briefs = group.briefs.compactMap { slug in
      self[slug].map { (slug: slug, order: BriefOrder($0.brief)) }
    }
    guard briefs.allSatisfy({ !$0.order.number.isEmpty }) else { return group.briefs }
    return briefs.sorted { BriefOrder.isBefore($1.order, $0.order) }.map(\.slug)
  }
}
