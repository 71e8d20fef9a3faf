/// How a single name is written (CSL 1.0.2: name, name-part, name particles).
struct NameForm: Hashable {
  let element: NameElement
  let options: NameOptions
  let style: StyleOptions
  let isSortKey: Bool
  /// Whether to change case by Turkish rules.
  let isTurkic: Bool
  var givenNames: [Name: Distinction.GivenNames]

  /// Whether given names are shortened; if not, rules about initials have no effect (CSL 1.0.2:
  /// givenname-disambiguation-rule).
  var hasInitials: Bool { options.initializeWith != nil && options.initialize != false }

  func isInverted(_ name: Name, isFirst: Bool) -> Bool {
    guard name.literal == nil, name.given != nil, shownForm(of: name) == .long else { return false }
    return options.nameAsSortOrder == .all || (options.nameAsSortOrder == .first && isFirst)
  }

  func render(_ name: Name, isFirst: Bool) -> Output {
    let output = parts(of: name, isFirst: isFirst)
    return decorated(output, element.decor).tagged(.name)
  }

  /// Returns a name with so much of the given name.
  func plainText(_ name: Name, _ given: Distinction.GivenNames?) -> String {
    var form = self
    form.givenNames = given.map { [name: $0] } ?? [:]
    return form.parts(of: name, isFirst: false).plainText
  }

  private func parts(of name: Name, isFirst: Bool) -> Output {
    if let literal = name.literal {
      let text = isSortKey ? literal.withoutArticle : literal
      return family([familyText(RichText.parse(text))])
    }
    guard let family = name.family else { return given([name.given.map { givenText(.text($0)) }]) }
    let last = familyText(text(family))
    if name.isWrittenWithoutSpaces {
      guard shownForm(of: name) == .long, let first = name.given else { return self.family([last]) }
      let space = isSortKey ? " " : ""
      return .list([self.family([last]), given([givenText(text(first))])], delimiter: space)
    }
    if shownForm(of: name) == .short {
      if isSortKey, style.demotion != .never { return .text(family) }
      return self.family([name.nonDroppingParticle.map { familyText(text($0)) }, last])
    }
    if name.isStaticallyOrdered { return statically(name, last) }
    if options.nameAsSortOrder == .all || (options.nameAsSortOrder == .first && isFirst) {
      return inverted(name, last)
    }
    return inOrder(name, last)
  }

  private func shownForm(of name: Name) -> NameOptions.Form {
    if options.form == .short { return givenNames[name] == nil ? .short : .long }
    return .long
  }

  // MARK: Orders

  /// Returns a name with the given name first, as most are written: `Vincent van Gogh`.
  private func inOrder(_ name: Name, _ family: Output) -> Output {
    let particle = name.nonDroppingParticle.map { familyText(text($0)) }
    let dropping = name.droppingParticle.map { givenText(text($0)) }
    // A suffix goes with the family name, inside its affixes.
    let suffix = name.suffix.map { Output.text((name.hasCommaSuffix ? ", " : "") + $0) }
    return .list(
      spaced([given([shownGiven(name)]), self.family([dropping, particle, family, suffix])]))
  }

  /// Returns a name with the family name first: `Gogh, Vincent van`, or `van Gogh, Vincent`, with
  /// its suffix.
  private func inverted(_ name: Name, _ family: Output) -> Output {
    let particle = name.nonDroppingParticle.map { familyText(text($0)) }
    let dropping = name.droppingParticle.map { givenText(text($0)) }
    let isDemoted =
      style.demotion == .displayAndSort || (isSortKey && style.demotion == .sortOnly)
    let separator = options.sortSeparator ?? ", "
    if isSortKey {
      let key = isDemoted ? [family, dropping, particle] : [particle, family, dropping]
      let parts = [.list(spaced(key.compactMap { $0 })), shownGiven(name) ?? .empty]
      return .list(parts + [name.suffix.map { .text($0) } ?? .empty], delimiter: " ")
    }
    let last = self.family(isDemoted ? [family] : [particle, family])
    let rest = given([shownGiven(name), dropping] + (isDemoted ? [particle] : []))
    return .list([last, rest] + (name.suffix.map { [.text($0)] } ?? []), delimiter: separator)
  }

