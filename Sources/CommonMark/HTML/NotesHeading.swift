import SourceText

/// A heading that an author has put over the definitions of notes: it becomes that of their list.
extension MarkdownDocument {
  /// The last block of the text, when it is such a heading and nothing but definitions is below it.
  ///
  /// - Parameter title: the heading that the list would have
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

/// What authors call their notes, in each language that a site can be in.
enum NotesHeading {
  static let ofNotes: Set<String> = [
    "notes", "footnotes", "endnotes", "end notes", "notes and references",
    "anmerkungen", "fußnoten", "fussnoten", "endnoten",
    "notes de bas de page", "notes de fin",
    "notas", "notas al pie", "notas a pie de página", "notas finales",
    "الهوامش", "هوامش", "الحواشي", "حواشي", "ملاحظات", "الملاحظات",
    "حواشی", "نوٹس", "پاورقی",
  ]

  /// What also stands over a list of works, so that only definitions below it say what it is.
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
  /// Writes the heading of the list of notes: the author's own, or our word for it.
  ///
  /// Its id is that of every list of notes. The one that the author's words would make it is on the section.
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

  /// The id that the author's heading would have, where it is another; a list of works may have it as well.
  private var ownHeadingIdentifier: String? {
    mutating get {
      guard let notesHeading, options.citations?.isEmpty ?? true else { return nil }
      let name = Self.identifier(for: document.plainText(of: notesHeading))
      return name == "notes" ? nil : uniqueIdentifier(name)
    }
  }
}
