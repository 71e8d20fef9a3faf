import Briefs

/// The options of a build.
package struct BuildRequest: Sendable {
  /// The site's folder.
  package var root: String
  /// The output folder; `site` in the site's folder by default.
  package var output: String
  /// Whether to show drafts and everything else that is held back.
  package var includesDrafts = false
  /// Whether to show briefs with a date in the future.
  package var includesFuture = false
  /// The address of the site, which overrides `url` in `site.yml`.
  package var baseURL: String?
  /// Whether to replace files in the output that Briefpress did not write.
  package var overwrites = false
  /// Whether to write the checksums of all files, which show later whether any has changed.
  package var writesChecksums = false
  /// The number of briefs to process at once.
  package var jobs: Int
  /// What earlier builds of the same program kept; `nil` if there is only one build.
  package var memory: BuildMemory?
  /// Called with the name of each stage as it begins.
  package var progress: (@Sendable (String) -> Void)?
  /// The time that embargoes are compared with.
  package var now: Instant
  /// Returns the current time in nanoseconds since 1970, which the times of files are compared
  /// with.
  package var clock: @Sendable () -> Int = { FileSystem.now }

  /// The kinds of held-back texts to show.
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
