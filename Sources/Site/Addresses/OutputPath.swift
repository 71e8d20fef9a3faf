import Basics
import SourceText

/// Where a file of the site stands, from the site's root: `briefs/water/index.html`.
package struct OutputPath: Hashable, Sendable, Comparable {
  package let text: String
  /// The way to the root, where it does not follow from the path.
  private var fixedRootPrefix: String?

  /// Names are composed (Unicode, form NFC), so that an address does not depend on the system that a file
  /// comes from.
  package init(_ text: String) { self.text = text.composed }

  private init(_ text: String, rootPrefix: String) {
    self.text = text
    fixedRootPrefix = rootPrefix
  }

  /// The page of a folder: `briefs/water` gives `briefs/water/index.html`.
  package static func page(_ folder: String) -> OutputPath {
    OutputPath(folder.isEmpty ? "index.html" : folder + "/index.html")
  }

  package static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }

  /// The page as one that a server shows at any address, as it does `404.html`: its way to the root is the
  /// path of the site's address.
  package func servedAnywhere(_ baseURL: String?) -> OutputPath {
    let path =
      baseURL?.split(separator: "/", maxSplits: 2).dropFirst(2).first.map { "/" + $0 } ?? "/"
    return OutputPath(text, rootPrefix: path)
  }

  /// Stands for the page that a prepared piece of HTML will be put on; see `replacingRoot`.
  package static let anywhere = OutputPath("", rootPrefix: rootMark)
  /// A noncharacter (U+FDD4), which no text may hold, for the way to the root, where that is not known yet.
  fileprivate static let rootMark = String(decoding: [0xEF, 0xB7, 0x94] as [UInt8], as: UTF8.self)

  /// The way from this file back to the root: `../../`, or nothing.
  package var rootPrefix: String {
    if let fixedRootPrefix { return fixedRootPrefix }
    return String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The folder of the file, with a slash at its end, or nothing at the root.
  package var folder: String {
    String(PathText(text).folder)
  }

  /// The relative address of this file on the page `from`, with its `index.html`: such an address works on
  /// a web server, under a sub-path, and from a disk.
  package func href(from page: OutputPath) -> String { page.rootPrefix + text.percentEncodedPath }

  /// The address that a web server knows the file by, from the site's root: without `index.html`.
  package var publicAddress: String {
    guard text.hasSuffix("index.html") else { return text.percentEncodedPath }
    return String(text.dropLast("index.html".count)).percentEncodedPath
  }
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
  /// HTML made of Markdown for `OutputPath.anywhere`: the marks with which its addresses begin, which were
  /// percent-encoded with them, as marks again.
  var withRootMarks: String {
    ["href", "src", "cite", "poster"].reduce(self) { html, attribute in
      let start = " \(attribute)=\""
      return html.replacing(
        start + OutputPath.rootMark.percentEncodedPath, with: start + OutputPath.rootMark)
    }
  }

  /// Prepared HTML with the addresses that it needs on a page.
  package func placed(on page: OutputPath) -> String {
    guard utf8.contains(0xEF) else { return self }
    var placed: [UInt8] = []
    placed.put(prepared: Array(utf8), on: page)
    return String(decoding: placed, as: UTF8.self)
  }
}
