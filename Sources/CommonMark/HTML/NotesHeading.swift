import SourceText

/// A heading that an author put above the definitions of notes, which becomes that of the list.
extension MarkdownDocument {
  /// Returns the last block of the text if it is such a heading with only definitions below it.
  ///
  /// - Parameter title: the heading that the list would otherwise have
  func notesHeading(besides title: String) -> Int? {
    guard dialect.headingIdentifiers, !notes.isEmpty || !citations.isEmpty,
      let last = Array(textNodes).last, case .heading = tree.nodes[last].kind
    else { return nil }
    let text = NotesHeading.normalized(tree.plainText(of: last))
    if NotesHeading.ofNotes.contains(text) || text == NotesHeading.normalized(title) { return last }
    return NotesHeading.ofReferences.contains(text) && hasDefinition(below: last) ? last : nil
  }

  private func hasDefinition(below heading: Int) -> Bool {
    let line = lines.source(Int(tree.nodes[heading].lastLine))
    return notes.contains { $0.body != nil && !$0.isInline && $0.line > line }
  }
}

/// What authors call their notes, in each language of a site.
enum NotesHeading {
  static let ofNotes: Set<String> = [
    "notes", "footnotes", "endnotes", "end notes", "notes and references",
    "anmerkungen", "fußnoten", "fussnoten", "endnoten",
    "notes de bas de page", "notes de fin",
    "notas", "notas al pie", "notas a pie de página", "notas finales",
    "الهوامش", "هوامش", "الحواشي", "حواشي", "ملاحظات", "الملاحظات",
    "حواشی", "نوٹس", "پاورقی",
  ]

  /// Headings also used for lists of works, so they count only if there are definitions below them.
  static let ofReferences: Set<String> = [
    "references", "sources",
    "literatur", "einzelnachweise", "nachweise", "quellen", "referenzen",
    "références", "sources et notes",
    "referencias", "fuentes",
    "المراجع", "مراجع", "المصادر", "المصادر والمراجع",
    "حوالہ جات", "حوالے", "مآخذ",
  ]

  static func normalized(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(":") ? String(words.dropLast()) : words
  }
}

extension HTMLWriter {
  /// Writes the heading of the list of notes: the author's own, or the default.
  ///
  /// It has the same id as any list of notes. The section has the id that the author's words would
  /// produce.
  mutating func putNotesHeading() {
    let prefix = options.identifierPrefix
    out.put("<section class=\"notes labelled\" role=\"doc-endnotes\"")
    if let own = ownHeadingIdentifier {
      out.put(" id=\"")
      out.putEscaped(own)
      out.put("\"")
    }
    out.put(" aria-labelledby=\"\(prefix)notes\">\n<h2 id=\"\(prefix)notes\">")
    previous = nil
    if let notesHeading {
      for child in tree.children(of: notesHeading) { write(child) }
      closeRawHTML(downTo: 0)
    } else {
      out.putEscaped(options.words.notes)
    }
    out.put("</h2>\n<ol>\n")
  }

  /// The id that the author's heading would have, if different and not needed for a list of works.
  private var ownHeadingIdentifier: String? {
    mutating get {
      guard let notesHeading, options.citations?.isEmpty ?? true else { return nil }
      let name = Self.identifier(for: document.plainText(of: notesHeading))
      return name == "notes" ? nil : uniqueIdentifier(name)
    }
  }
}
