/// The files that a preview adds to those of the site.
enum PreviewFiles {
  static let scriptPath = "/_briefpress/reload.js"
  static let stylePath = "/_briefpress/panel.css"

  static func reply(at path: String) -> Reply? {
    switch path {
    case scriptPath: Reply(.ok, type: ContentType.of(path), .bytes(Array(script.utf8)))
    case stylePath:
      Reply(.ok, type: ContentType.of(path), .bytes(Array(DiagnosticsPanel.style.utf8)))
    default: nil
    }
  }

  /// Reloads the page when it hears of another version than its own.
  ///
  /// Only a page that is looked at listens, since a browser holds no more than six connections to a
  /// host; one that comes into view again hears the version at once. The browser keeps the place on
  /// the page.
  private static let script = """
    (() => {
    const version = document.currentScript.dataset.version
    let source
    const stop = () => { if (source) source.close(); source = null }
    const listen = () => {
      stop()
      if (document.visibilityState !== "visible") return
      source = new EventSource("\(ChangeEvents.path)")
      source.onmessage = event => { if (event.data !== version) { stop(); location.reload() } }
      source.onerror = () => { if (source && source.readyState === 2) setTimeout(listen, 1000) }
    }
    addEventListener("visibilitychange", listen)
    addEventListener("pageshow", listen)
    addEventListener("pagehide", stop)
    })()

    """
}
