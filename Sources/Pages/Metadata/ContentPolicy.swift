import Briefs

/// What the pages of a site may load and run: its own files, and nothing else (Content Security Policy, level 3).
struct ContentPolicy {
  private let hosts: [String]
  private let hasInlineStyles: Bool

  /// Nil where pages may hold anything, and where they load nothing.
  ///
  /// With raw HTML of any kind, or scripts in templates of its own, a house knows better what to allow. A page
  /// that stands alone has its style and pictures inside.
  init?(_ site: Publication) {
    guard site.configuration.html != .all, !site.templates.hasOwnScripts, !site.settings.isLone
    else { return nil }
    hosts = site.configuration.allowedHosts
    hasInlineStyles = site.templates.hasOwnStyles
  }

  /// As an element `meta` in a page says it.
  ///
  /// Blocks of JSON-LD are data, which no policy for scripts is asked about (HTML, section 4.12.1.1).
  var text: String {
    let own = (["'self'"] + hosts.map { "https://\($0)" }).joined(separator: " ")
    let style = hasInlineStyles ? "\(own) 'unsafe-inline'" : own
    return "default-src 'none'; script-src \(own); style-src \(style); img-src \(own) data:; "
      + "media-src \(own); font-src \(own); connect-src \(own); form-action 'self'; base-uri 'none'"
  }

  /// As a host says it: only there can a page refuse to stand in a frame.
  var header: String { "Content-Security-Policy: \(text); frame-ancestors 'none'" }
}