  /// Returns a name of a script or language that always puts the family name first, such as
  /// `Nguyen Bich Mai`.
  private func statically(_ name: Name, _ family: Output) -> Output {
    let particle = name.nonDroppingParticle.map { familyText(text($0)) }
    return .list(spaced([self.family([particle, family]), given([shownGiven(name)])]))
  }

  // MARK: Parts

  /// Returns the given name as far as it is shown.
  private func shownGiven(_ name: Name) -> Output? {
    guard let given = name.given else { return nil }
    guard let mark = options.initializeWith, given.hasInitials else {
      return givenText(text(given))
    }
    let initials = Initials(
      mark: mark, keepsHyphen: style.initializesWithHyphen,
      abbreviates: givenNames[name] != .full && options.initialize ?? true)
    guard given.utf8.contains(UInt8(ascii: "<")) else {
      return givenText(text(initials.of(given)))
    }
    return givenText(RichText.parse(given).mappingText { initials.of(part: $0) })
  }

  /// Returns text with typographic apostrophes, as everywhere else.
  private func text(_ text: String) -> Output {
    text.utf8.contains(UInt8(ascii: "<"))
      ? RichText.parse(text) : .text(text.utf8.contains(UInt8(ascii: "'")) ? text.curved : text)
  }

  private func familyText(_ text: Output) -> Output { formatted(text, element.family) }
  private func givenText(_ text: Output) -> Output { formatted(text, element.given) }

  private func family(_ parts: [Output?]) -> Output { joined(parts, element.family) }
  private func given(_ parts: [Output?]) -> Output { joined(parts, element.given) }

  /// Returns the parts on one side of a name, within its affixes.
  private func joined(_ parts: [Output?], _ decor: Decor) -> Output {
    let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
    if parts.isEmpty { return .empty }
    let output = parts.count == 1 ? parts[0] : .list(spaced(parts))
    if decor.prefix.isEmpty, decor.suffix.isEmpty { return output }
    return output.wrapped(Wrap(prefix: decor.prefix, suffix: decor.suffix))
  }

  private func formatted(_ output: Output, _ decor: Decor) -> Output {
    if decor.isEmpty { return output }
    let wrap = Wrap(formatting: decor.formatting)
    return decorated(output, Decor(wrap: wrap, textCase: decor.textCase))
  }

  /// Returns the parts with spaces between them, except after particles such as `d’` and `al-`.
  private func spaced(_ parts: [Output]) -> [Output] {
    var output: [Output] = []
    for part in parts where !part.isEmpty {
      if let last = output.last?.plainText.last, !last.joinsNext, part.plainText.first != "," {
        output.append(.text(" "))
      }
      output.append(part)
    }
    return output
  }

  private func decorated(_ output: Output, _ decor: Decor) -> Output {
    output.cased(decor.textCase, isEnglish: true, isTurkic: isTurkic).wrapped(decor.wrap)
  }
}

extension Name {
  /// Whether the name is in a script without a space between the family and the given name.
  var isWrittenWithoutSpaces: Bool {
    guard let family, let first = family.unicodeScalars.first else { return false }
    return first.isEastAsian
      && (given ?? "").unicodeScalars.allSatisfy { $0.isEastAsian || $0 == " " }
  }
}

extension Character {
  /// Whether no space goes after this.
  fileprivate var joinsNext: Bool {
    switch self {
    case "'", "’", "-", "‐", "ʼ": true
    default: isWhitespace
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isEastAsian: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension String {
  /// Whether names in this script are shortened to initials: those with capitals, and Hebrew.
  fileprivate var hasInitials: Bool {
    guard let first = unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return true
    }
    return first.properties.isCased || (0x590...0x5FF).contains(first.value)
  }

  fileprivate var curved: String { String(map { $0 == "'" ? "’" : $0 }) }

  /// The text without an English article at its beginning, which sorting ignores for institutions.
  fileprivate var withoutArticle: String {
    let word = prefix { $0 != " " }
    guard word.count < count, ["a", "an", "the"].contains(word.lowercased()) else { return self }
    return String(dropFirst(word.count + 1))
  }
}
