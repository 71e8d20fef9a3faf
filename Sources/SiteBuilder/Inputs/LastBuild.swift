import Basics
import Briefs
import Pages
import Site
import SourceText

/// What the last build left in the output folder, and whether another would leave the same.
struct LastBuild {
  let request: BuildRequest
  let manifest: Manifest?

  static func read(_ request: BuildRequest) throws(SiteError) -> LastBuild {
    LastBuild(request: request, manifest: try Manifest.read(from: request.output))
  }

  /// The outcome of a build that has nothing to do; nil when there may be something.
  ///
  /// A build that had something to report is not passed over: it reports it again.
  func outcome(_ timings: inout Timings) async throws -> BuildOutcome? {
    guard let manifest, manifest.isComplete, let inputs = manifest.inputs, !request.writesChecksums
    else { return nil }
    timings.begin("look for changes")
    guard try await inputs.hold(for: request),
      try await manifest.isInPlace(in: request.output, tasks: request.jobs)
    else { return nil }
    timings.end()
    return BuildOutcome(
      diagnostics: [], timings: timings, briefs: inputs.briefs, unchanged: manifest.entries.count,
      kept: manifest.entries.count)
  }
}

extension PreparedSite {
  /// The whole paths of the files that every page may be made from.
  package var sharedFiles: [String] { folder.reader.log.sharedFiles }

  /// What the site is made from, to be kept for the next build; nil when a later change might not show.
  var inputs: BuildInputs? {
    let log = folder.reader.log
    guard log.isSettled(at: start) else { return nil }
    let looks = log.looks
    guard looks.allSatisfy({ PathText($0.path).fault == nil }) else { return nil }
    var inputs = BuildInputs(
      hash: request.hash(over: log.hash()), looks: looks, briefs: publication.library.entries.count)
    inputs.keepWithin(turningPoints, now: request.now)
    return inputs
  }

  /// What the pages of briefs are made from; nil when a later change might not show.
  var pageInputs: PageInputs? {
    shared.isSettled ? PageInputs(publication, shared: shared.hash) : nil
  }
}
