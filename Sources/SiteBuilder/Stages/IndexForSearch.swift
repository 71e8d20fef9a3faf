import Pages
import Search
import Site
import SourceText

/// Indexes a site for search, if it has one.
struct IndexForSearch: Stage {
  let site: PreparedSite

  static let name = "index for search"

  /// The largest number of texts from which to learn the words that get short codes.
  private static let sampleSize = 512

  /// Returns the site with its search index and the files of that.
  func run(for request: BuildRequest) async throws -> Checked<PreparedSite> {
    guard let index = try await index(tasks: request.jobs) else { return Checked(site) }
    var site = site
    site.searchIndex = index
    for (place, file) in index.files.enumerated() {
      site.plan.add(PlannedFile(OutputPath("search/\(index.name(of: file)).js"), .search(place)))
    }
    return Checked(site)
  }

  private func index(tasks: Int) async throws -> SearchIndex? {
    guard site.publication.hasSearch else { return nil }
    let source = SearchSource(site.publication)
    async let facets = source.facets
    let sample = try await Self.sample(of: source.count)
      .mapInParallel(tasks: tasks) { source.text($0) }
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
