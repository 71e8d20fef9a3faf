/// The output of one cite of a citation.
struct CiteOutput {
  var cite: Cite
  var output: Output
  var number: Int?
  private let author: Output?
  var isUnknown = false
  var hasUnusedLocator = false

  init(_ cite: Cite, _ output: Output, number: Int, link: String? = nil) {
    self.cite = cite
    self.output = output
    self.number = number
    author = output.first(.names)
    switch cite.part {
    case .whole: break
    case .withoutAuthor: self.output = output.replacingFirst(.names) { _ in .empty }
    case .authorOnly: self.output = author ?? .empty
    }
    hasUnusedLocator = cite.locator != nil && !output.contains(.locator)
    // Links are not nested.
    if let link, !self.output.hasLinks { self.output = self.output.wrapped(Wrap(link: link)) }
  }

  init(unknown cite: Cite) {
    self.cite = cite
    output = Output.text(cite.id + "?").wrapped(Wrap(formatting: Formatting(weight: .bold)))
    author = nil
    isUnknown = true
  }

  /// The authors, as the cite names them.
  var names: String { author?.plainText ?? "" }

  var hasAffixes: Bool { !cite.prefix.isEmpty || !cite.suffix.isEmpty }

  var whole: Output {
    guard hasAffixes else { return output }
    return .list([RichText.parse(cite.prefix), output, RichText.parse(cite.suffix)])
  }
}
