import Basics

/// The LaTeX commands that a file defines in its preambles (BibTeX, “@preamble”), such as
/// `\providecommand{\noopsort}[1]{}`.
///
/// Commands without parameters, or with those that braces or single letters fill, are replaced by what
/// they stand for, as TeX would.
struct PreambleCommands {
  private var definitions: [String: Definition] = [:]

  fileprivate struct Definition {
    var parameters: Int
    /// The text of the first parameter if it is left out; it goes in brackets.
    var preset: [UInt8]?
    var body: [UInt8]
  }

  var isEmpty: Bool { definitions.isEmpty }

  // MARK: Definitions

  private static let definers: Set<String> = [
    "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "def", "gdef",
  ]

  /// Adds the definitions of a preamble.
  mutating func define(_ preamble: String) {
    var text = LaTeXTokens(preamble.utf8)
    while let token = text.next() {
      guard case .command(let definer) = token, Self.definers.contains(definer) else { continue }
      text.skip(UInt8(ascii: "*"))
      guard let name = text.commandName(), let definition = Self.definition(in: &text) else {
        continue
      }
      // LaTeX, too, only provides a command that it does not know.
      if definer == "providecommand", definitions[name] != nil || LaTeXText.knows(name) { continue }
      definitions[name] = definition
    }
  }

  /// Reads the parameters and the text of a command, as LaTeX or TeX writes them: `[1]{…}` or `#1{…}`.
  private static func definition(in text: inout LaTeXTokens) -> Definition? {
    var definition = Definition(parameters: 0, body: [])
    if let count = text.option() {
      definition.parameters = Int(String(decoding: count, as: UTF8.self)) ?? 0
      definition.preset = text.option()
    }
    while text.skip(UInt8(ascii: "#")) {
      definition.parameters += 1
      guard text.skip(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: definition.parameters)) else {
        return nil
      }
    }
    guard (0...9).contains(definition.parameters), let body = text.group() else { return nil }
    definition.body = body
    return definition
  }

  // MARK: Expansion

  /// Returns a text with the commands replaced, or nil if that takes more than the limit.
  func expanding(_ text: String, _ limit: inout ExpansionLimit) -> String? {
    guard text.utf8.contains(.backslash) else { return text }
    var rest = LaTeXTokens(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    while let token = rest.next() {
      switch token {
      case .byte(let byte): output.append(byte)
      case .escape(let byte): output += [.backslash, byte]
      case .command(let name):
        guard let definition = definitions[name] else {
          output += [.backslash] + name.utf8
          continue
        }
        let expansion = definition.text(takingArgumentsFrom: &rest)
        guard limit.allows(expansion.count + 1) else { return nil }
        rest.push(expansion)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension PreambleCommands.Definition {
  /// Returns the text of the command with its arguments, which are empty where there are none.
  fileprivate func text(takingArgumentsFrom rest: inout LaTeXTokens) -> [UInt8] {
    rest.skipSpaces()
    var arguments: [[UInt8]] = []
    if let preset { arguments.append(rest.option() ?? preset) }
    while arguments.count < parameters { arguments.append(rest.argument() ?? []) }
    var text: [UInt8] = []
    var isParameter = false
    for byte in body {
      if isParameter, byte.isASCIIDigit {
        let number = Int(byte - UInt8(ascii: "0"))
        if (1...9).contains(number), number <= arguments.count { text += arguments[number - 1] }
      } else if byte != UInt8(ascii: "#") {
        text.append(byte)
      }
      isParameter = byte == UInt8(ascii: "#")
    }
    // The text after a command that ends this one is not part of its name.
    if text.endsWithCommand { text.append(.space) }
    return text
  }
}

extension [UInt8] {
  fileprivate var endsWithCommand: Bool {
    guard let place = lastIndex(where: { !$0.isASCIILetter }), place + 1 < count else {
      return false
    }
    return self[place] == .backslash
  }
}
