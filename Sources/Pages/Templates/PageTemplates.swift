import Mustache
import SourceText
import Site

/// The templates for a site's pages, with what a content security policy needs to know about them.
package struct PageTemplates: Sendable {
  private let set: TemplateSet
  private let purpose: TemplateSet.Purpose
  /// The scripts in the site's own templates.
  let scripts: TemplateScripts
  /// Whether any of the site's own templates contains styles.
  let hasOwnStyles: Bool

  /// Parses the templates, with a diagnostic for each syntax error, unknown name and unknown
  /// partial.
  package static func parse(_ files: TemplateFiles, words: WordLibrary) -> Checked<PageTemplates> {
    let templates = files.templates
    let purpose = TemplateSet.Purpose(
      views: PageView.templates, builtIn: Set(TemplateFiles().templates.keys),
      names: [ObjectIdentifier(WordsView.self): words.keys])
    let set = TemplateSet.parse(templates, for: purpose)
    let own = templates.values.filter { !$0.isBuiltIn }.sorted { $0.path < $1.path }
    return Checked(
      PageTemplates(
        set: set.value, purpose: purpose, scripts: TemplateScripts(own),
        hasOwnStyles: own.contains(where: \.holdsStyle)), set.diagnostics)
  }

  /// The names that the templates reach.
  var reachedNames: ReachedNames { self.set.reachedNames(for: purpose) }

  /// Returns a view rendered by a template, as bytes.
  ///
  /// - Parameter capacity: the approximate number of bytes to expect
  /// - Throws: a diagnostic if there is too much to print
  func render(
    _ view: some View, by name: String, capacity: Int = 1024
  ) throws(Diagnostic) -> [UInt8] {
    try set.render(view, by: name, capacity: capacity)
  }

  /// Returns whether a template or one of its partials uses any of the names.
  func asks(_ template: String, for names: Set<String>) -> Bool { set.asks(template, for: names) }
}
