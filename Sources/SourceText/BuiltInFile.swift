extension SourceFile {
  /// The prefix of the paths of files inside the program.
  package static let builtInPrefix = "built-in:"

  /// Whether the file is inside the program.
  package var isBuiltIn: Bool { path.hasPrefix(Self.builtInPrefix) }
}
