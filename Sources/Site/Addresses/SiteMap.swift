import Basics
import SourceText

/// Every file that the site will have, with the source that each comes from.
package struct SiteMap: Sendable {
  private var outputs: Set<String> = []
  private var bySource: [String: OutputPath] = [:]
  /// The address of the site, if it is known.
  package internal(set) var address: SiteAddress?

  package init() {}

  /// Adds a file of the site, and the source file that it comes from.
  ///
  /// - Parameter opensSection: whether its top-level folder becomes a section of the site, in which
  ///   a path that leads nowhere is a mistake; the style sheet alone does not make `assets` a
  ///   section
  package mutating func add(
    _ output: OutputPath, source: String? = nil, opensSection: Bool = true
  ) {
    outputs.insert(output.text)
    if opensSection, let slash = output.text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      sections.insert(String(output.text[..<slash]))
    }
    if let source { bySource[source] = output }
  }

  /// Removes a file.
  package mutating func remove(_ output: OutputPath, source: String? = nil) {
    outputs.remove(output.text)
    if let source { bySource[source] = nil }
  }

  package func contains(_ output: OutputPath) -> Bool { outputs.contains(output.text) }

  /// The output of a source file: `briefs/water.md` becomes `briefs/water/index.html`.
  package subscript(source: String) -> OutputPath? { bySource[source] }

  /// Returns the output of a picture or font named in a configuration or a brief, or `nil` if there
  /// is none.
  ///
  /// The path is relative to the root of the site's folder, or as published.
  package func output(ofAsset path: String) -> OutputPath? {
    let name = PathText(path).withoutLeadingSlashes
    if let output = self[name] { return output }
    return contains(OutputPath(name)) ? OutputPath(name) : nil
  }

  /// The names of source files, for suggestions.
  package var sources: some Collection<String> { bySource.keys }

  /// The top-level folders in which the site has files.
  package private(set) var sections: Set<String> = []
}
