import SourceText

/// Looks whether the last build is up to date; `nil` if it may not be.
struct LookForChanges: Stage {
  let last: LastBuild

  static let name = "look for changes"

  func run(for request: BuildRequest) async throws -> Checked<UnchangedSite?> {
    guard try await last.inputs.hold(for: request),
      try await last.manifest.isInPlace(in: request.output, tasks: request.jobs)
    else { return Checked(nil) }
    return Checked(
      UnchangedSite(briefs: last.inputs.briefs, files: last.manifest.entries.count))
  }
}

/// The output of the last build, and its inputs.
struct LastBuild: Sendable {
  let manifest: Manifest
  let inputs: BuildInputs

  /// Returns `nil` if a build is needed in any case.
  ///
  /// This includes a last build with diagnostics, which must be reported again.
  init?(_ manifest: Manifest?, for request: BuildRequest) {
    guard !request.writesChecksums, let manifest, manifest.isComplete, let mark = manifest.inputs,
      let inputs = BuildInputs.kept(for: request, mark: mark)
    else { return nil }
    self.manifest = manifest
    self.inputs = inputs
  }
}

/// The size of a site that has not changed.
struct UnchangedSite: Sendable {
  let briefs: Int
  let files: Int
}
