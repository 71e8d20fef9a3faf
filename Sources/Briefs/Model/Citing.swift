/// What a brief says about the works that it cites by key.
public struct Citing: Sendable {
  /// Bibliography files of its own, as written.
  public var bibliography: [Located<String>] = []
  /// Works that are described in the front matter, in CSL's form.
  public var references: Located<YAMLValue>?
  /// The CSL style, as written.
  public var style: Located<String>?
  /// The keys of works that are listed without being cited; `*` is all of them.
  public var nocite: [Located<String>] = []

  /// Whether the works are listed; nil where the site, or the style, says so.
  public var listsWorks: Bool?

  public init() {}
}
