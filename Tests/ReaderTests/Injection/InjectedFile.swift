/// A file in which some lines contain a payload; rejected lines are replaced with harmless ones.
struct InjectedFile {
  private var lines: [Line] = []

  private struct Line {
    /// The possible forms of the line, best first; if all are rejected, the line is empty.
    var forms: [String]
    let isInjected: Bool
    /// Whether the current form contains the payload.
    var holdsPayload: Bool

    var text: String { forms.first ?? "" }
    /// The number of lines as the program counts them: a payload may contain line endings.
    var height: Int {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isEndOfLine).count
    }
  }

  /// The number of remaining payloads.
  var payloadCount: Int { lines.count(where: \.holdsPayload) }

  /// The content; a rejected line becomes an empty one, so that the others keep their numbers.
  var text: String { lines.map { $0.text + "\n" }.joined() }

  /// Adds lines without a payload.
  mutating func add(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Line(forms: [String(line)], isInjected: false, holdsPayload: false))
    }
  }

  /// Adds a line with a payload, except NUL, which text files must not contain.
  ///
  /// - Parameter safe: the replacement if the line is rejected
  mutating func inject(_ line: String, else safe: String? = nil) {
    let held = String(line.unicodeScalars.filter { $0 != "\0" })
    lines.append(
      Line(forms: [held] + [safe].compactMap { $0 }, isInjected: true, holdsPayload: true))
  }

  /// Removes what is at a line, counted from 1: the payload in it, or the block that begins there.
  ///
  /// - Returns: whether there was anything to remove
  mutating func refuse(line number: Int) -> Bool {
    guard let index = index(ofLine: number) else { return false }
    if lines[index].isInjected {
      refuse(at: index)
      return true
    }
    let column = lines[index].text.indentation
    let block = lines[(index + 1)...].prefix { $0.forms.isEmpty || $0.text.indentation > column }
    guard !block.isEmpty else { return false }
    for place in index..<block.endIndex {
      lines[place].forms = []; lines[place].holdsPayload = false
    }
    return true
  }

  private mutating func refuse(at index: Int) {
    lines[index].forms.removeFirst()
    lines[index].holdsPayload = false
  }

  private func index(ofLine number: Int) -> Int? {
    var passed = 0
    let place = lines.firstIndex { line in
      passed += line.height
      return passed >= number
    }
    // A diagnostic about a value with escaped line endings may be further down.
    let written = place.flatMap { lines[...$0].lastIndex { !$0.text.isEmpty } }
    return written.flatMap { $0 == place || lines[$0].isInjected ? $0 : nil }
  }
}

extension String {
  fileprivate var indentation: Int { prefix { $0 == " " || $0 == "-" }.count }
}

extension Character {
  fileprivate var isEndOfLine: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}
