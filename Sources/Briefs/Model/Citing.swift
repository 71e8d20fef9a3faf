/// What a brief says about the works that it cites by key.
package struct Citing: Sendable {
  /// Bibliography files of its own, as written.
  package var bibliography: [Located<String>] = []
  /// Works that are described in the front matter, in CSL's form.
  package var references: Located<YAMLValue>?
  /// The CSL style, as written.
  package var style: Located<String>?
  /// The keys of works that are listed without being cited; `*` is all of them.
  package var nocite: [Located<String>] = []

  /// Whether the works are listed; nil where the site, or the style, says so.
  package var listsWorks: Bool?

  package init() {}
}
