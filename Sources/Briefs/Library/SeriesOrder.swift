extension Library {
  /// Returns the briefs of a series by number, highest first, or by date if one has no number.
  package func inOrder(_ group: Group) -> [Slug] {
    let briefs = group.briefs.compactMap { slug in
      self[slug].map { (slug: slug, order: BriefOrder($0.brief)) }
    }
    guard briefs.allSatisfy({ !$0.order.number.isEmpty }) else { return group.briefs }
    return briefs.sorted { BriefOrder.isBefore($1.order, $0.order) }.map(\.slug)
  }
}
