public import CSL

extension Reference {
  /// The work as a record of RIS, with line ends as its specification has them.
  public var ris: String {
    var lines = [("TY", RISTypes.type(for: type))]
    func add(_ tag: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append((tag, value.withoutMarkup)) }
    }
    add("ID", id)
    for name in names[.author] ?? [] { add("AU", name.ris) }
    for name in names[.editor] ?? [] { add("ED", name.ris) }
    for name in names[.translator] ?? [] { add("A4", name.ris) }
    add("TI", texts[.title])
    add("T2", texts[.containerTitle] ?? (type == "report" ? texts[.collectionTitle] : nil))
    if texts[.containerTitle] != nil { add("T3", texts[.collectionTitle]) }
    add("PY", dates[.issued]?.start.map { String($0.year) })
    add("DA", dates[.issued]?.start.map(\.ris))
    add("VL", texts[.volume])
    add("IS", texts[.issue] ?? texts[.number] ?? texts[.collectionNumber])
    add("ET", texts[.edition])
    addPages(&lines)
    add("M3", texts[.genre])
    add("PB", texts[.publisher])
    add("CY", texts[.publisherPlace])
    add("SN", texts[.isbn] ?? texts[.issn])
    add("DO", texts[.doi])
    add("UR", texts[.url])
    add("Y2", dates[.accessed]?.start.map(\.ris))
    add("LA", texts[.language])
    add("AB", texts[.abstract])
    lines.append(("ER", ""))
    return lines.map { "\($0.0)  - \($0.1)\r\n" }.joined()
  }

  private func addPages(_ lines: inout [(String, String)]) {
    guard let pages = texts[.page] else { return }
    let sides = pages.split { "-–".contains($0) }
    lines.append(("SP", String(sides.first ?? "")))
    if sides.count > 1 { lines.append(("EP", String(sides[1]))) }
  }
}

extension Name {
  fileprivate var ris: String {
    if let literal { return literal }
    let particle = nonDroppingParticle.map { $0 + " " } ?? ""
    let given = [given, droppingParticle].compactMap { $0 }.joined(separator: " ")
    return [particle + (family ?? ""), given, suffix].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension DateValue.Parts {
  /// `YYYY/MM/DD/`.
  fileprivate var ris: String {
    func digits(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : String($0) } ?? "" }
    return "\(year)/\(digits(month))/\(digits(day))"
  }
}

extension String {
  /// RIS knows no markup and no line breaks.
  var withoutMarkup: String {
    var text = self
    for tag in [
      "<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<sc>", "</sc>",
      "<span class=\"nocase\">", "</span>",
    ] where text.contains(tag) {
      text = text.replacing(tag, with: "")
    }
    return text.contains(where: \.isNewline)
      ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}
