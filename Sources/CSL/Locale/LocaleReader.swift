import SourceText

/// Reads `cs:locale`.
enum LocaleReader {
  static func read(_ node: XMLNode, _ reader: NodeReader) -> LocaleData {
    var locale = LocaleData(language: node.attributes["lang"] ?? node.attributes["xml:lang"])
    for child in node.children {
      switch child.name {
      case "terms": for term in child.children(named: "term") { add(term, to: &locale, reader) }
      case "date":
        let date = reader.date(child, variable: nil)
        if let form = date.form { locale.dates[form] = date }
      case "style-options":
        locale.limitsDayOrdinals = reader.flag(child, "limit-day-ordinals-to-day-1")
        locale.punctuationInQuote = reader.flag(child, "punctuation-in-quote")
      case "info": break
      default: reader.reportUnknown(child, ["terms", "date", "style-options"])
      }
    }
    return locale
  }

  /// The maximum length of a term, which is printed once per cite; those of CSL have at most 72
  /// bytes.
  private static let mostBytes = 1000
  /// The maximum length of a quotation mark; those of CSL have at most 8 bytes.
  private static let mostBytesOfMark = 20

  private static func add(_ node: XMLNode, to locale: inout LocaleData, _ reader: NodeReader) {
    guard let name = node.attributes["name"] else { return }
    let single = node.child(named: "single")?.text ?? node.text
    let limit = name.hasSuffix("-quote") ? mostBytesOfMark : mostBytes
    let multiple = node.child(named: "multiple")?.text ?? single
    guard max(single.utf8.count, multiple.utf8.count) <= limit else {
      return reader.report(
        "the term '\(name)' has more than \(limit) bytes", at: node, help: "say it in fewer words")
    }
    let term = Term(
      single: single, multiple: multiple,
      gender: reader.option(node, "gender"), genderForm: reader.option(node, "gender-form"),
      match: reader.option(node, "match"))
    let key = TermKey(name: name, form: reader.option(node, "form") ?? .long)
    locale.terms[key, default: []].append(term)
  }
}
