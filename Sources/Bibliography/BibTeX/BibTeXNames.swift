import Basics
import CSL

/// Parses names as written in BibTeX (BibTeX, “Names”; BibLaTeX manual, “Extended name format”).
struct BibTeXNames {
  /// Whether particles belong to the family name (BibLaTeX manual: `useprefix`).
  let usesPrefix: Bool
  /// The names of unknown commands.
  private(set) var unread: [String] = []

  init(usesPrefix: Bool) { self.usesPrefix = usesPrefix }

  /// Parses `First von Last and von Last, First and {Institution} and others`.
  mutating func parse(_ value: String) -> [Name] {
    var names: [Name] = []
    var hasOthers = false
    for person in people(in: Array(value.utf8)[...]) {
      let known = person.withoutEtAl
      if known.count < person.count { hasOthers = true }
      if let name = name(known) { names.append(name) }
    }
    return hasOthers && !names.isEmpty ? names + [.others] : names
  }

  private mutating func name(_ text: ArraySlice<UInt8>) -> Name? {
    if text.isEmpty { return nil }
    if let institution = text.withinBraces { return literal(institution) }
    let parts = commaParts(text)
    if text.contains(UInt8(ascii: "=")), let name = keyed(parts) { return name }
    switch parts.count {
    case 1: return inOrder(words(text))
    case 2: return family(words(parts[0]), given: parts[1], suffix: nil)
    default:
      let given = text[parts[2].startIndex...]
      return family(words(parts[0]), given: given, suffix: parts[1])
    }
  }

  private mutating func literal(_ institution: ArraySlice<UInt8>) -> Name? {
    // Some files have a redundant second pair of braces.
    let text = text(institution.trimmed.withinBraces ?? institution)
    return text.isEmpty ? nil : Name(literal: text)
  }

  /// Parses `family=Berg, given=Anna, prefix=van den, useprefix=true`.
  private mutating func keyed(_ parts: [ArraySlice<UInt8>]) -> Name? {
    var values: [String: String] = [:]
    for part in parts {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let key = part[..<equals].trimmed.text.lowercased()
      let value = part[(equals + 1)...].trimmed
      values[key] = text(value.withinBraces ?? value)
    }
    guard values["family"] != nil || values["given"] != nil else { return nil }
    var name = Name(family: values["family"], given: values["given"], suffix: values["suffix"])
    let isKept = values["useprefix"].map { $0.lowercased() == "true" } ?? usesPrefix
    setParticle(values["prefix"], isKept: isKept, &name)
    return name
  }

  private func setParticle(_ particle: String?, isKept: Bool, _ name: inout Name) {
    if isKept { name.nonDroppingParticle = particle } else { name.droppingParticle = particle }
  }

  /// Parses `First von Last`.
  private mutating func inOrder(_ words: [ArraySlice<UInt8>]) -> Name? {
    guard let last = words.last else { return nil }
    let others = words.dropLast()
    guard let start = others.firstIndex(where: \.beginsSmall),
      let end = others.lastIndex(where: \.beginsSmall)
    else { return Name(family: text(last), given: others.isEmpty ? nil : text(others)) }
    var name = Name(
      family: text(words[(end + 1)...]), given: start > 0 ? text(words[..<start]) : nil)
    setParticle(text(words[start...end]), isKept: usesPrefix, &name)
    return name
  }

  /// Parses `von Last, First` and `von Last, Jr, First`.
  private mutating func family(
    _ words: [ArraySlice<UInt8>], given: ArraySlice<UInt8>, suffix: ArraySlice<UInt8>?
  ) -> Name? {
    let count = words.dropLast().prefix(while: \.beginsSmall).count
    var name = Name(
      family: text(words[count...]).nonEmpty, given: text(given).nonEmpty,
      suffix: suffix.map { text($0) }?.nonEmpty)
    if count > 0 { setParticle(text(words[..<count]), isKept: usesPrefix, &name) }
    return name.family == nil && name.given == nil ? nil : name
  }

  private mutating func text(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
    if words.count == 1, let word = words.first { return text(word) }
    return text(Array(words.joined(separator: [.space]))[...])
  }

  private mutating func text(_ part: ArraySlice<UInt8>) -> String {
    LaTeXText.text(part.trimmed.text, unread: &unread)
  }

  // MARK: Splitting

  /// Returns the people between the words `and` outside braces.
  private func people(in text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var people: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for word in text.splitOutsideBraces(where: \.isASCIISpace) where word.isAnd {
      people.append(text[start..<max(start, word.startIndex)].trimmed)
      start = word.endIndex
    }
    return people + [text[start...].trimmed]
  }

  private func words(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    text.splitOutsideBraces { $0.isASCIISpace || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
  }

  /// Returns the parts between commas; in Arabic script, people use its own comma (U+060C).
  private func commaParts(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let parts = text.splitOutsideBraces { $0 == .comma || $0 == 0x8C }
    guard text.contains(0x8C) else { return parts }
    var whole: [ArraySlice<UInt8>] = []
    for part in parts {
      if let last = whole.last, part.startIndex > 0, text[part.startIndex - 1] == 0x8C {
        let isComma = last.last == 0xD8
        whole.removeLast()
        whole += isComma ? [last.dropLast(), part] : [text[last.startIndex..<part.endIndex]]
      } else {
        whole.append(part)
      }
    }
    return whole
  }
}

extension ArraySlice<UInt8> {
  /// The person without `others` or `et al.`, which are further people.
  fileprivate var withoutEtAl: ArraySlice<UInt8> {
    if elementsEqual("others".utf8) || elementsEqual("{others}".utf8) { return prefix(0) }
    guard let last, last == UInt8(ascii: ".") || last == UInt8(ascii: "l") || last == .closeBrace
    else { return self }
    for end in ["et al.", "et al", "et~al.", "{et al.}", "\\textit{et al.}", "\\emph{et al.}"] {
      let rest = dropLast(end.utf8.count)
      guard count >= end.utf8.count, self[rest.endIndex...].elementsEqual(end.utf8) else {
        continue
      }
      guard rest.last.map({ $0.isASCIISpace || $0 == .comma }) ?? true else { continue }
      return rest.trimmed.last == .comma ? rest.trimmed.dropLast().trimmed : rest.trimmed
    }
    return self
  }

  fileprivate var isAnd: Bool {
    count == 3 && map { $0 | 0x20 } == Array("and".utf8)
  }

  /// Whether the first letter outside braces is in lower case, including that of a special
  /// character (`{\'e}`) (BibTeX, “Names”).
  fileprivate var beginsSmall: Bool {
    guard let first else { return false }
    if first.isASCIILetter { return first >= UInt8(ascii: "a") }
    if first == .openBrace, dropFirst().first != .backslash {
      guard let end = firstIndex(of: .closeBrace) else { return false }
      return self[(end + 1)...].beginsSmall
    }
    let text = LaTeXText.text(self)
    return text.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
  }
}
