import Basics
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A file with a drawing (SVG) that can be part of a book: well-formed, and complete without other files
/// and without code.
struct StandaloneDrawing {
  let bytes: [UInt8]

  /// - Returns: `nil` if the file is not such a drawing
  init?(_ file: [UInt8]) {
    guard let bytes = Self.withoutDeclaration(file) else { return nil }
    let check = DrawingCheck()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = check
    parser.shouldResolveExternalEntities = false
    guard parser.parse(), check.isComplete else { return nil }
    self.bytes = bytes
  }

  /// Returns the file without its document type, which names a file on the web; `nil` if that defines
  /// entities.
  private static func withoutDeclaration(_ file: [UInt8]) -> [UInt8]? {
    guard let start = file.place(of: Array("<!DOCTYPE".utf8)) else { return file }
    let rest = file[start.lowerBound...]
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")),
      rest[..<end].place(of: Array("[".utf8)) == nil
    else { return nil }
    let bytes = Array(file[..<start.lowerBound]) + Array(file[(end + 1)...])
    return bytes.place(of: Array("<!DOCTYPE".utf8)) == nil ? bytes : nil
  }
}

/// Reads a drawing, and stops at anything that a book cannot contain.
private final class DrawingCheck: NSObject, XMLParserDelegate {
  private var isRoot = true
  private var isStyle = false
  private var style = ""
  private(set) var isComplete = true

  private static let forbidden: Set<String> = [
    "script", "foreignObject", "iframe", "audio", "video", "canvas", "handler",
  ]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    if isRoot, name != "svg" || attributes["xmlns"] != "http://www.w3.org/2000/svg" { stop(parser) }
    isRoot = false
    isStyle = local == "style"
    if Self.forbidden.contains(local) { stop(parser) }
    for (key, value) in attributes {
      let isAddress = key == "href" || key.hasSuffix(":href") || key == "src"
      let isOutside = isAddress && value.first != "#" && !(local == "image" && Self.isInside(value))
      if isOutside || key.lowercased().hasPrefix("on") || Self.loads(value) { stop(parser) }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isStyle { style += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if isStyle { style += String(decoding: block, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if isStyle, style.contains("@import") || Self.loads(style) { stop(parser) }
    isStyle = false
    style = ""
  }

  private func stop(_ parser: XMLParser) {
    isComplete = false
    parser.abortParsing()
  }

  private static func isInside(_ address: String) -> Bool {
    ["data:image/png;base64,", "data:image/jpeg;base64,"].contains { address.hasPrefix($0) }
  }

  /// Returns whether a style names anything that is not in the drawing itself.
  private static func loads(_ style: String) -> Bool {
    style.ranges(of: "url(").contains { range in
      style[range.upperBound...].first { !" \"'\n\t".contains($0) } != "#"
    }
  }
}
