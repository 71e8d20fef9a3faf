import Basics
import SourceText

/// The rules about readers who cannot see the text, and about reference tools.
public enum EditingRule: String, RuleGroup {
  /// A heading skips a level.
  case skippedHeading = "skipped-heading"
  /// The text of a link does not say where it leads.
  case vagueLink = "vague-link"
  /// A note is only a web address.
  case bareNote = "bare-note"
  /// A DOI is not written as a link.
  case oldDOI = "old-doi"

  public var severity: Severity { .warning }
}

extension Diagnostic {
  init(_ rule: EditingRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}

extension MarkdownDocument {
  /// The faults that an editor would want fixed, although the text can be printed as it is.
  public var editorialRemarks: [Diagnostic] { EditorialRemarks(self).all }

  /// Whether the text has a note, a citation or an address, by which readers can check it.
  public var hasSources: Bool {
    !notes.isEmpty || !citations.isEmpty || tree.text[...].place(of: Array("://".utf8)) != nil
  }
}

/// The faults of a text that an editor would want fixed.
private struct EditorialRemarks {
  private let document: MarkdownDocument
  private let tree: MarkdownTree

  init(_ document: MarkdownDocument) {
    self.document = document
    tree = document.tree
  }

  var all: [Diagnostic] { skippedHeadings + vagueLinks + bareNotes + oldDOIs }

  // MARK: Headings

  /// Headings that skip a level, counted from the title of the page (WCAG 2.2, 1.3.1; technique
  /// G141).
  private var skippedHeadings: [Diagnostic] {
    var places = PlaceFinder(document)
    let shift = document.headingShift
    var previous = 1
    var remarks: [Diagnostic] = []
    for root in document.textNodes {
      guard case .heading(let level) = tree.nodes[root].kind else { continue }
      let shown = Int(level) + shift
      defer { previous = shown }
      guard shown > previous + 1 else { continue }
      let marks = String(repeating: "#", count: previous + 1 - shift)
      let text = tree.plainText(of: root).trimmedSpaces
      remarks.append(
        Diagnostic(
          .skippedHeading,
          "the heading '\(text)' has level \(shown), after one of level \(previous)",
          at: places.place(
            of: root, in: tree, containing: String(repeating: "#", count: Int(level)).utf8),
          help: "write '\(marks) \(text)': screen readers move from level to level"))
    }
    return remarks
  }

  // MARK: Links

  private var vagueLinks: [Diagnostic] {
    var places = PlaceFinder(document)
    return tree.nodes.indices.compactMap { index in
      guard case .link(let destination, _) = tree.nodes[index].kind else { return nil }
      let text = tree.plainText(of: index).trimmedSpaces
      let hasPicture = tree.descendants(of: index).contains { tree.nodes[$0].kind.isImage }
      guard VagueWords.include(text), !(text.isEmpty && hasPicture) else { return nil }
      let message =
        text.isEmpty
        ? "a link to '\(String(decoding: tree[destination], as: UTF8.self))' has no text"
        : "the link text '\(text)' does not say where it leads"
      return Diagnostic(
        .vagueLink, message,
        at: places.place(of: index, in: tree, containing: tree[destination]),
        help:
          "link the words that name the page: some readers hear only the links (WCAG 2.2, 2.4.4)"
      )
    }
  }

  // MARK: Notes

  /// Notes that are only an address, reported once per text.
  private var bareNotes: [Diagnostic] {
    let written = document.notes.filter { $0.body != nil }
    let bare = written.filter { note in note.body.map(isBareAddress) ?? false }
    guard let first = bare.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else {
      return []
    }
    let subject =
      bare.count == 1
      ? "a note holds" : "\(bare.count) of \(written.count) notes hold"
    return [
      Diagnostic(
        .bareNote, "\(subject) a bare web address, which no reference tool can read",
        at: Location(path: document.source.path, line: first.line, column: first.column),
        help: "write author, title, publisher and year before it, or cite the work by key: "
          + "Google Scholar counts formal references")
    ]
  }

  private func isBareAddress(_ body: Int) -> Bool {
    let text = tree.plainText(of: body).trimmedSpaces
    let isAddress = ["http://", "https://", "www."].contains { text.hasPrefix($0) }
    return isAddress && !text.contains(where: \.isWhitespace)
  }

  // MARK: DOIs

  /// DOIs that are not written as links (Crossref's display guidelines).
  private var oldDOIs: [Diagnostic] {
    var places = PlaceFinder(document)
    return tree.nodes.indices.flatMap { index -> [Diagnostic] in
      let node = tree.nodes[index]
      let text: ArraySlice<UInt8>
      switch node.kind {
      case .link(let destination, _): text = tree[destination]
      case .text: text = tree[node.literal]
      default: return []
      }
      return OldDOI.all(in: String(decoding: text, as: UTF8.self)).map { found in
        Diagnostic(
          .oldDOI, "'\(found.written)' is an old way to write a DOI, expected '\(found.link)'",
          at: places.place(of: index, in: tree, containing: found.written.utf8),
          help: "write the whole link, which reference tools follow")
      }
    }
  }
}

/// A DOI in a form that Crossref has abandoned: `doi:10.…`, or with the address of the old
/// resolver.
private struct OldDOI {
  var written: String
  var link: String

  /// Returns the DOIs of a text, in order.
  static func all(in text: String) -> [OldDOI] {
    // Regular expressions are slow, and most texts have no DOI.
    guard text.holds("10.") else { return [] }
    let pattern = /(?i)(https?:\/\/dx\.doi\.org\/|http:\/\/doi\.org\/|doi: ?)(10\.[^\s<>"]*)/
    return text.matches(of: pattern).map { match in
      var identifier = match.2
      while let last = identifier.last, ".,;)]".contains(last) { identifier.removeLast() }
      return OldDOI(written: "\(match.1)\(identifier)", link: "https://doi.org/\(identifier)")
    }
  }
}

extension MarkdownTree.Kind {
  fileprivate var isImage: Bool { if case .image = self { true } else { false } }
}

extension String {
  fileprivate var trimmedSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
