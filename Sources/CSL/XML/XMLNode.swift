import Basics
import Foundation
import SourceText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an XML file, with its position for diagnostics.
struct XMLNode: Sendable {
  var name: String
  var attributes: [String: String]
  var children: [XMLNode] = []
  /// The text directly within it.
  var text = ""
  var location: Location

  func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }
  func child(named name: String) -> XMLNode? { children.first { $0.name == name } }
}

extension XMLNode {
  /// How deep elements may be nested; those of styles are nested twenty deep at most.
  private static let depthLimit = 100
  /// How many attributes an element may have; those of styles have at most thirty.
  private static let attributeLimit = 200
  /// The maximum length of an attribute, such as the prefix of each citation, in bytes; those of
  /// styles have at most 350.
  private static let valueLimit = 1000

  /// Parses a file, or reports the line from which on it is not XML.
  static func parse(_ file: SourceFile) -> Checked<XMLNode?> {
    if file.bytes.isEmpty { return Checked(nil, [empty(file)]) }
    // The parser ends the program at a name that is not UTF-8.
    let text = file.checkedForUTF8()
    if text.diagnostics.containsErrors { return Checked(nil, text.diagnostics) }
    if let problem = entity(in: file) ?? crowded(in: file) { return Checked(nil, [problem]) }
    let builder = XMLNodeBuilder(
      TagPlaces(file), depthLimit: depthLimit, valueLimit: valueLimit)
    let parser = XMLParser(data: Data(file.bytes))
    parser.shouldProcessNamespaces = true
    parser.delegate = builder
    let isParsed = parser.parse()
    if let place = builder.tooDeep { return Checked(nil, [nested(at: place)]) }
    if let place = builder.tooLong { return Checked(nil, [long(at: place)]) }
    if isParsed, let root = builder.root { return Checked(root) }
    let fault = builder.fault ?? (parser.lineNumber, parser.columnNumber)
    let place = Location(path: file.path, line: max(1, fault.line), column: max(1, fault.column))
    return Checked(
      nil,
      [
        Diagnostic(
          .notXML, "the file is not XML from here on", at: place,
          help: "open the file in an editor that checks XML, or download it again")
      ])
  }

  private static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .notXML, "the file is empty", at: Location(path: file.path, line: 1, column: 1),
      help: "download the file again")
  }

  /// Returns a diagnostic for a declared entity.
  ///
  /// Entities can expand without limit or read other files, and CSL does not need them.
  private static func entity(in file: SourceFile) -> Diagnostic? {
    guard let place = file.bytes.place(of: Array("<!ENTITY".utf8)) else { return nil }
    return Diagnostic(
      .notXML, "the file declares an entity", at: file.location(at: place.lowerBound),
      help: "take the declaration out, and write what it stands for")
  }

  private static func crowded(in file: SourceFile) -> Diagnostic? {
    file.crowdedTag(mostAttributes: attributeLimit).map { place in
      Diagnostic(
        .notXML, "an element has more than \(attributeLimit) attributes", at: place,
        help: "take some of them out")
    }
  }

  private static func long(at place: Location) -> Diagnostic {
    Diagnostic(
      .notXML, "an attribute has more than \(valueLimit) bytes", at: place,
      help: "say it in fewer words")
  }

  private static func nested(at place: Location) -> Diagnostic {
    Diagnostic(
      .notXML, "elements are nested more than \(depthLimit) levels deep", at: place,
      help: "take some of them out")
  }
}
