import Basics

/// Finds the markup of other programs in the text of a block.
struct ForeignMarkupScanner {
  typealias Finding = (kind: ForeignMarkup.Kind, text: ArraySlice<UInt8>)

  /// How far to look for the end of a piece of markup, so that very many openings stay cheap.
  private static let reach = 500

  private let text: ArraySlice<UInt8>
  /// The names of the WordPress shortcodes that have begun.
  private var shortcodes: Set<ArraySlice<UInt8>> = []

  init(_ text: ArraySlice<UInt8>) { self.text = text }

  /// Calls `body` with each finding, in order.
  mutating func forEach(_ body: (Finding) -> Void) {
    if let finding = moduleLine { body(finding) }
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].mayBeginForeignMarkup, let finding = finding(at: index) else {
        index += 1
        continue
      }
      body(finding)
      index = finding.text.endIndex
    }
  }

  private mutating func finding(at index: Int) -> Finding? {
    let rest = text[index...].prefix(Self.reach)
    switch rest.first {
    case UInt8(ascii: "{"): return braces(rest)
    case UInt8(ascii: "["): return wikiLink(rest) ?? shortcode(rest)
    case UInt8(ascii: "<"):
      return piece(rest, "<%", "%>", .program) ?? piece(rest, "<?php", "?>", .program)
        ?? piece(rest, "<?=", "?>", .program)
    default: return isLineStart(index) ? fence(rest) : nil
    }
  }

  private func isLineStart(_ index: Int) -> Bool {
    index == text.startIndex || text[index - 1] == UInt8(ascii: "\n")
  }

  private func piece(
    _ rest: ArraySlice<UInt8>, _ opening: String, _ closing: String, _ kind: ForeignMarkup.Kind
  ) -> Finding? {
    guard rest.starts(with: opening.utf8),
      let end = rest.dropFirst(opening.utf8.count).place(of: Array(closing.utf8))
    else { return nil }
    return (kind, rest[..<end.upperBound])
  }

  // MARK: Braces

  private func braces(_ rest: ArraySlice<UInt8>) -> Finding? {
    guard rest.count > 2 else { return nil }
    switch rest[rest.startIndex + 1] {
    case UInt8(ascii: "%"): return piece(rest, "{%", "%}", .tag)
    case UInt8(ascii: "{"):
      return piece(rest, "{{<", ">}}", .shortcode) ?? piece(rest, "{{%", "%}}", .shortcode)
        ?? piece(rest, "{{", "}}", .value)
    default: return attributes(rest) ?? piece(rest, "{# ", " #}", .tag)
    }
  }

  /// Returns `{: .note}` or `{.note #id}`, and directly after another mark also `{width=50%}`.
  private func attributes(_ rest: ArraySlice<UInt8>) -> Finding? {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    guard let end = line.place(of: UInt8(ascii: "}")) else { return nil }
    let inner = line[(line.startIndex + 1)..<end]
    let finding: Finding = (.attributes, line[...end])
    if inner.first == UInt8(ascii: ":") { return finding }
    let words = inner.split(whereSeparator: \.isASCIISpace)
    let before = rest.startIndex > text.startIndex ? text[rest.startIndex - 1] : nil
    let isBehind = before == RunningText.seam || before == UInt8(ascii: "]")
    let areAttributes = words.allSatisfy {
      isMarkedName($0) || (isBehind && $0.contains(UInt8(ascii: "=")))
    }
    return !words.isEmpty && areAttributes ? finding : nil
  }

  // MARK: Brackets

  private func wikiLink(_ rest: ArraySlice<UInt8>) -> Finding? {
    guard rest.starts(with: "[[".utf8), rest.dropFirst(2).first?.isASCIILetter == true,
      let end = rest.place(of: Array("]]".utf8)),
      rest[..<end.lowerBound].dropFirst(2).allSatisfy({ !"[]\n".utf8.contains($0) })
    else { return nil }
    return (.wikiLink, rest[..<end.upperBound])
  }

  /// Returns `[gallery ids="1,2"]`, `[caption …]` or, if its opening was not recognised,
  /// `[/caption]`.
  private mutating func shortcode(_ rest: ArraySlice<UInt8>) -> Finding? {
    guard let end = rest.place(of: UInt8(ascii: "]")) else { return nil }
    let inner = rest[(rest.startIndex + 1)..<end]
    let isEnd = inner.first == UInt8(ascii: "/")
    let name = (isEnd ? inner.dropFirst() : inner).prefix { $0.isShortcodeLetter }
    guard name.first?.isASCIILetter == true else { return nil }
    let others = inner[name.endIndex...]
    if isEnd {
      guard others.isEmpty, !shortcodes.contains(name) else { return nil }
    } else {
      guard holdsQuotedValue(others) || (others.isEmpty && isKnownShortcode(name)) else {
        return nil
      }
      shortcodes.insert(name)
    }
    return (.wordPress, rest[...end])
  }

  // MARK: Lines

  /// Returns `::: note` of pandoc and others, or `!!! note` of MkDocs.
  private func fence(_ rest: ArraySlice<UInt8>) -> Finding? {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    if line.starts(with: ":::".utf8) {
      let name = line.drop { $0 == UInt8(ascii: ":") || $0.isASCIISpace }
      return name.isEmpty ? nil : (.fence, line)
    }
    guard line.starts(with: "!!! ".utf8) else { return nil }
    let rest = line.dropFirst(4).drop(while: \.isASCIILowercase)
    let isNamed = rest.startIndex > line.startIndex + 4
    return isNamed && (rest.isEmpty || rest.starts(with: " \"".utf8)) ? (.admonition, line) : nil
  }

  /// The line `import X from 'y'` or `export const x = …` at the beginning of a block.
  private var moduleLine: Finding? {
    let line = text.prefix { $0 != UInt8(ascii: "\n") }
    if line.starts(with: "import ".utf8) {
      let rest = line.dropFirst(7)
      let isImport =
        ["'", "\"", "{", "* as "].contains { rest.starts(with: $0.utf8) }
        || [" from '", " from \""].contains { rest.place(of: Array($0.utf8)) != nil }
      let end = line.last { !$0.isASCIISpace }
      return isImport && "'\";".utf8.contains(end ?? 0) ? (.module, line) : nil
    }
    let isExport = ["const ", "let ", "default ", "function ", "{"].contains {
      line.starts(with: "export \($0)".utf8)
    }
    return isExport ? (.module, line) : nil
  }

  // MARK: Words

  /// Returns whether a word is `.class` or `#id`.
  private func isMarkedName(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 1 && (word.first == UInt8(ascii: ".") || word.first == UInt8(ascii: "#"))
      && word[word.startIndex + 1].isASCIILetter
  }

  /// Returns whether a text contains an attribute with a quoted value.
  private func holdsQuotedValue(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first?.isASCIISpace == true, let sign = text.place(of: UInt8(ascii: "=")) else {
      return false
    }
    let value = text[(sign + 1)...]
    return ["\"", "'", "”", "“", "″"].contains { value.starts(with: $0.utf8) }
  }

  /// Returns whether a name is that of one of WordPress's own shortcodes, which needs no attributes.
  private func isKnownShortcode(_ name: ArraySlice<UInt8>) -> Bool {
    ["gallery", "caption", "audio", "video", "playlist", "embed"].contains {
      name.elementsEqual($0.utf8)
    }
  }
}

extension UInt8 {
  fileprivate var mayBeginForeignMarkup: Bool {
    switch self {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ":"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }

  fileprivate var isShortcodeLetter: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
