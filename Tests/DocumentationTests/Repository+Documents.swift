import TestSupport

extension Repository {
  /// The documents of the repository.
  static var documents: [String] {
    get throws {
      try ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        + files(in: "docs").filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }
    }
  }
}
