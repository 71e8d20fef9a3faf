import SourceText

extension YAMLField {
  func flag() -> Bool? {
    guard let text = text(expected: "true or false") else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      reportWrongType("true or false")
      return nil
    }
  }

  /// A whole number above zero, and not so large that a sum of it would not be one.
  func count() -> Int? {
    let expected = "a whole number from 1 to \(Shape.mostCount)"
    guard let text = text(expected: expected) else { return nil }
    if let number = Int(text), (1...Shape.mostCount).contains(number) { return number }
    reportWrongType(expected)
    return nil
  }

  /// One of the values that a key may have.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ rule: Rule = .unknownValue, as type: Value.Type = Value.self
  ) -> Value? {
    let names = Value.allCases.map(\.rawValue)
    guard let text = choice(of: names, rule) else { return nil }
    return Value(rawValue: text)
  }

  func choice(of names: [String], _ rule: Rule = .unknownValue) -> String? {
    let expected = names.map { "'\($0)'" }.joined(separator: " or ")
    guard let text = text(expected: expected)?.lowercased() else { return nil }
    if names.contains(text) { return text }
    let nearest = names.nearest(to: text)
    report(rule, text, "expected \(expected)", help: nearest.map { "write '\($0)'" })
    return nil
  }

  func slug() -> Located<Slug>? {
    guard let text = text() else { return nil }
    if let slug = Slug(rawValue: text) { return Located(slug, at: location) }
    let better = Slug.from(title: text)
    report(
      .notASlug, text, "expected one folder name of letters, digits and hyphens",
      help: better.map { "write '\($0)'" })
    return nil
  }

  func orcid() -> ORCID? {
    identifier(
      .notAnORCID, "which is no ORCID or has a mistyped digit",
      help: "copy it from orcid.org; it looks like 0000-0002-1825-0097", ORCID.init)
  }

  func doi() -> DOI? {
    identifier(
      .notADOI, "expected a DOI", help: "write it as it is registered: 10.1234/abc", DOI.init)
  }

  func isbn() -> ISBN? {
    identifier(
      .notAnISBN, "which has not the length of an ISBN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 978-0-306-40615-7", ISBN.init)
  }

  func ror() -> ROR? {
    identifier(
      .notAROR, "which is no ROR or has a mistyped character",
      help: "copy it from ror.org; it looks like https://ror.org/05dxps055", ROR.init)
  }

  func issn() -> ISSN? {
    identifier(
      .notAnISSN, "which has not the length of an ISSN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 2049-3630", ISSN.init)
  }

  func email() -> String? {
    identifier(.notAnEmail, "expected an address such as 'name@example.org'") {
      WebAddress.isEmail($0) ? $0 : nil
    }
  }

  /// An address of the web, with its scheme or, as on paper, without.
  func webAddress() -> String? {
    identifier(.notAnAddress, "expected an address such as 'https://example.org'") {
      WebAddress.isHTTPOrBare($0) ? $0 : nil
    }
  }

  /// The name of a host, in the letters that a request has.
  func host() -> String? {
    identifier(.notAnAddress, "expected a host such as 'images.example.org'") {
      WebAddress.isHostName($0) ? $0 : nil
    }
  }

  /// The path of a file, or its address on the web.
  func fileAddress(expected: String = "text") -> Located<String>? {
    guard let text = locatedText(expected: expected) else { return nil }
    if SafeAddress.isSafe(text.value.utf8) { return text }
    report(
      .notAnAddress, text.value, "expected a path or an address of the web",
      help: "put the file beside the text or into 'assets/', and write its path from there")
    return nil
  }

  /// A licence, which is named, or told in full at an address of the web.
  func license() -> String? {
    identifier(
      .notAnAddress, "expected an SPDX identifier, a name or an address of the web",
      help: "write it as 'CC-BY-4.0' or 'https://…'"
    ) { SafeAddress.isSafe($0.utf8) || !$0.contains("://") ? $0 : nil }
  }

  /// A value that a parser understands or does not.
  func identifier<Value>(
    _ rule: Rule, _ complaint: String, help: String? = nil, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text() else { return nil }
    if let value = parse(text) { return value }
    report(rule, text, complaint, help: help)
    return nil
  }

  /// Reports what is there and what was expected: `'status' is 'x', expected 'y'`.
  func report(_ rule: Rule, _ text: String, _ complaint: String, help: String? = nil) {
    context.report(rule, "\(subject) is '\(text)', \(complaint)", at: location, help: help)
  }
}
