import SourceText

/// Reads the texts that an earlier build rendered with the same settings.
struct LookUpKeptTexts: Stage {
  let shared: SharedInputs

  static let name = "look up kept texts"

  func run(for request: BuildRequest) async -> Checked<TextCache> {
    Checked(
      await TextCache.read(
        root: request.root, shared: shared.isSettled ? shared.hash : nil, tasks: request.jobs))
  }
}
