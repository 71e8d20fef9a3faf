import SourceText

/// Reads the texts that an earlier build rendered with the same settings.
struct LookUpKeptTexts: Stage {
  let shared: SharedInputs

  static let name = "look up kept texts"

  func run(for request: BuildRequest) async -> Checked<TextCache> {
    let hash = shared.hashOfTexts
    if let hash, let kept = request.memory?.texts(madeFrom: hash) { return Checked(kept) }
    return Checked(await TextCache.read(root: request.root, shared: hash, tasks: request.jobs))
  }
}
