import Briefs
import Site

extension Publication {
  /// The briefs that somebody wrote or edited, newest first, with the rank held then where it is not the one
  /// held now.
  func groupsByRank(
    _ slugs: [Slug], of person: Person, wrote: Bool, on page: OutputPath
  ) -> [GroupView] {
    let key = wrote ? "written" : "edited"
    let today = person.creditOfToday.role
    var runs: [(rank: String?, slugs: [Slug])] = []
    for slug in slugs {
      let credits = library[slug].map { wrote ? $0.authors : $0.editors } ?? []
      let then = credits.first { $0.person.id == person.id }?.role
      let rank = then == today ? nil : then
      if runs.isEmpty || runs[runs.count - 1].rank != rank { runs.append((rank, [])) }
      runs[runs.count - 1].slugs.append(slug)
    }
    return runs.enumerated().map { place, run in
      let heading = run.rank.map { siteWords.filled(key + "-as", ["role": $0]) } ?? siteWords[key]
      let anchor = "_" + key + (place == 0 ? "" : "-\(place + 1)")
      return group(heading, run.slugs, anchor: anchor, on: page)
    }
  }

  /// The briefs of a series, each with its number and who edited it.
  func numberedGroup(_ slugs: [Slug], on page: OutputPath) -> GroupView {
    GroupView(
      indices: slugs.compactMap { library.index(of: $0) }, site: self, page: page,
      template: "numbered-item")
  }
}
