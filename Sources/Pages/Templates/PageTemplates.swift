import Mustache
import SourceText
import Site

/// The templates of a site's pages, and what a policy for the pages has to know of them.
package struct PageTemplates: Sendable {
  private let set: TemplateSet
  private let purpose: TemplateSet.Purpose
  /// The scripts in the house's own.
  let scripts: TemplateScripts
  /// Whether any of the house's own has styles inside it.
  let hasOwnStyles: Bool

  /// Parses the templates; each syntax error, unknown name and unknown partial is a diagnostic.
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

  /// Renders a view by a template, as bytes.
  ///
  /// - Parameter capacity: about how many bytes are to be expected
  /// - Throws: when there is too much to print
  func render(
    _ view: some View, by name: String, capacity: Int = 1024
  ) throws(Diagnostic) -> [UInt8] {
    try set.render(view, by: name, capacity: capacity)
  }

  /// Whether a template, with those in it, asks for any of the names.
  func asks(_ template: String, for names: Set<String>) -> Bool { set.asks(template, for: names) }
}
