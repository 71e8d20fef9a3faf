public import SourceText

extension Style {
  /// Reads a style.
  ///
  /// - Returns: the style, or nil if the file is not one, with diagnostics
  public static func parse(_ file: SourceFile) -> Checked<Style?> {
    let root = XMLNode.parse(file)
    guard let node = root.value else { return Checked(nil, root.diagnostics) }
    return read(node)
  }

  /// Reads a style, or the parent of a dependent style.
  ///
  /// - Parameter find: returns the file of a style by name
  /// - Returns: the style; `missing` is the name of a parent that was not found
  public static func parse<Failure>(
    _ file: SourceFile, findingParent find: (String) throws(Failure) -> SourceFile?
  ) throws(Failure) -> (style: Checked<Style?>, missing: String?) {
    let root = XMLNode.parse(file)
    guard let node = root.value else { return (Checked(nil, root.diagnostics), nil) }
    guard let name = parent(of: node) else { return (read(node), nil) }
    guard let parent = try find(name) else { return (Checked(nil), name) }
    return (parse(parent), nil)
  }

  private static func read(_ node: XMLNode) -> Checked<Style?> {
    guard node.name == "style" else {
      let problem = Diagnostic(
        .invalidStyle, "this is not a CSL style: the root element is '\(node.name)'",
        at: node.location,
        help: "a style begins with '<style xmlns=\"http://purl.org/net/xbiblio/csl\"'")
      return Checked(nil, [problem])
    }
    return StyleReader.read(node)
  }

  /// Returns the name of a dependent style's parent, or nil for an independent style.
  public static func parent(of file: SourceFile) -> String? {
    XMLNode.parse(file).value.flatMap { parent(of: $0) }
  }

  static func parent(of root: XMLNode) -> String? {
    let links = root.child(named: "info")?.children(named: "link") ?? []
    let address = links.first { $0.attributes["rel"] == "independent-parent" }?.attributes["href"]
    return address?.split(separator: "/").last.map(String.init)
  }
}
