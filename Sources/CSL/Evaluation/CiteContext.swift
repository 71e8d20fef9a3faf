/// What the evaluation of one cite or entry knows of where it stands.
struct CiteContext {
  enum Area { case citation, bibliography }

  var reference: Reference
  var area: Area = .citation
  var cite = Cite(id: "")
  var position: Position = .first
  var isNearNote = false
  var firstNoteNumber: Int?
  var citationNumber: Int?
  /// What tells the work from others like it.
  var distinction = Distinction()
  /// Whether the output is to be compared with other cites, and not printed.
  var isProbe = false
  /// Whether the output is a key to sort by.
  var isSortKey = false
  /// What a sort key says about names.
  var sortNameOptions = NameOptions()
}

/// How a cite is told apart from cites of other works that would look the same
/// (CSL 1.0.2: disambiguation).
struct Distinction: Hashable, Sendable {
  /// How many names are shown at least.
  var nameCount = 0
  /// How much of given names is shown.
  var givenNames: [Name: GivenNames] = [:]
  /// How many conditions with `disambiguate` hold, of those met first.
  var conditionCount = 0
  /// 1 for `a`.
  var yearSuffix: Int?

  enum GivenNames: Int, Sendable { case initials = 1, full = 2 }
}

extension Int {
  /// The letters that number works of one year: 1 is `a`, 27 is `aa`.
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
