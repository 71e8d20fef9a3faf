import Basics
import Briefs
import SourceText
import Site

/// The policy for what pages may load and run: the site's own files and nothing else (Content
/// Security Policy, level 3).
struct ContentPolicy {
  private let hosts: [String]
  private let hasInlineStyles: Bool
  private let scripts: TemplateScripts

  /// Creates the policy, or returns `nil` if pages may contain anything, or load nothing.
  ///
  /// A lone page has its style and pictures embedded.
  init?(_ site: Publication) {
    guard Self.isStated(by: site.configuration, site.templates), !site.settings.isSelfContained
    else {
      return nil
    }
    hosts = site.configuration.allowedHosts
    hasInlineStyles = site.templates.hasOwnStyles
    scripts = site.templates.scripts
  }

  /// Returns whether there is a policy at all.
  ///
  /// A site that allows all raw HTML, or has scripts in templates that no policy can name, has to
  /// decide for itself what to allow.
  fileprivate static func isStated(
    by configuration: SiteConfiguration, _ templates: PageTemplates
  ) -> Bool {
    configuration.html != .all && !templates.scripts.hasNameless
  }

  /// The policy for a `meta` element in a page.
  ///
  /// Blocks of JSON-LD are data, to which policies for scripts do not apply (HTML, section
  /// 4.12.1.1).
  var text: String {
    let own = (["'self'"] + hosts.map { "https://\($0)" }).joined(separator: " ")
    let script = ([own] + scripts.hashes.sorted()).joined(separator: " ")
    let style = hasInlineStyles ? "\(own) 'unsafe-inline'" : own
    return "default-src 'none'; script-src \(script); style-src \(style); img-src \(own) data:; "
      + "media-src \(own); font-src \(own); connect-src \(own); form-action 'self'; base-uri 'none'"
  }

  /// The policy for a header.
  ///
  /// Only a header can forbid framing, and HTML checkers do not know Trusted Types. Our own scripts
  /// use the policy of that name only for the address of a script (`search.js`); a site's own
  /// scripts may do anything.
  var header: String {
    let trustedTypes =
      scripts.isEmpty ? "; require-trusted-types-for 'script'; trusted-types briefpress" : ""
    return "Content-Security-Policy: \(text)\(trustedTypes); frame-ancestors 'none'"
  }
}

extension PageTemplates {
  /// Returns a diagnostic for each script in the site's own templates that the policy of the pages
  /// blocks because of its host.
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
