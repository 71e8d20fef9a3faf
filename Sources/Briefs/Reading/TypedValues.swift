import Basics
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

  /// Returns a positive whole number, limited so that sums of such numbers do not overflow.
  func count() -> Int? {
    let expected = "a whole number from 1 to \(Shape.mostCount)"
    guard let text = text(expected: expected) else { return nil }
    if let number = Int(text), (1...Shape.mostCount).contains(number) { return number }
    reportWrongType(expected)
    return nil
  }

  /// Returns one of the values that a key may have.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ rule: BriefRule = .unknownValue, as type: Value.Type = Value.self
  ) -> Value? {
    let names = Value.allCases.map(\.rawValue)
    guard let text = choice(of: names, rule) else { return nil }
    return Value(rawValue: text)
  }

  func choice(of names: [String], _ rule: BriefRule = .unknownValue) -> String? {
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
      .notAnORCID, "which is not an ORCID or has a mistyped digit",
      help: "copy it from orcid.org; it looks like 0000-0002-1825-0097", ORCID.init)
  }

  func doi() -> DOI? {
    identifier(
      .notADOI, "expected a DOI", help: "write it as it is registered: 10.1234/abc", DOI.init)
  }

  func isbn() -> ISBN? {
    identifier(
      .notAnISBN, "which does not have the length of an ISBN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 978-0-306-40615-7", ISBN.init)
  }

  func ror() -> ROR? {
    identifier(
      .notAROR, "which is not a ROR or has a mistyped character",
      help: "copy it from ror.org; it looks like https://ror.org/05dxps055", ROR.init)
  }

  func issn() -> ISSN? {
    identifier(
      .notAnISSN, "which does not have the length of an ISSN or has a mistyped digit",
      help: "copy it from the imprint; it looks like 2049-3630", ISSN.init)
  }

  func email() -> String? {
    identifier(.notAnEmail, "expected an address such as 'name@example.org'") {
      WebAddress.isEmail($0) ? $0 : nil
    }
  }

  /// Returns a web address, whose scheme may be omitted as on paper.
  func webAddress() -> String? {
    identifier(.notAnAddress, "expected an address such as 'https://example.org'") {
      WebAddress.isHTTPOrBare($0) ? $0 : nil
    }
  }

  /// Returns the name of a host, in the characters that a request contains.
  func host() -> String? {
    identifier(.notAnAddress, "expected a host such as 'images.example.org'") {
      WebAddress.isHostName($0) ? $0 : nil
    }
  }

  /// Returns the path of a file, or its web address.
  func fileAddress(expected: String = "text") -> Located<String>? {
    guard let text = locatedText(expected: expected) else { return nil }
    if SafeAddress.isSafe(text.value.utf8) { return text }
    report(
      .notAnAddress, text.value, "expected a path or a web address",
      help: "put the file beside the text or into 'assets/', and write its path from there")
    return nil
  }

  /// Returns a licence: a name, or the web address of its text.
  func license() -> String? {
    identifier(
      .notAnAddress, "expected an SPDX identifier, a name or a web address",
      help: "write it as 'CC-BY-4.0' or 'https://…'"
    ) { SafeAddress.isSafe($0.utf8) || !$0.contains("://") ? $0 : nil }
  }

  /// Returns a value that a parser accepts, and reports any other.
  func identifier<Value>(
    _ rule: BriefRule, _ complaint: String, help: String? = nil, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text() else { return nil }
    if let value = parse(text) { return value }
    report(rule, text, complaint, help: help)
    return nil
  }

  /// Reports what is there and what was expected: `'status' is 'x', expected 'y'`.
  func report(_ rule: BriefRule, _ text: String, _ complaint: String, help: String? = nil) {
    context.report(rule, "\(subject) is '\(text)', \(complaint)", at: location, help: help)
  }
}
