import CSL
import Foundation
import TestSupport

/// Bibliographies in which every field contains a payload.
struct InjectedWorks {
  let payload: String

  private static let bibTeXFields = words(of: "BibTeX", /"([a-z]+)"/)
  private static let risTags = words(of: "RIS", /"([A-Z][A-Z0-9])"/)
    .filter { !["TY", "ER", "ID"].contains($0) }

  /// The names in quotation marks in the program's mapping of a format; any that name something else do no
  /// harm.
  private static func words(of format: String, _ name: Regex<(Substring, Substring)>) -> [String] {
    let folder = Repository.url("Sources/Bibliography/\(format)")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let sources = files.filter {
      $0.hasPrefix("\(format)Mapping") || $0.hasPrefix("\(format)Dates")
    }
    .compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    return Set(sources.flatMap { $0.matches(of: name).map { String($0.1) } }).sorted()
  }

  static let paths = ["references.bib", "references.ris", "references.json"]

  var files: [(path: String, file: InjectedFile)] { Array(zip(Self.paths, [bibTeX, ris, json])) }

  private var bibTeX: InjectedFile {
    var file = InjectedFile()
    for type in ["book", "article"] {
      file.add("@\(type){\(type),")
      for field in Self.bibTeXFields { file.inject("  \(field) = {\(balanced) \(field)},") }
      file.add("}")
    }
    return file
  }

  /// The payload as a field can contain it: a brace alone ends the field, and an entry at the start of a line the whole
  /// entry.
  private var balanced: String {
    var depth = 0
    let held = payload.replacing("\n@", with: " @").filter { character in
      switch character {
      case "{": depth += 1
      case "}" where depth == 0: return false
      case "}": depth -= 1
      default: break
      }
      return true
    }
    return held + String(repeating: "}", count: depth)
  }

  private var ris: InjectedFile {
    var file = InjectedFile()
    file.add("TY  - RPRT\nID  - ris")
    for tag in Self.risTags { file.inject("\(tag)  - \(payload) \(tag)") }
    file.add("ER  - ")
    return file
  }

  private var json: InjectedFile {
    var file = InjectedFile()
    file.add("[{")
    for variable in Variable.allCases where variable != .citationKey {
      let value = "\(payload) \(variable.rawValue)".quoted
      switch variable.kind {
      case .names:
        file.inject(
          "\(variable.rawValue.quoted): [{\"family\": \(value), \"given\": \(value)}, {\"literal\": \(value)}],"
        )
      case .date: file.inject("\(variable.rawValue.quoted): {\"literal\": \(value)},")
      default: file.inject("\(variable.rawValue.quoted): \(value),")
      }
    }
    file.add("\"type\": \"book\", \"id\": \"json\"}]")
    return file
  }
}

/// A citation style and words in which every text contains a payload.
struct InjectedWords {
  let payload: String

  /// The payload as XML can contain it.
  private var escaped: String {
    let held = String(
      payload.unicodeScalars.filter {
        ($0 >= " " || "\t\r\n".unicodeScalars.contains($0)) && !(0xFFFE...0xFFFF ~= $0.value)
      })
    return [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
      .reduce(held) { $0.replacing($1.0, with: $1.1) }
  }

  /// Prefixes, suffixes and delimiters.
  func style() throws -> InjectedFile {
    try injected("Styles/author-date.csl") { line in
      line.replacing(/(prefix|suffix|delimiter)="/) { "\($0.output.0)\(escaped)" }
    }
  }

  func locale() throws -> InjectedFile {
    try injected("Styles/locales-en-US.xml") { line in
      line.replacing(/(<(?:term|single|multiple)[^>\/]*>)/) { "\($0.output.0)\(escaped)" }
    }
  }

  /// Words of pages.
  func words() throws -> InjectedFile {
    try injected("Templates/words/en.yml") { line in
      line.replacing(/"([^"]*)"/) {
        "\(String($0.output.1).quoted.dropLast())\(payload.quoted.dropFirst())"
      }
    }
  }

  /// A file of the program's with what `change` makes of its lines, where that is allowed.
  private func injected(_ path: String, _ change: (String) -> String) throws -> InjectedFile {
    var file = InjectedFile()
    let text = try Repository.text(path)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let changed = change(line)
      if changed == line { file.add(line) } else { file.inject(changed, else: line) }
    }
    return file
  }
}
