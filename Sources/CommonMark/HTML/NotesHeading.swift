/// The headings that authors put above their notes, in each language of a site.
enum NotesHeading {
  private static let ofNotes: Set<String> = [
    "notes", "footnotes", "endnotes", "end notes", "notes and references",
    "anmerkungen", "fußnoten", "fussnoten", "endnoten",
    "notes de bas de page", "notes de fin",
    "notas", "notas al pie", "notas a pie de página", "notas finales",
    "الهوامش", "هوامش", "الحواشي", "حواشي", "ملاحظات", "الملاحظات",
    "حواشی", "نوٹس", "پاورقی",
  ]

  /// Headings also used for lists of works, so they count only if there are definitions below them.
  private static let ofReferences: Set<String> = [
    "references", "sources",
    "literatur", "einzelnachweise", "nachweise", "quellen", "referenzen",
    "références", "sources et notes",
    "referencias", "fuentes",
    "المراجع", "مراجع", "المصادر", "المصادر والمراجع",
    "حوالہ جات", "حوالے", "مآخذ",
  ]

  private static func normalized(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }

  /// Returns whether a heading may be that of a list of notes or works.
  static func include(_ heading: String) -> Bool {
    let text = normalized(heading)
    return ofNotes.contains(text) || ofReferences.contains(text)
  }

  /// Returns the heading that an author put above the definitions of notes: the last block of the
  /// text, with only definitions below it.
  ///
  /// - Parameter title: the heading that the list would otherwise have
  static func find(in document: MarkdownDocument, besides title: String) -> Int? {
    let tree = document.tree
    guard document.dialect.headingIdentifiers,
      !document.notes.isEmpty || !document.citations.isEmpty,
      let last = Array(document.textNodes).last, case .heading = tree.nodes[last].kind
    else { return nil }
    let text = normalized(tree.plainText(of: last))
    if ofNotes.contains(text) || text == normalized(title) { return last }
    let line = document.lines.source(Int(tree.nodes[last].lastLine))
    let hasDefinition = document.notes.contains {
      $0.body != nil && !$0.isInline && $0.line > line
    }
    return ofReferences.contains(text) && hasDefinition ? last : nil
  }
}
