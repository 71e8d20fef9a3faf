import Basics
import SourceText

/// The places in a YAML text where a '#' after a space makes a comment of a probable text:
/// `title: Water #1 concern`, `accent: #ffcc00`.
///
/// People who mean a comment put a space after the '#'.
struct DoubtfulComments {
  struct Place {
    /// The line, counted from 1 like the column.
    let line: Int
    let column: Int
    /// The line before the '#', without the space around it.
    let before: String
    /// The text from the '#' on.
    let comment: String

    /// Whether the text before the '#' opens brackets that are closed in the comment.
    var opensBrackets: Bool {
      before.count { $0 == "[" || $0 == "{" } > before.count { $0 == "]" || $0 == "}" }
    }
  }

  private(set) var places: [Place] = []

  init(_ yaml: ArraySlice<UInt8>) {
    var (line, lineStart) = (1, yaml.startIndex)
    var rest = yaml
    while let hash = rest.place(of: UInt8(ascii: "#")) {
      while let newline = yaml[lineStart..<hash].place(of: UInt8(ascii: "\n")) {
        (line, lineStart) = (line + 1, newline + 1)
      }
      let end = yaml[hash...].place(of: UInt8(ascii: "\n")) ?? yaml.endIndex
      rest = yaml[end...]
      guard let mark = Self.mark(in: yaml[lineStart..<end], from: hash) else { continue }
      add(yaml[lineStart..<mark], yaml[mark..<end], line)
    }
  }

  /// Returns the first '#' of a line that begins a comment, if text directly follows it and
  /// something precedes it.
  private static func mark(in line: ArraySlice<UInt8>, from hash: Int) -> Int? {
    guard let first = line.first(where: { !$0.isASCIISpace }), first != UInt8(ascii: "#") else {
      return nil
    }
    var rest = line[hash...]
    while let hash = rest.place(of: UInt8(ascii: "#")) {
      rest = line[(hash + 1)...]
      guard hash > line.startIndex, line[hash - 1].isSpace else { continue }
      return rest.first.map { !$0.isASCIISpace && $0 != UInt8(ascii: "#") } ?? false ? hash : nil
    }
    return nil
  }

  private mutating func add(_ before: ArraySlice<UInt8>, _ comment: ArraySlice<UInt8>, _ line: Int)
  {
    places.append(
      Place(
        line: line, column: before.count { !$0.isUTF8Continuation } + 1,
        before: String(decoding: before, as: UTF8.self).trimmed,
        comment: String(decoding: comment, as: UTF8.self).trimmed))
  }

  /// Returns the comment that ends a value of one or more lines, or replaces it.
  ///
  /// - Parameter line: the line of the key
  func place(after value: String, line: Int) -> Place? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].line < line { low = middle + 1 } else { high = middle }
    }
    guard low < places.count else { return nil }
    let place = places[low]
    if place.line == line {
      return value.isEmpty
        ? place.before.isKeyAlone ? place : nil : place.before.ends(with: value) ? place : nil
    }
    let isNear = place.line <= line + 20 && !value.isEmpty && value.contains(" ")
    return isNear && value.hasSuffix(" " + place.before) ? place : nil
  }
}

extension String {
  fileprivate var isKeyAlone: Bool { hasSuffix(":") || self == "-" || hasSuffix(" -") }

  /// Returns whether the text ends with a plain value after its key or its hyphen.
  fileprivate func ends(with value: String) -> Bool { hasSuffix(" " + value) }
}

extension String {
  /// The text in YAML quotes, which are double unless it contains some.
  var inYAMLQuotes: String {
    contains("\"") || contains("\\") ? "'" + replacing("'", with: "''") + "'" : "\"\(self)\""
  }
}
