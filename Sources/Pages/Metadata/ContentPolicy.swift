import Basics
import Briefs
import SourceText
import Site

/// What the pages of a site may load and run: its own files, and nothing else (Content Security Policy, level 3).
struct ContentPolicy {
  private let hosts: [String]
  private let hasInlineStyles: Bool
  private let scripts: TemplateScripts

  /// Nil where pages may hold anything, and where they load nothing.
  ///
  /// A page that stands alone has its style and pictures inside.
  init?(_ site: Publication) {
    guard Self.isStated(by: site.configuration, site.templates), !site.settings.isSelfContained
    else {
      return nil
    }
    hosts = site.configuration.allowedHosts
    hasInlineStyles = site.templates.hasOwnStyles
    scripts = site.templates.scripts
  }

  /// With raw HTML of any kind, or scripts in templates that no policy can name, a house knows better what to allow.
  fileprivate static func isStated(
    by configuration: SiteConfiguration, _ templates: PageTemplates
  ) -> Bool {
    configuration.html != .all && !templates.scripts.hasNameless
  }

  /// As an element `meta` in a page says it.
  ///
  /// Blocks of JSON-LD are data, which no policy for scripts is asked about (HTML, section 4.12.1.1).
  var text: String {
    let own = (["'self'"] + hosts.map { "https://\($0)" }).joined(separator: " ")
    let script = ([own] + scripts.hashes.sorted()).joined(separator: " ")
    let style = hasInlineStyles ? "\(own) 'unsafe-inline'" : own
    return "default-src 'none'; script-src \(script); style-src \(style); img-src \(own) data:; "
      + "media-src \(own); font-src \(own); connect-src \(own); form-action 'self'; base-uri 'none'"
  }

  /// As a host says it: only there can a page refuse to be in a frame, and checkers of HTML know no Trusted Types.
  ///
  /// Our own scripts make nothing from text but the address of a script (`search.js`), by the policy of that name;
  /// those of a house may do so anywhere.
  var header: String {
    let trustedTypes =
      scripts.isEmpty ? "; require-trusted-types-for 'script'; trusted-types briefpress" : ""
    return "Content-Security-Policy: \(text)\(trustedTypes); frame-ancestors 'none'"
  }
}

extension PageTemplates {
  /// The scripts of the house's templates that browsers do not load, since the policy of the pages does not name
  /// their hosts.
  package func refusedScripts(_ configuration: SiteConfiguration) -> [Diagnostic] {
    guard ContentPolicy.isStated(by: configuration, self) else { return [] }
    let allowed = configuration.allowedHosts + [configuration.url?.webHostAndPort].compactMap { $0 }
    return scripts.foreign.compactMap { script in
      guard let host = script.address.webHostAndPort, !allowed.contains(host) else { return nil }
      return Diagnostic(
        .scriptNotAllowed,
        "browsers do not load '\(script.address)', since pages may not load from '\(host)'",
        at: script.location,
        help:
          "name '\(host)' under 'allow-hosts' in site.yml, or put a copy into 'assets/' and load that"
      )
    }
  }
}
