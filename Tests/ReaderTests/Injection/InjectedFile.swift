/// A file of which some lines hold a payload; a line that is refused gives way to one that does not.
struct InjectedFile {
  private var lines: [Line] = []

  private struct Line {
    /// What may be written, the best first; when all of it is refused, the line is empty.
    var forms: [String]
    let isInjected: Bool
    /// Whether what is written holds the payload.
    var holdsPayload: Bool

    var text: String { forms.first ?? "" }
    /// As the program counts them: a payload may have line endings of its own.
    var height: Int {
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isEndOfLine).count
    }
  }

  /// How many payloads are left.
  var payloadCount: Int { lines.count(where: \.holdsPayload) }

  /// What is written; a refused line leaves an empty one, so that the others keep their numbers.
  var text: String { lines.map { $0.text + "\n" }.joined() }

  /// Adds lines without a payload.
  mutating func add(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Line(forms: [String(line)], isInjected: false, holdsPayload: false))
    }
  }

  /// Adds a line that holds a payload, but for NUL, which no text file may hold anywhere.
  ///
  /// - Parameter safe: what takes its place where it is refused
  mutating func inject(_ line: String, else safe: String? = nil) {
    let held = String(line.unicodeScalars.filter { $0 != "\0" })
    lines.append(
      Line(forms: [held] + [safe].compactMap { $0 }, isInjected: true, holdsPayload: true))
  }

  /// Takes back what stands at a line, counted from 1: the payload in it, or the block that begins there.
  ///
  /// - Returns: whether there was anything to take back
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
    // What is said of a value whose line endings are spelled out may stand further down.
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
