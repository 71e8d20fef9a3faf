import CSL
import Foundation
import SourceText
import Yams

/// Reads CSL-JSON and CSL-YAML; JSON is YAML too, and so both say where they are wrong.
enum CSLData {
  static func parse(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    // Foundation reads JSON many times faster; where it fails, YAML says where.
    if file.path.hasSuffix(".json"), let json = try? CSLJSON(parsing: Data(file.bytes)),
      let entries = entries(json, file)
    {
      return Checked(entries)
    }
    return parseYAML(file)
  }

  /// The works of a JSON file; nil where something is wrong with it.
  private static func entries(_ json: CSLJSON, _ file: SourceFile) -> [BibliographyEntry]? {
    guard case .array(let works) = json else { return nil }
    let lines = LineTable(file)
    var offset = 0
    var entries: [BibliographyEntry] = []
    for work in works {
      guard let reference = Reference(json: work) else { return nil }
      if let place = file.bytes[offset...].firstRange(of: Array("\"\(reference.id)\"".utf8)) {
        offset = place.lowerBound
      }
      entries.append(
        BibliographyEntry(reference: reference, location: lines.location(at: offset)))
    }
    return entries
  }

  private static func parseYAML(_ file: SourceFile) -> Checked<[BibliographyEntry]> {
    let text = String(decoding: file.bytes, as: UTF8.self)
    do {
      guard let root = try Yams.compose(yaml: text) else { return Checked([]) }
      return parse(root, path: file.path)
    } catch let error as YamlError {
      return Checked([], [problem(error, path: file.path)])
    } catch {
      return Checked([], [wrong("the file cannot be read: \(error)", Location(path: file.path))])
    }
  }

  private static func parse(_ root: Node, path: String) -> Checked<[BibliographyEntry]> {
    // Pandoc's YAML has the works under `references`, and so do exports of Zotero in places.
    let list =
      root.sequence ?? root.mapping?["references"]?.sequence ?? root.mapping?["items"]?.sequence
    guard let list else {
      return Checked(
        [], [wrong("expected a list of works, each with an 'id'", location(root, path))])
    }
    var diagnostics: [Diagnostic] = []
    let entries = list.compactMap { node -> BibliographyEntry? in
      guard let reference = Reference(json: CSLJSON(node)) else {
        diagnostics.append(
          Diagnostic(
            .bibliographyFormat, "a work without an 'id'", at: location(node, path),
            help: "give it one, which citations can name: 'id: smith2020'"))
        return nil
      }
      return BibliographyEntry(reference: reference, location: location(node, path))
    }
    return Checked(entries, diagnostics)
  }

  private static func wrong(_ message: String, _ location: Location) -> Diagnostic {
    Diagnostic(
      .bibliographyFormat, message, at: location,
      help: "CSL-JSON and CSL-YAML are lists: '- id: smith2020' and its title, author, issued …")
  }

  private static func location(_ node: Node, _ path: String) -> Location {
    Location(path: path, line: node.mark?.line, column: node.mark?.column)
  }

  private static func problem(_ error: YamlError, path: String) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Diagnostic(
        .bibliographySyntax, problem,
        at: Location(path: path, line: mark.line, column: mark.column),
        help: "check the commas, quotation marks and brackets before it")
    default:
      Diagnostic(.bibliographySyntax, "\(error)", at: Location(path: path), help: nil)
    }
  }
}

extension CSLJSON {
  /// The value of a YAML node; texts in quotation marks are never numbers.
  init(_ node: Node) {
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      switch scalar.string {
      case "true" where isPlain: self = .bool(true)
      case "false" where isPlain: self = .bool(false)
      case "null" where isPlain, "~" where isPlain, "" where isPlain: self = .null
      default: self = .string(scalar.string)
      }
    case .sequence(let list): self = .array(list.map { CSLJSON($0) })
    case .mapping(let mapping):
      var values: [String: CSLJSON] = [:]
      for (key, value) in mapping { values[key.string ?? ""] = CSLJSON(value) }
      self = .object(values)
    case .alias: self = .null
    }
  }
}
