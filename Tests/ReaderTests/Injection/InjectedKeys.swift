import Briefs

/// Writes YAML for tables of keys, with a payload in the place of every value.
///
/// It uses the same tables as the program itself, so that new keys are tested automatically.
struct InjectedKeys {
  let payload: String
  /// Whether the payload follows an address, and values that may have two forms are maps.
  let isDressed: Bool

  /// The YAML for keys whose payload is rejected, but which others need.
  private static let fallbacks = [
    "title": "Safe", "name": "Safe Name", "author": "Safe Author", "note": "Safe",
    "date": "2020-01-01", "url": "https://inject.example", "email": "a@b.example",
    "archive": "abc", "one": "abcdef", "src": "/assets/x.png", "file": "/assets/x.png",
    "citation-style": "house", "doi": "10.5555/safe", "family": "Safe", "id": "one", "href": "/",
    "series": "one",
  ]

  /// The prefixes or suffixes of values with a special form.
  private static let samples = [
    "doi": "10.5555/", "orcid": "0000-0002-1825-0097", "ror": "03yrm5c26", "issn": "2049-3630",
    "lang": "en-", "language": "en-", "embargo": "2020-01-01T00:00Z",
  ]

  /// - Parameter left: the keys to omit, since they would hide everything else
  func write(
    _ table: KeyTable, without left: Set<String> = [], indented: String = "",
    into file: inout InjectedFile
  ) {
    for key in table.keys where !left.contains(key.name) {
      write(key.name, key.shape, indented, into: &file)
    }
  }

  private func write(
    _ name: String, _ shape: Shape, _ indentation: String, into file: inout InjectedFile
  ) {
    switch shape {
    case .list(let item):
      file.add("\(indentation)\(name):")
      for form in item.forms { writeItem(of: name, form, indentation + "  ", into: &file) }
    case .map(let table):
      file.add("\(indentation)\(name):")
      write(table, indented: indentation + "  ", into: &file)
    case .named(let value):
      file.add("\(indentation)\(name):")
      for name in ["one", payload.quoted] { write(name, value, indentation + "  ", into: &file) }
    case .either(let one, let other):
      write(name, isDressed ? other : one, indentation, into: &file)
    default:
      let safe = Self.fallbacks[name].map { "\(indentation)\(name): \($0)" }
      file.inject("\(indentation)\(name): \(value(of: name, shape).quoted)", else: safe)
    }
  }

  private func writeItem(
    of name: String, _ shape: Shape, _ indentation: String, into file: inout InjectedFile
  ) {
    guard case .map(let table) = shape else {
      let safe = Self.fallbacks[name].map { "\(indentation)- \($0)" }
      return file.inject("\(indentation)- \(value(of: name, shape).quoted)", else: safe)
    }
    file.add("\(indentation)-")
    write(table, indented: indentation + "  ", into: &file)
  }

  private func value(of name: String, _ shape: Shape) -> String {
    let sample = Self.samples[name] ?? ""
    return switch shape {
    case .formatted(format: "email", _): "a@b.example\(payload)"
    case .formatted(format: "uri", _): "https://e.example/\(payload)"
    case .formatted(_, let pattern?) where pattern.hasSuffix("$") && !pattern.hasPrefix("^"):
      payload + sample
    case .formatted: sample + payload
    case _ where !isDressed: "\(payload) \(name)"
    case .numberOrText, .count: "1\(payload)"
    case .date: "2020-01-01\(payload)"
    case .markdown:
      "[a](<\(payload)>) ![b](https://e.example/\(payload)) <https://e.example/\(payload)>"
    default: "https://e.example/\(payload)"
    }
  }
}

extension Shape {
  /// The forms that an item of a list may have.
  fileprivate var forms: [Shape] {
    if case .either(let one, let other) = self { [one, other] } else { [self] }
  }
}

extension String {
  /// The text in quotation marks, as YAML and JSON read it, in ASCII.
  var quoted: String {
    let scalars = unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case " "..."~": String(scalar)
      default: "\\u" + String(scalar.value | 0x10000, radix: 16).dropFirst()
      }
    }
    return "\"\(scalars.joined())\""
  }
}
