import SourceText
import Yams

/// Reads YAML into values with their positions.
///
/// Scalars are kept as written, so `2020-05-01` is not a timestamp and `1e3` not a number.
struct YAMLReader {
  private let path: String
  private var nodes = 0
  private let mostNodes: Int

  /// Returns the first document, or nil if there is none.
  ///
  /// - Throws: a diagnostic at the position where the file is not YAML
  static func read(_ file: SourceFile) throws(Diagnostic) -> DataNode? {
    if let reason = file.bytes[...].reasonToRefuseYAML(limits: .wholeFile) {
      throw Diagnostic(
        .bibliographySyntax, "the file \(reason)", at: Location(path: file.path),
        help: "a list of works needs none of this")
    }
    var documents: YamlSequence<Node>
    do {
      documents = try Yams.compose_all(yaml: String(decoding: file.bytes, as: UTF8.self))
    } catch { throw problem(error, path: file.path) }
    let root = documents.next()
    if root == nil, let error = documents.error { throw problem(error, path: file.path) }
    guard let root else { return nil }
    // A value takes at least one byte, unless aliases repeat it.
    var reader = YAMLReader(path: file.path, mostNodes: file.bytes.count + 1)
    return try reader.value(root)
  }

  private init(path: String, mostNodes: Int) {
    self.path = path
    self.mostNodes = mostNodes
  }

  private mutating func value(_ node: Node) throws(Diagnostic) -> DataNode {
    nodes += 1
    let place = Location(path: path, line: node.mark?.line, column: node.mark?.column)
    if nodes > mostNodes {
      throw Diagnostic(
        .bibliographySyntax, "aliases repeat more than the file contains", at: place,
        help: "write the works out")
    }
    switch node {
    case .scalar(let scalar): return DataNode(value: Self.scalar(scalar), location: place)
    case .sequence(let sequence):
      var items: [DataNode] = []
      for item in sequence { items.append(try value(item)) }
      return DataNode(value: .list(items), location: place)
    case .mapping(let mapping):
      var members: [(key: String, value: DataNode)] = []
      for (key, item) in mapping { members.append((key.string ?? "", try value(item))) }
      return DataNode(value: .map(members), location: place)
    case .alias: return DataNode(value: .null, location: place)
    }
  }

  private static func scalar(_ scalar: Node.Scalar) -> DataNode.Value {
    guard scalar.style == .plain || scalar.style == .any else {
      return .text(scalar.string.withoutForbiddenCharacters)
    }
    switch scalar.string {
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    case "null", "Null", "NULL", "~", "": return .null
    default: return .text(scalar.string)
    }
  }

  private static func problem(_ error: any Error, path: String) -> Diagnostic {
    let help = "check the quotes, brackets and indentation here and on the line before"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Diagnostic(
        .bibliographySyntax, "the file is not YAML: \(problem)",
        at: Location(path: path, line: mark.line, column: mark.column), help: help)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .bibliographySyntax, "the file is not YAML: \(problem)", at: Location(path: path),
        help: "look for control characters in it")
    default:
      return Diagnostic(
        .bibliographySyntax, "the file is not YAML", at: Location(path: path), help: help)
    }
  }
}
