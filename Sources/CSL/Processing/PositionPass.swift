import Basics

/// Determines the position of each cite among those of the same work (CSL 1.0.2: position).
struct PositionPass {
  struct Place {
    var position = Position.first
    var isNearNote = false
    /// The note that first cites the work.
    var firstNoteNumber: Int?
  }

  private let nearNoteDistance: Int
  /// The previous citation in notes, and the previous one in the text.
  private var previous: [Bool: Citation] = [:]
  /// The works that each note cites.
  private var worksOfNotes: [Int: Set<String>] = [:]
  private var firstNotes: [String: Int] = [:]
  private var lastNotes: [String: Int] = [:]

  init(nearNoteDistance: Int) { self.nearNoteDistance = nearNoteDistance }

  /// Returns the positions of the cites of each citation; citations are in document order.
  mutating func places(in citations: [Citation]) -> [[Place]] {
    citations.map { citation in
      citation.isAside
        ? citation.cites.map { _ in Place(position: .subsequent) } : places(in: citation)
    }
  }

  private mutating func places(in citation: Citation) -> [Place] {
    var places: [Place] = []
    for (index, cite) in citation.cites.enumerated() {
      var place = place(of: cite, at: index, in: citation)
      if let forced = cite.forcedPosition { place.position = forced }
      if let forced = cite.forcedNearNote { place.isNearNote = forced }
      places.append(place)
      if firstNotes[cite.id] == nil { firstNotes[cite.id] = citation.noteNumber }
      lastNotes[cite.id] = citation.noteNumber
    }
    previous[citation.isInNote] = citation
    if citation.isInNote {
      worksOfNotes[citation.noteNumber, default: []].formUnion(citation.cites.map(\.id))
    }
    return places
  }

  private func place(of cite: Cite, at index: Int, in citation: Citation) -> Place {
    guard let first = firstNotes[cite.id], let last = lastNotes[cite.id] else { return Place() }
    var place = Place(position: .subsequent)
    if first > 0 { place.firstNoteNumber = first }
    place.isNearNote = citation.noteNumber - last <= nearNoteDistance
    if let before = citeBefore(index, in: citation), before.id == cite.id {
      place.position = repeated(cite, after: before)
    }
    return place
  }

  /// Returns the cite that “ibid.” would refer to: the previous one in the same citation, or the
  /// only one of the previous citation.
  private func citeBefore(_ index: Int, in citation: Citation) -> Cite? {
    if index > 0 { return citation.cites[index - 1] }
    guard let previous = previous[citation.isInNote],
      citation.noteNumber - previous.noteNumber <= 1
    else { return nil }
    var works = Set(previous.cites.map(\.id))
    if previous.noteNumber != citation.noteNumber {
      works = worksOfNotes[previous.noteNumber] ?? works
    }
    return works.count == 1 ? previous.cites.last : nil
  }

  private func repeated(_ cite: Cite, after before: Cite) -> Position {
    let (locator, earlier) = (cite.place, before.place)
    if locator == earlier { return .ibid }
    return locator == nil ? .subsequent : .ibidWithLocator
  }
}

extension Citation {
  fileprivate var isInNote: Bool { noteNumber > 0 }
}

extension Cite {
  /// The locator with its label.
  fileprivate var place: [String]? { locator.map { [$0, label] } }
}
