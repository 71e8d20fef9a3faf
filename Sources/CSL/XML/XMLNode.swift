import Foundation
import SourceText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of an XML file, with where it stands, so that whoever reads it can say what is wrong there.
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
  /// Parses a file, or says in which line it is no XML.
  static func parse(_ file: SourceFile) -> Checked<XMLNode?> {
    let builder = XMLNodeBuilder(path: file.path)
    let parser = XMLParser(data: Data(file.bytes))
    parser.shouldProcessNamespaces = true
    parser.delegate = builder
    guard parser.parse(), let root = builder.root else {
      let place = Location(
        path: file.path, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber))
      return Checked(
        nil,
        [
          Diagnostic(
            .notXML, "this is no XML from here on", at: place,
            help: "open the file in an editor that checks XML, or get it anew")
        ])
    }
    return Checked(root)
  }
}

/// Builds the tree while the parser reads.
private final class XMLNodeBuilder: NSObject, XMLParserDelegate {
  let path: String
  var root: XMLNode?
  private var open: [XMLNode] = []

  init(path: String) { self.path = path }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let place = Location(path: path, line: parser.lineNumber, column: parser.columnNumber)
    open.append(XMLNode(name: name, attributes: attributes, location: place))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let node = open.popLast() else { return }
    if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
  }
}
