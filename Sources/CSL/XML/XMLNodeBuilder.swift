import Foundation
import SourceText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Builds the tree while the parser runs.
final class XMLNodeBuilder: NSObject, XMLParserDelegate {
  private var places: TagPlaces
  private let depthLimit: Int
  private let valueLimit: Int
  private(set) var root: XMLNode?
  /// The position of the first element that is nested too deep.
  private(set) var tooDeep: Location?
  /// The position of the first attribute that is too long.
  private(set) var tooLong: Location?
  /// The position at which the file is not XML; the parser itself may continue after it.
  private(set) var fault: (line: Int, column: Int)?
  private var open: [XMLNode] = []

  init(_ places: TagPlaces, depthLimit: Int, valueLimit: Int) {
    self.places = places
    self.depthLimit = depthLimit
    self.valueLimit = valueLimit
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    guard tooDeep == nil, tooLong == nil else { return }
    let place = places.start(endLine: parser.lineNumber, endColumn: parser.columnNumber)
    if attributes.values.contains(where: { $0.utf8.count > valueLimit }) {
      tooLong = place
      return parser.abortParsing()
    }
    open.append(
      XMLNode(
        name: name, attributes: attributes.mapValues(\.withoutForbiddenCharacters), location: place)
    )
    if open.count > depthLimit {
      tooDeep = place
      parser.abortParsing()
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    if fault == nil { fault = (parser.lineNumber, parser.columnNumber) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text.withoutForbiddenCharacters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard tooDeep == nil, tooLong == nil, let node = open.popLast() else { return }
    if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
  }
}
