/// How one name is written (CSL 1.0.2: name, name-part, name particles).
struct NameForm {
  let element: NameElement
  let options: NameOptions
  let style: StyleOptions
  let isSortKey: Bool
  var givenNames: [Name: Distinction.GivenNames]

  func isInverted(_ name: Name, isFirst: Bool) -> Bool {
    guard name.literal == nil, name.given != nil, shownForm(of: name) == .long else { return false }
    return options.nameAsSortOrder == .all || (options.nameAsSortOrder == .first && isFirst)
  }

  func render(_ name: Name, isFirst: Bool) -> Output {
    let output = parts(of: name, isFirst: isFirst)
    return decorated(output, element.decor).tagged(.name)
  }

  /// A name with so much of the given name.
  func plainText(_ name: Name, _ given: Distinction.GivenNames?) -> String {
    var form = self
    form.givenNames = given.map { [name: $0] } ?? [:]
    return form.parts(of: name, isFirst: false).plainText
  }

  private func parts(of name: Name, isFirst: Bool) -> Output {
    if let literal = name.literal {
      return family([RichText.parse(literal)])
    }
    guard let family = name.family else { return given([name.given.map { .text($0) }]) }
    if name.isWrittenWithoutSpaces {
      guard shownForm(of: name) == .long, let given = name.given else {
        return self.family([.text(family)])
      }
      let space = isSortKey ? " " : ""
      return .list([self.family([.text(family)]), self.given([.text(given)])], delimiter: space)
    }
    if shownForm(of: name) == .short {
      if isSortKey, style.demotion != .never { return .text(family) }
      return self.family([name.nonDroppingParticle.map { .text($0) }, .text(family)])
    }
    if name.isStaticallyOrdered { return statically(name, family) }
    if options.nameAsSortOrder == .all || (options.nameAsSortOrder == .first && isFirst) {
      return inverted(name, family)
    }
    return inOrder(name, family)
  }

  private func shownForm(of name: Name) -> NameOptions.Form {
    if options.form == .short { return givenNames[name] == nil ? .short : .long }
    return .long
  }

  // MARK: Orders

  /// `Vincent van Gogh`
  private func inOrder(_ name: Name, _ family: String) -> Output {
    let first = given([givenText(name), name.droppingParticle.map { .text($0) }])
    let last = self.family([name.nonDroppingParticle.map { .text($0) }, .text(family)])
    return withSuffix(.list(spaced([first, last])), name, separator: ", ", isInverted: false)
  }

  /// `Gogh, Vincent van`, or `van Gogh, Vincent`
  private func inverted(_ name: Name, _ family: String) -> Output {
    let particle = name.nonDroppingParticle.map { Output.text($0) }
    let dropping = name.droppingParticle.map { Output.text($0) }
    let isDemoted =
      style.demotion == .displayAndSort || (isSortKey && style.demotion == .sortOnly)
    let separator = options.sortSeparator ?? ", "
    if isSortKey {
      let key = isDemoted ? [.text(family), dropping, particle] : [particle, .text(family), dropping]
      let parts = [.list(spaced(key.compactMap { $0 })), givenText(name) ?? .empty]
      return .list(parts + [name.suffix.map { .text($0) } ?? .empty], delimiter: " ")
    }
    let last = self.family(isDemoted ? [.text(family)] : [particle, .text(family)])
    let rest = given(isDemoted ? [givenText(name), dropping, particle] : [givenText(name), dropping])
    let whole = Output.list([last, rest], delimiter: separator)
    return withSuffix(whole, name, separator: separator, isInverted: true)
  }

  /// `Nguyen Bich Mai`
  private func statically(_ name: Name, _ family: String) -> Output {
    let last = self.family([name.nonDroppingParticle.map { .text($0) }, .text(family)])
    return .list(spaced([last, given([givenText(name)])]))
  }

  private func withSuffix(
    _ output: Output, _ name: Name, separator: String, isInverted: Bool
  ) -> Output {
    guard let suffix = name.suffix else { return output }
    let mark = isInverted ? separator : name.hasCommaSuffix ? ", " : " "
    return .list([output, .text(mark), .text(suffix)])
  }

  // MARK: Parts

  private func givenText(_ name: Name) -> Output? {
    guard let given = name.given else { return nil }
    if givenNames[name] == .full { return .text(given) }
    guard let mark = options.initializeWith else { return .text(given) }
    if name.isWrittenWithoutSpaces { return .text(given) }
    let initials = Initials(
      mark: mark, keepsHyphen: style.initializesWithHyphen,
      abbreviates: options.initialize ?? true)
    return .text(initials.of(given))
  }

  private func family(_ parts: [Output?]) -> Output { joined(parts, element.family) }
  private func given(_ parts: [Output?]) -> Output { joined(parts, element.given) }

  private func joined(_ parts: [Output?], _ decor: Decor) -> Output {
    let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
    if parts.isEmpty { return .empty }
    return decorated(parts.count == 1 ? parts[0] : .list(spaced(parts)), decor)
  }

  /// The parts with spaces between them, but for particles such as `d’` and `al-`.
  private func spaced(_ parts: [Output]) -> [Output] {
    var output: [Output] = []
    for part in parts where !part.isEmpty {
      if let last = output.last?.plainText.last, !"'’-‐ʼ".contains(last) { output.append(.text(" ")) }
      output.append(part)
    }
    return output
  }

  private func decorated(_ output: Output, _ decor: Decor) -> Output {
    guard decor != Decor() else { return output }
    let cased = output.cased(decor.textCase, isEnglish: true)
    return cased.wrapped(
      Wrap(
        formatting: decor.formatting, prefix: decor.prefix, suffix: decor.suffix,
        hasQuotes: decor.hasQuotes))
  }
}

extension Name {
  /// Whether the name is in a script that puts no space between the family name and the given one.
  var isWrittenWithoutSpaces: Bool {
    guard let family, let first = family.unicodeScalars.first else { return false }
    return first.isEastAsian && (given ?? "").unicodeScalars.allSatisfy { $0.isEastAsian || $0 == " " }
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
