import Pages
import Site
import Search

extension PreparedSite {
  /// The site with its index for search, where it is to have one.
  package func indexedForSearch(tasks: Int) async throws -> PreparedSite {
    guard let index = try await SearchStage.index(of: publication, tasks: tasks) else {
      return self
    }
    var site = self
    site.searchIndex = index
    for (place, file) in index.files.enumerated() {
      site.plan.add(PlannedFile(OutputPath("search/\(index.name(of: file)).js"), .search(place)))
    }
    return site
  }
}

/// Indexes a site for search.
private enum SearchStage {
  /// From how many texts, at most, the words are learnt that get short codes.
  private static let sampleSize = 512

  /// The index of a site; nil when it is not to be searched.
  static func index(of site: Publication, tasks: Int) async throws -> SearchIndex? {
    guard site.hasSearch else { return nil }
    let source = SearchSource(site)
    async let facets = source.facets
    let sample = try await sample(of: source.count).mapInParallel(tasks: tasks) { source.text($0) }
    let codes = WordCodes(sample: sample)
    let starts = Array(stride(from: 0, to: source.count, by: Batch.size))
    let batches = try await starts.mapInParallel(tasks: tasks) { first in
      Batch(
        first: first, count: min(Batch.size, source.count - first), codes: codes,
        document: source.document)
    }
    return await SearchIndex(
      batches: batches, codes: codes, facets: facets, extra: source.extra)
  }

  /// All texts of a small site; of a large one, every so many, so that a new text seldom changes the choice.
  private static func sample(of count: Int) -> [Int] {
    var step = 1
    while count / step > sampleSize { step *= 2 }
    return Array(stride(from: 0, to: count, by: step))
  }
}
