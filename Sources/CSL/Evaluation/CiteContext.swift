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

/// The values of variables.
extension CiteContext {
  func names(of variable: Variable) -> [Name] { reference.names[variable] ?? [] }

  /// Returns the text of a variable of the reference or the document, or nil if there is none.
  func text(of variable: Variable) -> String? {
    switch variable {
    case .citationNumber: citationNumber.map(String.init)
    case .firstReferenceNoteNumber: firstNoteNumber.map(String.init)
    case .citationLabel: citationLabel
    case .yearSuffix: distinction.yearSuffix?.yearLetters
    case .locator: cite.locator.flatMap { $0.isEmpty ? nil : $0 }
    case .pageFirst: reference.texts[.pageFirst] ?? reference.texts[.page].map(\.firstPage)
    default: reference.texts[variable]
    }
  }

  /// The label of a work in styles that cite by labels: letters of the authors and the year,
  /// `Doe65`.
  var citationLabel: String {
    if let label = reference.texts[.citationLabel] { return label }
    let families = names(of: .author).compactMap { $0.family ?? $0.literal }
    let lengths = [[4], [2, 2], [1, 1, 1], [1, 1, 1, 1]][
      Swift.max(0, Swift.min(families.count, 4) - 1)]
    let letters = zip(families, lengths).map { String($0.prefix($1)) }.joined()
    let year = reference.dates[.issued]?.start.map { (abs($0.boundedYear) % 100).twoDigits } ?? ""
    return letters + year
  }
}

extension String {
  fileprivate var firstPage: String { String(prefix { !"-–—,& ".contains($0) }) }
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

/// The letter that distinguishes works of the same year.
///
/// It goes after the first year that a cite prints, unless the style prints it itself.
struct YearSuffix {
  private var letters: String?

  init(_ context: CiteContext, style: Style) {
    if style.hasYearSuffixVariable || context.isSortKey { return }
    letters = context.distinction.yearSuffix?.yearLetters
  }

  /// Returns a year with its letter, which is not printed again.
  mutating func added(to year: Output) -> Output {
    guard let letters else { return .list([year]) }
    self.letters = nil
    return .list([year, Output.text(letters).tagged(.yearSuffix)])
  }
}
