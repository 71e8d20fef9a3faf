import Pages
import Site
import Search

extension PreparedSite {
  /// Returns the site with its search index, if it should have one.
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
  /// The largest number of texts from which to learn the words that get short codes.
  private static let sampleSize = 512

  /// Returns the index of a site, or `nil` if it has no search.
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

  /// Returns all texts of a small site, or one in every so many of a large site, so that a new text
  /// seldom changes the choice.
  private static func sample(of count: Int) -> [Int] {
    var step = 1
    while count / step > sampleSize { step *= 2 }
    return Array(stride(from: 0, to: count, by: step))
  }
}
