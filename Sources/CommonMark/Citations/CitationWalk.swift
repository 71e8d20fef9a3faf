import SourceText

/// Numbers notes and citations as the HTML writer does.
struct CitationWalk {
  let document: MarkdownDocument
  let makesNotes: Bool
  private var steps: [Step] = []
  private var numbers: [Int: Int] = [:]
  /// The bodies of the notes by number; nil for a note that a citation makes.
  private var bodies: [Int?] = []
  private var inNotes: [Int: [CitationPlace]] = [:]

  /// An item in reading order.
  private enum Step {
    case citation(CitationPlace)
    case note(Int)
  }

  init(document: MarkdownDocument, makesNotes: Bool) {
    self.document = document
    self.makesNotes = makesNotes
  }

  /// Visits the text, then the notes in order, which may refer to further notes.
  mutating func run() {
    for root in document.textNodes { visit(root, note: nil) }
    var number = 0
    while number < bodies.count {
      number += 1
      guard let body = bodies[number - 1] else { continue }
      visit(body, note: number)
    }
  }

  /// The positions in reading order; notes are in the order of their numbers.
  var places: [CitationPlace] {
    if makesNotes {
      let texts = steps.flatMap { step in
        if case .citation(let place) = step { [place] } else { [CitationPlace]() }
      }
      return (texts + inNotes.values.flatMap { $0 }).sorted {
        ($0.note, $0.group) < ($1.note, $1.group)
      }
    }
    return steps.flatMap { step in
      switch step {
      case .citation(let place): [place]
      case .note(let number): inNotes[number] ?? []
      }
    }
  }

  private mutating func visit(_ root: Int, note: Int?) {
    var index = root
    while index < Int(document.tree.nodes[root].end) {
      let node = document.tree.nodes[index]
      switch node.kind {
      case .image: index = Int(node.end)
      case .noteReference(let label):
        refer(to: Int(label))
        index = Int(node.end)
      case .citation(let group):
        cite(Int(group), note: note, at: index, in: root)
        index = Int(node.end)
      default: index += 1
      }
    }
  }

  private mutating func refer(to label: Int) {
    guard numbers[label] == nil, let body = document.notes[label].body else { return }
    bodies.append(body)
    numbers[label] = bodies.count
    steps.append(.note(bodies.count))
  }

  /// Returns whether a node is the first of a note that is printed.
  private func isFirst(_ index: Int, in root: Int) -> Bool {
    index - root < 5
      && document.tree.nodes[(root + 1)..<index].allSatisfy { node in
        node.kind == .paragraph || node.kind == .text && node.literal.isEmpty
      }
  }

  /// Returns whether the text before a node of a note is empty or ends a sentence.
  private func beginsSentence(_ index: Int, in root: Int) -> Bool {
    for node in document.tree.nodes[root..<index].reversed() {
      switch node.kind {
      case .text, .code:
        let text = String(decoding: document.tree[node.literal], as: UTF8.self)
        if text.allSatisfy(\.isWhitespace) { continue }
        return text.endsSentence
      case .citation, .noteReference, .image: return false
      case .paragraph, .item: return true
      default: continue
      }
    }
    return true
  }

  private mutating func cite(_ group: Int, note: Int?, at index: Int, in root: Int) {
    if let note {
      var place = CitationPlace(group: group, note: note, isInNote: true)
      place.beginsNote = isFirst(index, in: root)
      place.beginsSentence = place.beginsNote || beginsSentence(index, in: root)
      inNotes[note, default: []].append(place)
    } else if makesNotes {
      bodies.append(nil)
      steps.append(.citation(CitationPlace(group: group, note: bodies.count, isInNote: false)))
    } else {
      steps.append(.citation(CitationPlace(group: group, note: 0, isInNote: false)))
    }
  }
}
