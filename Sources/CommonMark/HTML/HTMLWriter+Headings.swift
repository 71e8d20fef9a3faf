import Basics

/// Headings and their ids.
extension HTMLWriter {
  mutating func enterHeading(_ index: Int, level: Int) {
    out.endLine()
    out.put("<h\(shifted(level))")
    if document.dialect.headingIdentifiers, !isMargin { putHeadingAttributes(index, level: level) }
    out.put(">")
  }

  private mutating func putHeadingAttributes(_ index: Int, level: Int) {
    let written = document.headingAttributes[index]
    let plain = document.plainText(of: index)
    let text =
      options.citations == nil ? plain : document.plainText(of: index, citing: options.citations)
    let identifier = uniqueIdentifier(
      written?.identifier ?? Self.identifier(for: plain),
      isOfHeading: written?.identifier != nil)
    out.put(" id=\"")
    out.putEscaped(identifier)
    out.put("\"")
    if let classes = written?.classes, !classes.isEmpty {
      out.put(" class=\"")
      out.putEscaped(classes.joined(separator: " "))
      out.put("\"")
    }
    result.headings.append(.init(level: shifted(level), identifier: identifier, text: text))
  }

  mutating func leaveHeading(_ index: Int, level: Int) {
    if options.headingAnchors, !isInLink, let identifier = result.headings.last?.identifier {
      out.put(" <a class=\"anchor\" href=\"#")
      out.putAddress(identifier.utf8)
      out.put(Self.forPointersAlone)
      out.put("#</a>")
    }
    out.put("</h\(shifted(level))>\n")
  }

  /// The end of the tag of a link that only a pointer can reach.
  ///
  /// A screen reader would otherwise read it as part of the heading, or before every paragraph.
  /// Keyboard users can reach the same sections from the contents.
  static let forPointersAlone: StaticString = "\" aria-hidden=\"true\" tabindex=\"-1\">"

  private func shifted(_ level: Int) -> Int { min(6, level + headingShift) }

  /// Returns the id, with a number after it if it is taken, and reserves it.
  ///
  /// The ids of notes, tables and paragraphs are never used for anything else, so they do not
  /// depend on the text. Neither are those of the page around the text, or those that authors gave
  /// to headings.
  ///
  /// - Parameter isOfHeading: whether the author gave the id to a heading
  mutating func uniqueIdentifier(_ name: String, isOfHeading: Bool = false) -> String {
    let wanted = (name.isReservedIdentifier ? "section-" : "") + name
    var identifier = wanted
    while options.reservedIdentifiers.contains(identifier)
      || (!isOfHeading && headingIdentifiers.contains(identifier))
      || !result.identifiers.insert(options.identifierPrefix + identifier).inserted
    {
      let number = nextNumbers[wanted, default: 2]
      nextNumbers[wanted] = number + 1
      identifier = "\(wanted)-\(number)"
    }
    return options.identifierPrefix + identifier
  }

  /// Returns an id for a heading: its letters and digits in any script, in lower case, joined by
  /// hyphens.
  static func identifier(for text: String) -> String {
    var identifier = String.UnicodeScalarView()
    var isBetweenWords = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII ? UInt8(ascii: scalar).isASCIIAlphanumeric : scalar.belongsToWord {
        if isBetweenWords, !identifier.isEmpty { identifier.append("-") }
        isBetweenWords = false
        identifier.append(scalar)
      } else if scalar != "'", scalar != "’" {
        isBetweenWords = true
      }
    }
    return identifier.isEmpty ? "section" : String(identifier)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a digit or a combining mark, in any script.
  fileprivate var belongsToWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}

extension String {
  /// Whether this is an id of the kind that notes, their marks, tables and paragraphs have:
  /// `note-1`, `ref-1-2`, `p3`.
  fileprivate var isReservedIdentifier: Bool {
    if utf8.first == UInt8(ascii: "p"), utf8.count > 1, utf8.dropFirst().allSatisfy(\.isASCIIDigit)
    {
      return true
    }
    guard let kind = ["note-", "ref-", "table-"].first(where: hasPrefix) else { return false }
    let numbers = dropFirst(kind.count).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
  }
}
