import Basics
import Briefs
import Pages
import SourceText

/// What a site was made from, for the next build.
struct SiteOrigin: Sendable {
  let request: BuildRequest
  /// The time at which the build began, in nanoseconds since 1970.
  let start: Int
  let log: InputLog
  let shared: SharedInputs
  /// The period in which no text of the site appears or disappears without an edit, in seconds
  /// since 1970.
  let period: Range<Int>

  /// Returns the inputs of the site, or `nil` if a later change might not be detected.
  ///
  /// - Parameter briefs: the number of briefs in the site
  func inputs(briefs: Int) -> BuildInputs? {
    guard log.isSettled(at: start) else { return nil }
    var inputs = BuildInputs(hash: request.hash(over: log.hash()), looks: log.looks, briefs: briefs)
    (inputs.from, inputs.until) = (period.lowerBound, period.upperBound)
    return inputs
  }

  /// Returns the inputs of the pages of briefs, or `nil` if a later change might not be detected.
  func pageInputs(of publication: Publication) -> PageInputs? {
    shared.hash.map { PageInputs(publication, shared: $0) }
  }
}

extension PreparedSite {
  /// The full paths of the files that every page may be made from.
  package var sharedFiles: [String] { origin.log.sharedFiles }

  /// The inputs of the site; `nil` if a later change might not be detected.
  var inputs: BuildInputs? { origin.inputs(briefs: publication.library.entries.count) }
}
