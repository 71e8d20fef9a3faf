import Basics
import SourceText

/// The path of a file in the site, relative to its root: `briefs/water/index.html`.
package struct OutputPath: Sendable, Comparable {
  package let text: String
  /// The path from this file back to the root: `../../`, or empty at the root.
  package let rootPrefix: String
  /// Whether the text is an address as it is: a page has hundreds of links.
  private let isAddress: Bool

  /// Creates a path in composed form (Unicode NFC), so that addresses do not depend on the system
  /// that a file comes from.
  package init(_ text: String) {
    let form = PathForm(text)
    self.text = form.isASCII ? text : text.composed
    rootPrefix =
      form.depth < Self.rootPrefixes.count
      ? Self.rootPrefixes[form.depth] : String(repeating: "../", count: form.depth)
    isAddress = form.isAddress
  }

  private static let rootPrefixes = (0...4).map { String(repeating: "../", count: $0) }

  private init(_ text: String, rootPrefix: String) {
    self.text = text
    self.rootPrefix = rootPrefix
    isAddress = PathForm(text).isAddress
  }

  /// Returns the page of a folder: `briefs/water` gives `briefs/water/index.html`.
  package static func page(_ folder: String) -> OutputPath {
    OutputPath(folder.isEmpty ? "index.html" : folder + "/index.html")
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }

  /// Returns the path of a page that a server shows at any address, such as `404.html`.
  ///
  /// The path to the root is then the path in the site's address.
  package func servedAnywhere(_ baseURL: String?) -> OutputPath {
    let path =
      baseURL?.split(separator: "/", maxSplits: 2).dropFirst(2).first.map { "/" + $0 } ?? "/"
    return OutputPath(text, rootPrefix: path)
  }

  /// A placeholder for the page that prepared HTML will be put on; see `placed(on:)`.
  package static let anywhere = OutputPath("", rootPrefix: rootMark)
  /// A noncharacter (U+FDD4), which no text may contain, in place of a path to the root that is not
  /// known yet.
  fileprivate static let rootMark = String(decoding: [0xEF, 0xB7, 0x94] as [UInt8], as: UTF8.self)

  /// The folder of the file, with a trailing slash, or empty at the root.
  package var folder: String {
    String(PathText(text).folder)
  }

  /// Returns the relative address of this file on a page, including `index.html`.
  ///
  /// Such an address works on a web server, under a sub-path, and from a disk.
  package func href(from page: OutputPath) -> String {
    page.rootPrefix + (isAddress ? text : text.percentEncodedPath)
  }

  /// The address of the file on a web server, relative to the site's root and without `index.html`.
  package var publicAddress: String {
    guard text.hasSuffix("index.html") else { return text.percentEncodedPath }
    return String(text.dropLast("index.html".count)).percentEncodedPath
  }
}

/// What one look at the bytes of a path says; paths are made many times for each file.
private struct PathForm {
  /// The number of its slashes.
  var depth = 0
  var isASCII = true
  /// Whether no byte needs to be percent-encoded.
  var isAddress = true

  init(_ text: String) {
    let isRead: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes { add(byte) }
    }
    if isRead == nil { for byte in text.utf8 { add(byte) } }
  }

  private mutating func add(_ byte: UInt8) {
    if byte == UInt8(ascii: "/") { depth += 1 }
    if byte >= 0x80 { isASCII = false }
    if !ByteSet.path.contains(byte) { isAddress = false }
  }
}

extension OutputPath: Hashable {
  package static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text == right.text && left.rootPrefix == right.rootPrefix
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension [UInt8] {
  /// Appends prepared HTML with the addresses that it needs on a page.
  package mutating func put(prepared html: [UInt8], on page: OutputPath) {
    let mark = Array(OutputPath.rootMark.utf8)
    var start = 0
    while let index = html[start...].firstIndex(of: mark[0]) {
      let isMark = html[index...].starts(with: mark)
      self += html[start..<index]
      if isMark { self += page.rootPrefix.utf8 } else { append(html[index]) }
      start = index + (isMark ? mark.count : 1)
    }
    self += html[start...]
  }
}

extension String {
  /// The HTML rendered for `OutputPath.anywhere`, with the percent-encoded marks at the start of
  /// its addresses decoded.
  var withRootMarks: String {
    ["href", "src", "cite", "poster"].reduce(self) { html, attribute in
      let start = " \(attribute)=\""
      return html.replacing(
        start + OutputPath.rootMark.percentEncodedPath, with: start + OutputPath.rootMark)
    }
  }

  /// Returns prepared HTML with the addresses that it needs on a page.
  package func placed(on page: OutputPath) -> String {
    guard utf8.contains(0xEF) else { return self }
    var placed: [UInt8] = []
    placed.put(prepared: Array(utf8), on: page)
    return String(decoding: placed, as: UTF8.self)
  }
}
