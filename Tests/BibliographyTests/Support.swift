import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

/// Reads a text as a file of its format.
func parse(_ text: String, as path: String = "works.bib") -> Checked<Bibliography> {
  Bibliography.parse(SourceFile(path: path, text: text))
}

/// The values of all works in a text without mistakes.
func works(
  _ text: String, as path: String = "works.bib",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [[String: String]] {
  let checked = parse(text, as: path)
  #expect(checked.diagnostics.lines == [], sourceLocation: sourceLocation)
  return checked.value.references.map(\.values)
}

/// The values of the first work, without its key.
func work(
  _ text: String, as path: String = "works.bib",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [String: String] {
  var values = works(text, as: path, sourceLocation: sourceLocation).first ?? [:]
  values["id"] = nil
  return values
}

/// The values that the fields of an entry give, without its type and key.
func fields(
  _ text: String, of type: String = "misc",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> [String: String] {
  var values = work("@\(type){k, \(text)}", sourceLocation: sourceLocation)
  values["type"] = nil
  return values
}

extension Reference {
  /// The values of all variables, in one form for all kinds.
  var values: [String: String] {
    var values = ["id": id, "type": type]
    for (variable, text) in texts { values[variable.rawValue] = text }
    for (variable, list) in names {
      values[variable.rawValue] = list.map(\.parts).joined(separator: "; ")
    }
    for (variable, date) in dates { values[variable.rawValue] = date.parts }
    return values
  }
}

extension Name {
  /// `Berg, Karl, Jr [van] (de)`: the dropping particle in brackets, the other in parentheses; institutions in braces.
  var parts: String {
    if let literal { return "{\(literal)}" }
    return [family, given, suffix].compactMap { $0 }.joined(separator: ", ")
      + (droppingParticle.map { " [\($0)]" } ?? "") + (nonDroppingParticle.map { " (\($0))" } ?? "")
  }
}

extension DateValue {
  /// `2020-5-1`, `2020/2021`, `2019 season 1`, `1890~`, `'words'`.
  var parts: String {
    if let literal { return "'\(literal)'" }
    let days = [start, end].compactMap { $0 }.map { part in
      [part.year, part.month, part.day].compactMap { $0.map { String($0) } }.joined(separator: "-")
    }
    return days.joined(separator: "/") + (season.map { " season \($0)" } ?? "")
      + (isApproximate ? "~" : "")
  }
}
