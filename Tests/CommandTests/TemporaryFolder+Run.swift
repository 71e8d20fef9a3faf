import TestSupport

extension TemporaryFolder {
  /// Runs the built program in this folder.
  func run(_ arguments: [String], input: String = "") throws -> Program.Run {
    try Program.built.run(arguments, in: url, input: input)
  }

  func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try run(arguments, input: input)
  }
}
