import SourceText

/// The state of a preview: the last good pages, and the diagnostics of the newest build.
struct Snapshot: Sendable {
  /// The number of the build, which is unique even across restarts of the server.
  var version: Int
  /// The last good pages; nil if there has been no good build.
  var pages: ServedPages?
  var diagnostics: [Diagnostic]
}
