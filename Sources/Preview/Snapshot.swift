import SourceText

/// What there is to show: the last good pages, and what the newest build has to say.
struct Snapshot: Sendable {
  /// Another number for each build, also after the server was started again.
  var version: Int
  /// Nil when no build has been good yet.
  var pages: ServedPages?
  var diagnostics: [Diagnostic]
}
