extension SourceFile {
  /// Begins the paths of the files inside the program.
  package static let builtInPrefix = "built-in:"

  /// Whether the file is one of those inside the program.
  package var isBuiltIn: Bool { path.hasPrefix(Self.builtInPrefix) }
}
