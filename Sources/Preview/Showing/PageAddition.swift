/// What a preview puts at the end of each page: the panel of diagnostics and a script that reloads.
///
/// A built site has neither.
struct PageAddition {
  private let html: [UInt8]

  init(_ snapshot: Snapshot) {
    let panel = DiagnosticsPanel(snapshot.diagnostics).html
    html = Array((panel + Self.script(version: snapshot.version)).utf8)
  }

  /// The page with the addition before its last `</body>`, or at its end.
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

  /// Reloads the page when it hears of another version than its own.
  ///
  /// Only a page that is looked at listens, since a browser holds no more than six connections to a
  /// host; one that comes into view again is told the version at once. The browser keeps the place on
  /// the page.
  static func script(version: Int) -> String {
    """
    <script>(() => {
    let source
    const stop = () => { if (source) source.close(); source = null }
    const listen = () => {
      stop()
      if (document.visibilityState !== "visible") return
      source = new EventSource("\(ChangeEvents.path)")
      source.onmessage = event => { if (event.data !== "\(version)") { stop(); location.reload() } }
      source.onerror = () => { if (source && source.readyState === 2) setTimeout(listen, 1000) }
    }
    addEventListener("visibilitychange", listen)
    addEventListener("pageshow", listen)
    addEventListener("pagehide", stop)
    })()</script>

    """
  }
}
