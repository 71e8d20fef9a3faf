import Briefs
import Pages
import SourceText

/// The result of a build.
package struct BuildOutcome: Sendable {
  package let diagnostics: [Diagnostic]
  package let timings: Timings
  package private(set) var briefs = 0
  package private(set) var written = 0
  package private(set) var unchanged = 0
  /// The number of rendered texts that were reused from an earlier build.
  package private(set) var keptTexts = 0
  /// The number of unchanged files that were not rendered, since what they are made from has not
  /// changed.
  package private(set) var kept = 0
  package private(set) var removed = 0

  /// Creates the result of a build that wrote nothing.
  init(_ run: BuildRun) {
    diagnostics = run.diagnostics
    timings = run.timings
  }

  /// Creates the result of a build without changes.
  init(_ run: BuildRun, of site: UnchangedSite) {
    self.init(run)
    briefs = site.briefs
    (unchanged, kept) = (site.files, site.files)
  }

  init(_ run: BuildRun, _ report: SiteWriter.Report, of site: PreparedSite) {
    self.init(run)
    briefs = site.publication.library.entries.count
    keptTexts = site.textMemory.texts.count { !$0.isNew }
    (written, unchanged, kept, removed) = (
      report.written, report.unchanged, report.kept, report.removed
    )
  }
}
