/// How a brief cites works by key.
package struct Citing: Sendable {
  /// The brief's own bibliography files, as written.
  package var bibliography: [Located<String>] = []
  /// The works described in the front matter, as CSL data.
  package var references: Located<YAMLValue>?
  /// The CSL style, as written.
  package var style: Located<String>?
  /// The keys of works that are listed without being cited; `*` means all of them.
  package var nocite: [Located<String>] = []

  /// Whether the works are listed; nil if the site, or the style, decides.
  package var listsWorks: Bool?

  package init() {}
}
