import Briefs

/// What is to be built, and how.
package struct BuildRequest: Sendable {
  /// The site's folder.
  package var root: String
  /// Where the site goes; nil for `site` in the folder.
  package var output: String
  /// Whether drafts, and everything else that is held back, are shown.
  package var includesDrafts = false
  /// Whether briefs that are dated in the future are shown.
  package var includesFuture = false
  /// Where the site will stand, in place of the `url` of site.yml.
  package var baseURL: String?
  /// Whether files that Briefpress did not write may be replaced in the output.
  package var overwrites = false
  /// Whether the sums of all files are written, which show later whether any has changed.
  package var writesChecksums = false
  /// How many briefs are worked on at once.
  package var jobs: Int
  /// Is told of each stage of the work as it begins.
  package var progress: (@Sendable (String) -> Void)?
  /// The moment that embargoes are compared with.
  package var now: Instant
  /// Says what time it is, in nanoseconds since 1970: the times of files are compared with that.
  package var clock: @Sendable () -> Int = { FileSystem.now }

  /// Which of the texts that are held back are shown.
  var showing: ShownTexts {
    includesDrafts ? .everything : includesFuture ? .scheduled : .published
  }

  package init(root: String, output: String? = nil, jobs: Int, now: Instant) {
    self.root = root
    self.output = output ?? (root == "." ? "site" : "\(root)/site")
    self.jobs = max(1, jobs)
    self.now = now
  }
}
