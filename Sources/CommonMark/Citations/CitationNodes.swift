import SourceText

extension MarkdownDocument {
  /// Turns pictures of the private scheme into citations.
  mutating func markCitations() {
    guard !citations.isEmpty else { return }
    for index in tree.nodes.indices {
      guard case .image(let destination, _) = tree.nodes[index].kind,
        let group = citationNumber(destination)
      else { continue }
      tree.nodes[index].kind = .citation(group: group)
    }
  }

  private func citationNumber(_ destination: TextRange) -> Int32? {
    let address = tree[destination]
    guard address.starts(with: CitationLifter.scheme),
      let number = Int32(
        String(decoding: address.dropFirst(CitationLifter.scheme.count), as: UTF8.self)),
      citations.indices.contains(Int(number))
    else { return nil }
    return number
  }

  /// The places of the citations in the order in which they are read, a note's at its mark.
  ///
  /// - Parameter makesNotes: whether citations in the text make notes, which are numbered together with
  ///   the notes that the author wrote
  public func citationPlaces(makingNotes makesNotes: Bool) -> [CitationPlace] {
    guard !citations.isEmpty else { return [] }
    var walk = CitationWalk(document: self, makesNotes: makesNotes)
    walk.run()
    return walk.places
  }

  /// Where a group stands in the author's file.
  public func location(ofCitation group: Int, key: String) -> Location {
    var places = PlaceFinder(self)
    let node = tree.nodes.firstIndex { $0.kind == .citation(group: Int32(group)) }
    guard let node else { return Location(path: source.path) }
    return places.place(of: node, in: tree, containing: Array("@\(key)".utf8))
  }
}

/// Numbers notes and citations as the writer does.
private struct CitationWalk {
  let document: MarkdownDocument
  let makesNotes: Bool
  private var steps: [Step] = []
  private var numbers: [Int: Int] = [:]
  /// The bodies of the notes by their numbers; nil for a citation's own.
  private var bodies: [Int?] = []
  private var inNotes: [Int: [CitationPlace]] = [:]

  /// What is read one after the other.
  private enum Step {
    case citation(CitationPlace)
    case note(Int)
  }

  init(document: MarkdownDocument, makesNotes: Bool) {
    self.document = document
    self.makesNotes = makesNotes
  }

  /// First the text, then the notes in their order, which may refer to others.
  mutating func run() {
    for root in document.textNodes { visit(root, note: nil) }
    var number = 0
    while number < bodies.count {
      number += 1
      guard let body = bodies[number - 1] else { continue }
      visit(body, note: number)
    }
  }

  /// The places in reading order, which for notes is that of their numbers.
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
        cite(Int(group), note: note)
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

  private mutating func cite(_ group: Int, note: Int?) {
    if let note {
      inNotes[note, default: []].append(CitationPlace(group: group, note: note, isInNote: true))
    } else if makesNotes {
      bodies.append(nil)
      steps.append(.citation(CitationPlace(group: group, note: bodies.count, isInNote: false)))
    } else {
      steps.append(.citation(CitationPlace(group: group, note: 0, isInNote: false)))
    }
  }
}

extension MarkdownTree {
  /// Puts citations back as they were written, where they are code, an address or HTML after all.
  mutating func restore(_ lifted: [CitationLifter.Lifted]) {
    guard text[...].place(of: CitationLifter.mark) != nil else { return }
    for index in nodes.indices {
      nodes[index].literal = restoring(lifted, in: nodes[index].literal)
      switch nodes[index].kind {
      case .codeBlock(let info): nodes[index].kind = .codeBlock(info: restoring(lifted, in: info))
      case .link(let destination, let title):
        nodes[index].kind = .link(
          destination: restoring(lifted, in: destination), title: restoring(lifted, in: title))
      case .image(let destination, let title):
        nodes[index].kind = .image(
          destination: restoring(lifted, in: destination), title: restoring(lifted, in: title))
      default: break
      }
    }
  }

  private mutating func restoring(
    _ lifted: [CitationLifter.Lifted], in range: TextRange
  ) -> TextRange {
    let bytes = self[range]
    guard bytes.place(of: CitationLifter.mark) != nil else { return range }
    return store(bytes.restoring(lifted))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func restoring(_ lifted: [CitationLifter.Lifted]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self
    while let mark = rest.place(of: CitationLifter.mark) {
      result += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      let digits = rest.prefix { $0.isASCIIDigit }
      rest = rest[digits.endIndex...]
      if let number = Int(String(decoding: digits, as: UTF8.self)), lifted.indices.contains(number)
      {
        for open in ["![", "%5B"] where result.suffix(open.utf8.count).elementsEqual(open.utf8) {
          result.removeLast(open.utf8.count)
        }
        result += lifted[number].original
      }
      let spaces = rest.prefix { $0.isASCIISpace }
      if rest[spaces.endIndex...].starts(with: CitationLifter.mark) {
        rest = rest[spaces.endIndex...]
      }
      if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
