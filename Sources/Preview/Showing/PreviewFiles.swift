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

  /// Reloads the page when another version than its own is announced.
  ///
  /// Only a visible page listens, since a browser opens at most six connections to a host. A page
  /// that becomes visible again receives the version immediately. The browser keeps the scroll
  /// position.
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
