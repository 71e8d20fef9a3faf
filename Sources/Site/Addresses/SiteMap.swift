import Basics
import SourceText

/// Every file that the site will have, and which source each comes from.
package struct SiteMap: Sendable {
  private var outputs: Set<String> = []
  private var bySource: [String: OutputPath] = [:]
  /// Where the site stands, when that is known.
  package internal(set) var address: SiteAddress?

  package init() {}

  /// Adds a file of the site, and the source file that it comes from.
  ///
  /// - Parameter opensSection: whether its folder is from now on one of the site's, in which a path that
  ///   leads nowhere is a mistake; the style sheet alone does not make `assets` one
  package mutating func add(
    _ output: OutputPath, source: String? = nil, opensSection: Bool = true
  ) {
    outputs.insert(output.text)
    if opensSection, let slash = output.text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      sections.insert(String(output.text[..<slash]))
    }
    if let source { bySource[source] = output }
  }

  /// Takes a file out again.
  package mutating func remove(_ output: OutputPath, source: String) {
    outputs.remove(output.text)
    bySource[source] = nil
  }

  package func contains(_ output: OutputPath) -> Bool { outputs.contains(output.text) }

  /// What a source file becomes: `briefs/water.md` becomes `briefs/water/index.html`.
  package subscript(source: String) -> OutputPath? { bySource[source] }

  /// Where a picture or font goes that a configuration or a brief names, from the root of the site's folder or as it
  /// is published; nil when it goes nowhere.
  package func output(ofAsset path: String) -> OutputPath? {
    let name = PathText(path).withoutLeadingSlashes
    if let output = self[name] { return output }
    return contains(OutputPath(name)) ? OutputPath(name) : nil
  }

  /// The names of source files, for suggestions.
  package var sources: some Collection<String> { bySource.keys }

  /// The folders at the site's root that it has anything in.
  package private(set) var sections: Set<String> = []
}
