import Briefs
import Pages

/// What the last build left in the output folder, and whether another would leave the same.
struct LastBuild {
  let request: BuildRequest
  let manifest: Manifest?

  static func read(_ request: BuildRequest) throws(SiteError) -> LastBuild {
    LastBuild(request: request, manifest: try Manifest.read(from: request.output))
  }

  /// The outcome of a build that has nothing to do; nil when there may be something.
  ///
  /// A build that had something to say is not passed over: it says it again.
  func outcome(for folder: SiteFolder, _ timings: inout Timings) async throws -> BuildOutcome? {
    guard let manifest, manifest.isComplete, let inputs = manifest.inputs,
      folder.diagnostics.isEmpty, !request.writesChecksums
    else { return nil }
    timings.begin("look for changes")
    let scan = try InputScan(folder, for: request, others: inputs.others)
    guard inputs.hold(at: request.now, hash: scan.hash),
      try await manifest.isInPlace(in: request.output, tasks: request.jobs)
    else { return nil }
    timings.end()
    return BuildOutcome(
      diagnostics: [], timings: timings, briefs: inputs.briefs, unchanged: manifest.entries.count,
      kept: manifest.entries.count)
  }
}

extension PreparedSite {
  /// What the site is made from, to be kept for the next build; nil when that might not be told again.
  var inputs: BuildInputs? {
    guard scan.isSettled(at: start) else { return nil }
    var inputs = BuildInputs(
      hash: scan.hash, others: bibliographies, briefs: publication.library.entries.count)
    inputs.keepWithin(turningPoints, now: scan.request.now)
    return inputs
  }

  /// What the pages of briefs are made from; nil when that might not be told again.
  func pageInputs() async throws -> PageInputs? {
    guard scan.shared.isSettled(at: start) else { return nil }
    let fingerprints = BriefFingerprints(publication)
    let briefs = try await Array(publication.library.entries.indices)
      .mapInParallel(tasks: scan.request.jobs) { fingerprints.fingerprint($0) }
    return PageInputs(publication, shared: scan.hashOfEveryPage, briefs: briefs)
  }
}

extension CitationLibrary {
  /// The bibliographies that a site of that configuration reads.
  func paths(_ configuration: SiteConfiguration) -> [String] {
    Set(configuration.bibliography.map(\.value) + files.keys).sorted()
  }
}
