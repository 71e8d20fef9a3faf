import Foundation

/// Reads CSL-JSON as exports write it (CSL-JSON schema; citeproc-js manual, “CSL-JSON items”).
///
/// Tolerant: numbers may be strings, dates may be raw, and further variables may be in `note`.
extension Reference {
  /// Reads the work of a CSL-JSON item; nil if it is not an object, or has no key.
  ///
  /// - Parameter defaultID: the key of a work without an `id`
  public init?(json: CSLJSON, defaultID: String? = nil) {
    guard case .object(let values) = json, let id = json["id"]?.text ?? defaultID else {
      return nil
    }
    self.init(id: id, type: json["type"]?.text ?? "")
    for (name, value) in values {
      guard let variable = Variable(named: name) else { continue }
      set(variable, to: value, isAlias: variable.rawValue != name)
    }
    readNote()
  }

  private mutating func set(_ variable: Variable, to value: CSLJSON, isAlias: Bool = false) {
    switch variable.kind {
    case .names:
      let list = Name.list(json: value)
      if !list.isEmpty { names[variable] = list }
    case .date:
      if let date = DateValue(json: value) { dates[variable] = date }
    case .text, .number:
      guard let text = value.text?.trimmed, !text.isEmpty else { return }
      if isAlias, texts[variable] != nil { return }
      texts[variable] = text
    }
  }

  /// Reads variables from lines `name: value` at the start of the note, or from `{:name: value}`.
  private mutating func readNote() {
    guard let note = texts[.note], note.contains(":") else { return }
    for line in note.split(whereSeparator: \.isNewline) { readNoteLine(line) }
    var rest = note[...]
    while let start = rest.range(of: "{:") {
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else { break }
      readNoteLine(rest[start.upperBound..<end])
      rest = rest[end...].dropFirst()
    }
  }

  private mutating func readNoteLine(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let name = String(line[..<colon]).trimmed
    let value = String(line[line.index(after: colon)...]).trimmed
    if name == "type" {
      type = value
      return
    }
    guard let variable = Variable(named: name), variable != .note, !value.isEmpty else { return }
    switch variable.kind {
    case .names: names[variable, default: []].append(Name(piped: value))
    case .date: if let date = DateValue(raw: value) { dates[variable] = date }
    case .text, .number: if texts[variable] == nil { texts[variable] = value }
    }
  }
}

extension Name {
  static func list(json: CSLJSON) -> [Name] {
    switch json {
    case .array(let values): values.compactMap { Name(json: $0) }
    case .object: Name(json: json).map { [$0] } ?? []
    default: json.text.map { [Name(literal: $0)] } ?? []
    }
  }

  /// Reads a name of CSL-JSON from its parts or a literal; nil if it is empty.
  init?(json: CSLJSON) {
    if let text = json.text {
      self.init(literal: text)
      return
    }
    func part(_ key: String) -> String? {
      json[key]?.text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    }
    self.init(
      family: part("family"), given: part("given"), droppingParticle: part("dropping-particle"),
      nonDroppingParticle: part("non-dropping-particle"), suffix: part("suffix"),
      literal: part("literal"))
    hasCommaSuffix = json["comma-suffix"]?.isTrue ?? false
    isStaticallyOrdered = json["static-ordering"]?.isTrue ?? false
    if family == nil, given == nil, literal == nil { return nil }
    if json["isInstitution"]?.isTrue == true, let whole = family {
      self = Name(literal: whole)
    }
    if json["parse-names"]?.isTrue ?? true { findParticles() }
  }

  /// Reads `Family || Given` from a note.
  fileprivate init(piped text: String) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: true)
      .map { String($0).trimmed }
    if parts.count > 1 {
      self.init(family: parts[0], given: parts[1])
    } else {
      self.init(literal: text)
    }
  }

  /// Extracts particles and suffixes that an export left in the family or given name (citeproc-js
  /// manual: particles).
  mutating func findParticles() {
    findSuffix()
    findNonDroppingParticle()
    findDroppingParticle()
    family = family?.withoutProtection
  }

  /// Extracts the suffix of `Martin Luther, Jr.`; `,!` is a comma to print.
  private mutating func findSuffix() {
    guard suffix == nil, let text = given, let comma = text.firstIndex(of: ",") else { return }
    var rest = text[text.index(after: comma)...]
    if rest.first == "!" {
      hasCommaSuffix = true
      rest = rest.dropFirst()
    }
    let words = String(rest).trimmed
    given = String(text[..<comma]).trimmed
    // Lower case after the comma is a particle: `Ludwig, van`.
    if let first = words.first, first.isLowercase, droppingParticle == nil {
      droppingParticle = ", " + words
    } else if !words.isEmpty {
      suffix = words
    }
  }

  /// Extracts the particle of a family name such as `van der Vlist`.
  private mutating func findNonDroppingParticle() {
    guard nonDroppingParticle == nil, let text = family, !text.isProtected else { return }
    let end = text.endOfParticles
    guard end > text.startIndex, end < text.endIndex else { return }
    let particle = String(text[..<end])
    // `de’ Medici` keeps its space, `d’Orsay` has none.
    nonDroppingParticle =
      "'’".contains(particle.trimmed.last ?? " ") && particle.last == " "
      ? particle : particle.trimmed
    family = String(text[end...]).trimmed
  }

  /// Extracts the particle of a given name such as `Alexis de`.
  private mutating func findDroppingParticle() {
    guard droppingParticle == nil, let text = given, !text.isProtected else { return }
    var words = text.split(separator: " ")
    var particle: [Substring] = []
    while words.count > 1, let last = words.last, last.isParticle {
      particle.insert(words.removeLast(), at: 0)
    }
    guard !particle.isEmpty else { return }
    droppingParticle = particle.joined(separator: " ")
    given = words.joined(separator: " ")
  }
}

extension String {
  /// Whether quotation marks protect the text from changes.
  fileprivate var isProtected: Bool { count > 1 && first == "\"" && last == "\"" }

  fileprivate var withoutProtection: String { isProtected ? String(dropFirst().dropLast()) : self }

  /// The end of the lower-case words at the beginning.
  fileprivate var endOfParticles: Index {
    var end = startIndex
    var rest = self[...]
    while !rest.isEmpty {
      // `d'` and `al-` have no space before the name.
      if let mark = rest.firstIndex(where: { "'’ʼ-‐".contains($0) }),
        rest[..<mark].isParticle, rest.distance(from: rest.startIndex, to: mark) <= 3,
        !rest[..<mark].contains(" ")
      {
        return rest.index(after: mark)
      }
      guard let space = rest.firstIndex(of: " "), rest[..<space].isParticle else { break }
      end = rest.index(after: space)
      rest = rest[end...]
    }
    return end
  }
}

extension Substring {
  fileprivate var isParticle: Bool {
    guard let first, first.isLowercase || first == "'" || first == "’" else { return false }
    return allSatisfy { $0.isLowercase || "'’ʼ-‐.".contains($0) }
  }
}
