public import Briefs

/// What is to be built, and how.
public struct BuildRequest: Sendable {
  /// The site's folder.
  public var root: String
  /// Where the site goes; nil for `site` in the folder.
  public var output: String
  /// Whether drafts, and everything else that is held back, are shown.
  public var includesDrafts = false
  /// Whether briefs that are dated in the future are shown.
  public var includesFuture = false
  /// Where the site will stand, in place of the `url` of site.yml.
  public var baseURL: String?
  /// Whether files that Briefpress did not write may be replaced in the output.
  public var overwrites = false
  /// Whether the sums of all files are written, which show later whether any has changed.
  public var writesChecksums = false
  /// How many briefs are worked on at once.
  public var jobs: Int
  /// Is told of each stage of the work as it begins.
  public var progress: (@Sendable (String) -> Void)?
  /// The moment that embargoes are held against.
  public var now: Instant

  /// Which of the texts that are held back are shown.
  var showing: ShownTexts {
    includesDrafts ? .everything : includesFuture ? .scheduled : .published
  }

  public init(root: String, output: String? = nil, jobs: Int, now: Instant) {
    self.root = root
    self.output = output ?? (root == "." ? "site" : "\(root)/site")
    self.jobs = max(1, jobs)
    self.now = now
  }
}
