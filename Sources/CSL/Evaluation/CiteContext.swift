/// The circumstances in which a cite or entry is evaluated.
struct CiteContext {
  enum Area { case citation, bibliography }

  var reference: Reference
  var area: Area = .citation
  var cite = Cite(id: "")
  var position: Position = .first
  var isNearNote = false
  var firstNoteNumber: Int?
  var citationNumber: Int?
  /// How the work is disambiguated.
  var distinction = Distinction()
  /// Whether the output is only compared with other cites, and not printed.
  var isProbe = false
  /// Whether the output is a sort key.
  var isSortKey = false
  /// The name options of a sort key.
  var sortNameOptions = NameOptions()
}

/// How a cite is distinguished from cites of other works that would look the same (CSL 1.0.2:
/// disambiguation).
struct Distinction: Hashable, Sendable {
  /// The minimum number of names shown.
  var nameCount = 0
  /// How much of given names is shown.
  var givenNames: [Name: GivenNames] = [:]
  /// The number of conditions with `disambiguate` that are true, counted from the first.
  var conditionCount = 0
  /// The number of the letter after the year: 1 is `a`.
  var yearSuffix: Int?

  enum GivenNames: Int, Sendable { case initials = 1, full = 2 }
}

extension Int {
  /// The letters for works of the same year: 1 is `a`, 27 is `aa`.
  var yearLetters: String {
    var number = self
    var letters = ""
    while number > 0 {
      let digit = (number - 1) % 26
      letters = String(UnicodeScalar(UInt8(97 + digit))) + letters
      number = (number - 1) / 26
    }
    return letters
  }
}
