import Basics

/// The ids of a text, each of which occurs once on its page.
struct IdentifierTable {
  /// The ids in use, with the prefix of the text.
  private(set) var used: Set<String> = []
  /// The prefix of all ids of the text.
  let prefix: String
  /// The ids of the page around the text.
  private let reserved: Set<String>
  /// The ids that authors gave to headings.
  private let ofHeadings: Set<String>
  /// The number to try next for each id that is taken.
  private var nextNumbers: [String: Int] = [:]

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    prefix = options.identifierPrefix
    reserved = options.reservedIdentifiers
    ofHeadings = Set(document.headingAttributes.values.compactMap(\.identifier))
  }

  /// Uses the id of a note, a table, a chart or a paragraph, which nothing else has, and returns it with the
  /// prefix.
  mutating func use(_ name: String) -> String {
    let identifier = prefix + name
    used.insert(identifier)
    return identifier
  }

  /// Uses an id and returns it with the prefix, and with a number after it if it is taken.
  ///
  /// The ids of notes, tables, charts and paragraphs are never used for anything else, so they do not
  /// depend on the text. Neither are those of the page around the text, or those that authors gave
  /// to headings.
  ///
  /// - Parameter isOfHeading: whether the author gave the id to a heading
  mutating func useUnique(_ name: String, isOfHeading: Bool = false) -> String {
    let wanted = (Self.isOfWriter(name) ? "section-" : "") + name
    var identifier = wanted
    while reserved.contains(identifier) || (!isOfHeading && ofHeadings.contains(identifier))
      || !used.insert(prefix + identifier).inserted
    {
      let number = nextNumbers[wanted, default: 2]
      nextNumbers[wanted] = number + 1
      identifier = "\(wanted)-\(number)"
    }
    return prefix + identifier
  }

  /// Returns an id for a heading: its letters and digits in any script, in lower case, joined by
  /// hyphens.
  static func name(for heading: String) -> String {
    var name = String.UnicodeScalarView()
    var isBetweenWords = false
    for scalar in heading.lowercased().unicodeScalars {
      if scalar.isASCII ? UInt8(ascii: scalar).isASCIIAlphanumeric : scalar.belongsToWord {
        if isBetweenWords, !name.isEmpty { name.append("-") }
        isBetweenWords = false
        name.append(scalar)
      } else if scalar != "'", scalar != "’" {
        isBetweenWords = true
      }
    }
    return name.isEmpty ? "section" : String(name)
  }

  /// Returns whether this is an id of the kind that notes, their marks, tables, charts and
  /// paragraphs have: `note-1`, `ref-1-2`, `p3`.
  private static func isOfWriter(_ name: String) -> Bool {
    if name.utf8.first == UInt8(ascii: "p"), name.utf8.count > 1,
      name.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
    {
      return true
    }
    guard let kind = ["note-", "ref-", "table-", "chart-"].first(where: name.hasPrefix) else {
      return false
    }
    let numbers = name.dropFirst(kind.count).split(separator: "-", omittingEmptySubsequences: false)
    return numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter, a digit or a combining mark, in any script.
  fileprivate var belongsToWord: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
