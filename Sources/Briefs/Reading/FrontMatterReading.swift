import SourceText

extension SourceFile {
  /// Returns a value from the front matter of a file, or nil if there is none to read.
  func readingFrontMatter<Value>(
    _ table: KeyTable, _ make: (YAMLFields, FrontMatter) -> Value
  ) -> Checked<Value?> {
    let frontMatter: FrontMatter
    do {
      frontMatter = try splittingFrontMatter()
    } catch {
      return Checked(nil, [error])
    }
    let context = ReadingContext(
      path: path, name: "the front matter", firstLine: frontMatter.firstLine, limits: .frontMatter)
    let fields = context.compose(bytes[frontMatter.yaml], limits: .frontMatter)
      .flatMap { context.topFields($0.root, table: table) }
    let value = fields.map { make($0, frontMatter) }
    return Checked(value, context.diagnostics)
  }

  /// Returns a value from a file that is all YAML.
  func readingYAML<Value>(
    named name: String, else fallback: Value, _ make: (YAMLTree, ReadingContext) -> Value
  ) -> Checked<Value> {
    let context = ReadingContext(path: path, name: name, firstLine: 1, limits: .wholeFile)
    let value = context.compose(bytes[...], limits: .wholeFile).map { make($0, context) }
    return Checked(value ?? fallback, context.diagnostics)
  }
}
