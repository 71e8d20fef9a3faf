import Basics
import Briefs
import Pages
import Site
import SourceText

/// The results of the last build in the output folder, and whether another would make the same.
struct LastBuild {
  let request: BuildRequest
  let manifest: Manifest?

  static func read(_ request: BuildRequest) throws(SiteError) -> LastBuild {
    LastBuild(request: request, manifest: try Manifest.read(from: request.output))
  }

  /// Returns the outcome of a build that has nothing to do, or `nil` if there may be something.
  ///
  /// A build that reported something is run again, so that it reports it again.
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
  /// The absolute paths of the files that every page may be made from.
  package var sharedFiles: [String] { folder.reader.log.sharedFiles }

  /// The inputs of the site, to be kept for the next build, or `nil` if a later change might go
  /// unnoticed.
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

  /// The inputs of the pages of briefs, or `nil` if a later change might go unnoticed.
  var pageInputs: PageInputs? {
    shared.isSettled ? PageInputs(publication, shared: shared.hash) : nil
  }
}
