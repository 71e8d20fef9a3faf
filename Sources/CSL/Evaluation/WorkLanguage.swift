/// The language of a work, which has rules of its own for the case of letters.
struct WorkLanguage {
  /// The BCP 47 tag.
  private let tag: String
  /// Whether the work itself names the language; otherwise, its names may be from other languages.
  let isOwn: Bool

  /// - Parameter language: the language of works that do not name theirs
  init(of reference: Reference, else language: String) {
    let own = reference.language.flatMap { $0.isEmpty ? nil : $0 }
    isOwn = own != nil
    tag = own ?? language
  }

  /// Whether title case applies, which only English has.
  var isEnglish: Bool { begins(with: "en") }

  /// Whether the language is Turkish or Azerbaijani, which have a dotted and a dotless `i`, each
  /// with its own capital.
  var isTurkic: Bool { begins(with: "tr") || begins(with: "az") }

  /// Returns whether the first part of the tag is a code, ignoring case.
  private func begins(with code: String) -> Bool {
    tag.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual(code.utf8) { $0 | 0x20 == $1 }
  }
}

extension Output {
  /// Returns the output of an element with its case, quotation marks, formatting and affixes.
  func decorated(_ decor: Decor, _ language: WorkLanguage, link: String? = nil) -> Output {
    var output = self
    if decor.stripsPeriods { output = output.mappingText { $0.filter { $0 != "." } } }
    if decor.textCase != nil {
      output = output.cased(
        decor.textCase, isEnglish: language.isEnglish, isTurkic: language.isTurkic)
    }
    guard let link else { return output.wrapped(decor.wrap) }
    var wrap = decor.wrap
    if decor.prefix.hasPrefix("http") {
      output = Output.list([.text(decor.prefix), output])
      wrap.prefix = ""
    }
    return output.wrapped(Wrap(link: link)).wrapped(wrap)
  }
}
