import SourceText

/// Notes: the marks in the text, the copies in the margin, and the list at the end.
extension HTMLWriter {
  /// Writes the mark of a note and returns the index after the reference.
  mutating func putNoteReference(_ index: Int, label: Int) -> Int {
    let node = tree.nodes[index]
    if !node.literal.isEmpty { putText(tree[node.literal]) }
    let next = Int(node.end)
    guard let body = document.notes[label].body else {
      putText(Array("[^\(document.notes[label].label)]".utf8)[...])
      return next
    }
    guard !isMargin, !isLine else { return next }
    let follows = endOfLastMark?.node == index
    if follows, endOfLastMark?.label == label { return next }
    let mark = numbering.refer(to: label)
    let number = "\(mark.number)"
    let identifier =
      "\(options.identifierPrefix)ref-\(number)\(mark.occurrence > 1 ? "-\(mark.occurrence)" : "")"
    result.identifiers.insert(identifier)
    putMark(number, id: identifier, follows: follows)
    endOfLastMark = (next, label)
    if options.marginNotes, mark.occurrence == 1, !isWritingNotes, !isInTable {
      putMarginNote(body, number: number)
    }
    return next
  }

  /// Writes the raised number of a note.
  ///
  /// - Parameter follows: whether it directly follows another, in which case 2 and 3 must not look
  ///   like 23
  mutating func putMark(_ number: String, id: String, follows: Bool) {
    let comma = follows ? options.words.listComma : ""
    guard !isInLink else {
      return out.put("<sup class=\"note-ref\" id=\"\(id)\">\(comma)\(number)</sup>")
    }
    out.put(
      "<sup class=\"note-ref\">\(comma)<a href=\"#\(options.identifierPrefix)note-\(number)\"")
    out.put(" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>")
  }

  var isInTable: Bool { open.contains { tree.nodes[$0].kind == .table } }

  /// Writes a note's text next to its mark, for wide screens; screen readers use the list at the
  /// end.
  private mutating func putMarginNote(_ body: Int, number: String) {
    var copy = self
    copy.isMargin = true
    copy.linkDepth = isInLink ? 1 : 0
    copy.out = []
    copy.open = []
    copy.rawHTML = RawHTMLBalance()
    copy.previous = nil
    copy.openQuotes = OpenQuotes()
    copy.out.put("<span class=\"margin-note\" aria-hidden=\"true\"><b>")
    copy.out.put("\(number)</b> ")
    for (position, block) in tree.children(of: body).enumerated() {
      guard tree.nodes[block].kind == .paragraph else {
        copy.out.put("…")
        break
      }
      if position > 0 { copy.out.put("<span class=\"margin-paragraph\">") }
      for child in tree.children(of: block) { copy.write(child) }
      if position > 0 { copy.out.put("</span>") }
    }
    out += copy.out
    out.put("</span>")
  }

  /// Writes the list of the notes that the text refers to, and those that they refer to in turn.
  mutating func writeNotes() {
    guard !numbering.order.isEmpty else { return }
    isWritingNotes = true
    putNotesHeading()
    var next = 0
    var items: [[UInt8]] = []
    let head = out
    while next < numbering.order.count {
      out = []
      switch numbering.order[next] {
      case .label(let label):
        if let body = document.notes[label].body {
          for block in tree.children(of: body) { write(block) }
          closeRawHTML(downTo: 0)
        }
      case .citation(let group):
        out.put("<p>")
        out += options.citations?[group].note ?? []
        out.put("</p>\n")
      }
      items.append(out)
      next += 1
    }
    out = head
    for (index, item) in items.enumerated() { putNote(item, number: index + 1) }
    out.put("</ol>\n</section>\n")
    result.notes = out
    result.noteCount = items.count
  }

  private mutating func putNote(_ item: [UInt8], number: Int) {
    let identifier = "\(options.identifierPrefix)note-\(number)"
    result.identifiers.insert(identifier)
    out.put("<li id=\"\(identifier)\">")
    let end = Array("</p>\n".utf8)
    let endsInParagraph = item.suffix(end.count).elementsEqual(end)
    out += endsInParagraph ? item.dropLast(end.count) : item[...]
    if !endsInParagraph { out.put("<p>") }
    for occurrence in 1...max(1, numbering.occurrences(ofNumber: number)) {
      putBackLink(number: number, occurrence: occurrence)
    }
    out.put("</p></li>\n")
  }

  private mutating func putBackLink(number: Int, occurrence: Int) {
    let suffix = occurrence > 1 ? "-\(occurrence)" : ""
    let shown = occurrence > 1 ? "\(number)–\(occurrence)" : "\(number)"
    out.put(" <a class=\"back\" href=\"#\(options.identifierPrefix)ref-\(number)\(suffix)\"")
    out.put(" role=\"doc-backlink\" aria-label=\"")
    out.putEscaped(options.words.backToReference.filling(["number": shown]))
    out.put("\">↩")
    if occurrence > 1 { out.put("<sup>\(occurrence)</sup>") }
    out.put("</a>")
  }
}

/// Numbers notes in the order in which they are first referred to.
struct NoteNumbering {
  /// The source of a note's text.
  enum Source {
    case label(Int)
    case citation(Int)
  }

  /// The labels with numbers; the first has number 1.
  private(set) var order: [Source] = []
  private var numbers: [Int]
  private var occurrences: [Int]

  init(labels: Int) {
    numbers = Array(repeating: 0, count: labels)
    occurrences = numbers
  }

  /// Returns the number of the note, and how many references to it there are so far.
  mutating func refer(to label: Int) -> (number: Int, occurrence: Int) {
    if numbers[label] == 0 {
      order.append(.label(label))
      numbers[label] = order.count
    }
    occurrences[label] += 1
    return (numbers[label], occurrences[label])
  }

  /// Returns the number of the note that a group of citations makes.
  mutating func cite(_ group: Int) -> Int {
    order.append(.citation(group))
    return order.count
  }

  func occurrences(ofNumber number: Int) -> Int {
    if case .label(let label) = order[number - 1] { occurrences[label] } else { 1 }
  }
}
