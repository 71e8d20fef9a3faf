/// The preview's addition to the end of each page: the panel of diagnostics, and a script that
/// reloads the page.
///
/// A built site has neither.
struct PageAddition {
  private let html: [UInt8]

  init(_ snapshot: Snapshot) {
    let panel = DiagnosticsPanel(snapshot.diagnostics).html
    html = Array((panel + Self.script(version: snapshot.version)).utf8)
  }

  /// Returns the page with the addition before its last `</body>`, or at its end.
  func added(to page: [UInt8]) -> [UInt8] {
    let end = Self.bodyEnd(of: page)
    return page[..<end] + html + page[end...]
  }

  private static func bodyEnd(of page: [UInt8]) -> Int {
    let tag = Array("</body".utf8)
    var place = page.count - tag.count
    while place >= 0 {
      let isTag =
        page[place] == tag[0]
        && zip(page[place...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      if isTag { return place }
      place -= 1
    }
    return page.count
  }

  /// Returns the element that loads the script, which must be a file because of the policy of
  /// pages.
  static func script(version: Int) -> String {
    "<script src=\"\(PreviewFiles.scriptPath)\" data-version=\"\(version)\"></script>\n"
  }
}
