import Basics
import CSL

extension Reference {
  /// The work as a RIS record, with the line endings of its specification.
  ///
  /// It uses tags that Zotero, EndNote and JabRef read alike; where they differ, those that lose
  /// nothing in any of them. RIS has no markup, no end of a range of dates, and no way to
  /// distinguish an institution with a comma from a person.
  package var ris: String {
    var record = RISWriter()
    record.add("TY", RISTypes.type(for: type))
    record.add("ID", id)
    addNames(&record)
    addTitles(&record)
    addDates(&record)
    addNumbers(&record)
    record.add("M3", texts[.genre])
    record.add("PB", texts[.publisher])
    record.add("CY", texts[.publisherPlace])
    record.add("DO", texts[.doi])
    record.add("UR", address: texts[.url])
    for (tag, variable) in Self.risTags { record.add(tag, texts[variable]) }
    for word in (texts[.keyword] ?? "").split(separator: ",") {
      record.add("KW", String(word).trimmed)
    }
    return record.text + "ER  - \r\n"
  }

  private static let risTags: [(String, Variable)] = [
    ("LA", .language), ("AB", .abstract), ("N1", .note), ("RN", .annote), ("DB", .archive),
    ("AN", .archiveLocation), ("DP", .source), ("CN", .callNumber), ("SE", .section),
    ("OP", .originalTitle), ("RI", .reviewedTitle), ("NV", .numberOfVolumes),
  ]

  private func addNames(_ record: inout RISWriter) {
    for (tag, variable) in [
      ("AU", Variable.author), ("ED", .editor), ("A3", .collectionEditor), ("A4", .translator),
    ] {
      for name in names[variable]?.people ?? [] { record.add(tag, name.ris) }
    }
  }

  private func addTitles(_ record: inout RISWriter) {
    record.add("TI", texts[.title])
    record.add("ST", texts[.titleShort])
    record.add("J2", texts[.containerTitleShort])
    if RISTypes.alone.contains(type) {
      record.add("T2", texts[.collectionTitle])
    } else {
      let event = type == "paper-conference" ? texts[.eventTitle] : nil
      record.add("T2", event ?? texts[.containerTitle])
      record.add("C3", event == nil ? nil : texts[.containerTitle])
      record.add("T3", texts[.collectionTitle])
    }
  }

  private func addDates(_ record: inout RISWriter) {
    let issued = dates[.issued]
    record.add("PY", issued?.start.flatMap { $0.year > 0 ? $0.year.fourDigits : nil })
    record.add("DA", issued?.ris)
    record.add("Y2", dates[.accessed]?.ris)
  }

  /// Adds a report's own number in the field that books use for their ISBN (Zotero, EndNote), and
  /// again for JabRef.
  private func addNumbers(_ record: inout RISWriter) {
    let isNumbered = RISTypes.numbered.contains(type)
    if isNumbered { record.add("SN", texts[.number]) }
    if !RISTypes.articles.contains(type) { record.add("SN", texts[.isbn]) }
    record.add("SN", texts[.issn])
    record.add("VL", texts[.volume])
    switch type {
    case _ where RISTypes.articles.contains(type):
      record.add("IS", texts[.issue])
      record.add("C7", texts[.number])
    case "chapter": record.add("SV", texts[.collectionNumber])
    case _ where RISTypes.inSeries.contains(type): record.add("M1", texts[.collectionNumber])
    default: if type != "patent" { record.add("M1", texts[.number]) }
    }
    record.add("ET", type == "software" ? texts[.version] : texts[.edition])
    addPages(&record)
  }

  private func addPages(_ record: inout RISWriter) {
    // The number of an article has a separate tag.
    guard let pages = texts[.page], !isNumberOfArticle(pages) else {
      if RISTypes.whole.contains(type) { record.add("SP", texts[.numberOfPages]) }
      return
    }
    let sides = pages.split { "-–".contains($0) }
    // Several ranges stay together: `3-5, 8`.
    let isSpan = sides.count == 2 && !pages.contains(",")
    record.add("SP", isSpan ? String(sides[0]) : pages)
    record.add("EP", isSpan ? String(sides[1]) : nil)
  }
}

extension Reference {
  /// Returns whether the pages are only the number of an article.
  func isNumberOfArticle(_ pages: String) -> Bool {
    type == "article-journal" && pages == texts[.number]
  }
}

private struct RISWriter {
  private(set) var text = ""

  mutating func add(_ tag: String, _ value: String?) {
    guard let value = value?.onOneLine.withoutMarkup.nonEmpty else { return }
    text += "\(tag)  - \(value)\r\n"
  }

  /// Adds an address without semicolons, which readers treat as its end.
  mutating func add(_ tag: String, address: String?) {
    add(tag, address?.replacing(";", with: "%3B"))
  }
}

extension Name {
  fileprivate var ris: String {
    if let literal { return literal }
    let given = [given, droppingParticle].compactMap { $0 }.joined(separator: " ")
    return [wholeFamily ?? "", given, suffix ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension DateValue {
  /// The date as `YYYY/MM/DD/other`; words are unchanged.
  fileprivate var ris: String? {
    guard let start, start.year > 0 else { return literal ?? edtf }
    let month = start.month.flatMap { (1...12).contains($0) ? $0.twoDigits : nil } ?? ""
    let day = month.isEmpty ? "" : start.day?.twoDigits ?? ""
    let other = season.flatMap { (1...4).contains($0) ? RISDate.seasons[$0 - 1] : nil }
    return "\(start.year.fourDigits)/\(month)/\(day)/\(other ?? (isApproximate ? "circa" : ""))"
  }
}
