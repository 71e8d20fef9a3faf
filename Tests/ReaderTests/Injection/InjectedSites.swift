import Foundation
import SourceText
import TestSupport
import Testing

/// A site for each payload.
struct InjectedSites: Sendable {
  private let base: TemporaryFolder
  /// The number of lines and names that contained a payload at first, and the number of those accepted.
  private(set) var tried = 0
  private(set) var taken = 0
  /// The errors of sites that could not be built, even after everything that they are about was removed.
  private(set) var problems: [String] = []

  /// The sites of the running tests.
  @TaskLocal static var current: InjectedSites?

  init() async throws {
    base = try TemporaryFolder()
    let sites = try await withThrowingTaskGroup { [folder = base.url] group in
      for part in 0..<2 {
        group.addTask(executorPreference: OwnThread()) { try await Self.build(part, in: folder) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for site in sites {
      tried += site.tried
      taken += site.taken
      problems += site.diagnostics.filter(\.isError).map(\.description)
    }
  }

  var folder: URL { base.url }

  /// Builds every other site.
  private static func build(_ part: Int, in folder: URL) async throws -> [InjectedSite] {
    var sites: [InjectedSite] = []
    for number in stride(from: part, to: Payload.all.count, by: 2) {
      sites.append(
        try await InjectedSite(
          Payload.all[number], isDressed: number / 2 % 2 == 1,
          in: folder.appendingPathComponent("\(number)")))
    }
    return sites
  }
}

/// Builds the sites before the tests of a suite; they are removed afterwards.
struct InjectedSitesTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void
  ) async throws {
    let sites = try await InjectedSites()
    try await InjectedSites.$current.withValue(sites, operation: tests)
  }
}

extension Trait where Self == InjectedSitesTrait {
  static var injectedSites: Self { Self() }
}
