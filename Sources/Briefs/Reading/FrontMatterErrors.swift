import Basics
import SourceText

/// Diagnostics for files whose front matter is missing or in another form.
extension SourceFile {
  var absentFrontMatter: Diagnostic {
    guard let first = bytes.firstTextLine else { return emptyFile }
    let line = String(decoding: bytes[first.range], as: UTF8.self).trimmed
    if let form = OtherFrontMatter(line) {
      return Diagnostic(
        .missingFrontMatter,
        "the front matter is \(form.name), expected YAML between lines of '---'",
        at: Location(path: path, line: first.line, column: 1), help: form.help)
    }
    return Diagnostic(
      .missingFrontMatter, "no front matter, expected '---' on the first line",
      at: Location(path: path, line: 1, column: 1), help: help(for: line, first))
  }

  private func help(for line: String, _ first: (range: Range<Int>, line: Int)) -> String {
    if line.isAlmostFence { return "write '---' in place of '\(line)'" }
    if let later = laterFence(from: first) {
      return "move the lines from line \(later) on to the start of the file"
    }
    if bytes[first.range].beginsKey, !line.contains("://") {
      return "put a line '---' before the first key, and one after the last"
    }
    return "begin the file with a line '---', lines such as 'title: …', and a line '---'"
  }

  /// Returns the line of front matter that has something before it.
  private func laterFence(from first: (range: Range<Int>, line: Int)) -> Int? {
    var (offset, number) = (bytes.endOfLine(first.range), first.line + 1)
    while number < 30, let line = bytes.lineRange(from: offset) {
      offset = bytes.endOfLine(line)
      if bytes[line].isFence(of: "---"), let next = bytes.lineRange(from: offset),
        bytes[next].beginsKey
      {
        return number
      }
      number += 1
    }
    return nil
  }

  private var emptyFile: Diagnostic {
    Diagnostic(
      .emptyFile, "the file is empty, expected front matter and a text",
      at: Location(path: path, line: 1, column: 1), help: "write the brief, or remove the file")
  }

  func unclosedFrontMatter(_ line: Int, _ opening: Range<Int>) -> Diagnostic {
    let place = Location(path: path, line: line, column: 1)
    return Diagnostic(
      .unclosedFrontMatter, "the front matter that begins here is never closed", at: place,
      help: almostFence(after: opening, line).map {
        "write '---' in place of '\($0.text)' on line \($0.line)"
      }
        ?? "put '---' on a line of its own after the last key")
  }

  /// Returns the first line that was probably meant to close the front matter.
  private func almostFence(after opening: Range<Int>, _ line: Int) -> (text: String, line: Int)? {
    var (offset, number) = (bytes.endOfLine(opening), line + 1)
    while number < line + 100, let range = bytes.lineRange(from: offset) {
      offset = bytes.endOfLine(range)
      if range.count < 20 {
        let text = String(decoding: bytes[range], as: UTF8.self).trimmed
        if text.isAlmostFence { return (text, number) }
      }
      number += 1
    }
    return nil
  }
}

/// Front matter in the form of other generators.
private struct OtherFrontMatter {
  let name: String
  let help: String

  init?(_ line: String) {
    if line.hasPrefix("+++") {
      name = "TOML"
      help = "write '---' in place of '+++', and 'title: …' in place of 'title = …'"
    } else if line == "{" || line.hasPrefix("{\"") {
      name = "JSON"
      help = "put a line '---' before it and one after it, since YAML reads JSON"
    } else if line == ";;;" {
      name = "between lines of ';;;'"
      help = "write '---' in place of ';;;'"
    } else if line.hasPrefix("```y") {
      name = "in a code block"
      help = "write '---' in place of '\(line)' and of the line that closes it"
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether the line was probably meant to be `---`: two or more dashes of any kind, or dashes
  /// with the name of a language after them.
  fileprivate var isAlmostFence: Bool {
    guard self != "---", unicodeScalars.count <= 16 else { return false }
    let rest = unicodeScalars.drop { dashes.contains($0) }
    let count = unicodeScalars.count - rest.count
    if rest.isEmpty { return count > 1 || first == "—" || first == "―" }
    return count == 3
      && ["yaml", "yml", "json", "toml"].contains(String(String.UnicodeScalarView(rest)).trimmed)
  }
}

private let dashes = Set("-‐‑‒–—―−".unicodeScalars)
