/// Headings and the ids that lead to them.
extension HTMLWriter {
  mutating func enterHeading(_ index: Int, level: Int) {
    out.endLine()
    out.put("<h\(shifted(level))")
    if document.dialect.headingIdentifiers, !isMargin {
      let identifier = uniqueIdentifier(Self.identifier(for: document.plainText(of: index)))
      let text = document.plainText(of: index, citing: options.citations)
      out.put(" id=\"")
      out.putEscaped(identifier)
      out.put("\"")
      result.headings.append(.init(level: shifted(level), identifier: identifier, text: text))
    }
    out.put(">")
  }

  mutating func leaveHeading(_ index: Int, level: Int) {
    if options.headingAnchors, !isInLink, let identifier = result.headings.last?.identifier {
      out.put(" <a class=\"anchor\" href=\"#")
      out.putAddress(identifier.utf8)
      out.put("\" aria-label=\"")
      out.putEscaped(options.words.linkToSection)
      out.put("\">#</a>")
    }
    out.put("</h\(shifted(level))>\n")
  }

  private func shifted(_ level: Int) -> Int { min(6, level + headingShift) }

  /// The id with a number behind it where it is taken, and from now on taken.
  ///
  /// The ids of notes, tables and paragraphs are never given to anything else: they stay the same whatever the text.
  mutating func uniqueIdentifier(_ name: String) -> String {
    let wanted = options.identifierPrefix + (name.isReservedIdentifier ? "section-" : "") + name
    var identifier = wanted
    while !result.identifiers.insert(identifier).inserted {
      let number = nextNumbers[wanted, default: 2]
      nextNumbers[wanted] = number + 1
      identifier = "\(wanted)-\(number)"
    }
    return identifier
  }

  /// An id from a heading: its letters and digits in lower case, of any script, joined by hyphens.
  static func identifier(for text: String) -> String {
    var identifier = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII ? UInt8(ascii: scalar).isASCIIAlphanumeric : scalar.belongsToWord {
        identifier.unicodeScalars.append(scalar)
      } else if scalar != "'", scalar != "’", !identifier.isEmpty, identifier.last != "-" {
        identifier.append("-")
      }
    }
    while identifier.last == "-" { identifier.removeLast() }
    return identifier.isEmpty ? "section" : identifier
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a digit or a mark over one, in any script.
  fileprivate var belongsToWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}

extension String {
  /// Whether this is an id of the kind that notes, their marks, tables and paragraphs have: `note-1`,
  /// `ref-1-2`, `p3`.
  fileprivate var isReservedIdentifier: Bool {
    if utf8.first == UInt8(ascii: "p"), utf8.count > 1, utf8.dropFirst().allSatisfy(\.isASCIIDigit)
    {
      return true
    }
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.count > 1 && ["note", "ref", "table"].contains(parts[0])
      && parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
  }
}
