import Foundation
import SourceText
import Testing

/// A site for each payload.
struct InjectedSites: Sendable {
  let folder: URL
  /// How many lines and names held a payload at first, and how many of these were taken.
  private(set) var tried = 0
  private(set) var taken = 0
  /// The errors of sites that could not be built, though everything was taken back that they are about.
  private(set) var problems: [String] = []

  /// Those that the tests at work look at.
  @TaskLocal static var current: InjectedSites?

  init() async throws {
    folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("briefpress-injected-\(UUID().uuidString)")
    let sites = try await withThrowingTaskGroup { [folder] group in
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

/// Builds the sites before the tests of a suite, and removes them afterwards.
struct InjectedSitesTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing tests: @Sendable () async throws -> Void
  ) async throws {
    let sites = try await InjectedSites()
    defer { try? FileManager.default.removeItem(at: sites.folder) }
    try await InjectedSites.$current.withValue(sites, operation: tests)
  }
}

extension Trait where Self == InjectedSitesTrait {
  static var injectedSites: Self { Self() }
}

/// Runs a task on a thread of its own: the threads of tasks are few, and other tests need them.
private final class OwnThread: TaskExecutor {
  private let queue = DispatchQueue(label: "A task of its own")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
