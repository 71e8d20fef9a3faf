import Briefs
import Mustache
import SourceText

extension Publication {
  /// The fingerprint of what stands on every page of a brief, whatever of it templates ask for.
  var fingerprintOfEveryPage: UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(
      .view(
        SiteView(
          site: self, page: .page("briefs/brief"), language: configuration.language)))
    fingerprint.add(siteData.publisher)
    for scope in Stylesheet.Scope.allCases {
      fingerprint.add(settings.stylesheets[scope]?.path.text)
    }
    fingerprint.add(settings.script?.path.text)
    return fingerprint.hash
  }
}

extension Fingerprint {
  /// Adds all that a template could make of a value.
  fileprivate mutating func add(_ value: TemplateValue?) {
    switch value {
    case nil: add(0)
    case .text(let text): add(text)
    case .html(let bytes): add(bytes)
    case .flag(let flag): add(flag)
    case .list(let items), .rendering(let items, by: _): add(each: items) { $0.add(.view($1)) }
    case .view(let view):
      for name in type(of: view).names { add(view.value(of: Symbol(name))) }
    }
  }
}
