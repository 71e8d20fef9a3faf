import SourceText

/// Scripts and styles in templates, which a content security policy would stop (CSP 3, section 6.7.3).
extension SourceFile {
  /// Whether the template holds a script inside itself or from elsewhere, an attribute that runs one, or an
  /// address that does.
  var holdsScript: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains(Self.address) || text.contains(Self.handler)
      || text.matches(of: Self.element).contains { $0.output.1.isStopped }
  }

  /// Whether the template holds a style sheet or an attribute with a style.
  var holdsStyle: Bool {
    String(decoding: bytes, as: UTF8.self)
      .contains(#/(?i)<style\b|<[a-z][^<>]*[\s"'\/]style\s*=/#)
  }

  private nonisolated static var address: Regex<Substring> {
    #/(?i)[\s"'=]javascript:/#
  }
  private nonisolated static var handler: Regex<Substring> {
    #/(?i)<[a-z][^<>]*[\s"'/]on[a-z]+\s*=/#
  }
  private nonisolated static var element: Regex<(Substring, Substring)> {
    #/(?i)<script\b([^>]*)>/#
  }
}

extension Substring {
  /// Whether a script with these attributes is one that the policy stops: neither data nor a file of the site.
  fileprivate var isStopped: Bool {
    if contains(#/(?i)\btype\s*=\s*["']?[a-z]+\/[a-z+-]*json/#) { return false }
    guard let source = firstMatch(of: #/(?i)\bsrc\s*=\s*["']?([^"'\s]*)/#) else { return true }
    let address = source.output.1
    return address.hasPrefix("//") || address.lowercased().hasPrefix("http")
  }
}
