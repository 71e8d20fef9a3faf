/// Ordinal numbers (CSL 1.0.2: ordinals).
extension LocaleTerms {
  /// Returns `1st`, `2nd` and so on.
  func ordinal(_ number: Int, gender: Term.Gender?) -> String {
    String(number) + ordinalSuffix(number, gender: gender)
  }

  /// Returns `first` to `tenth`, and digits above that.
  func longOrdinal(_ number: Int, gender: Term.Gender?) -> String {
    guard (1...10).contains(number) else { return ordinal(number, gender: gender) }
    let name = "long-ordinal-" + number.twoDigits
    return best(variants(name), gender)?.single ?? ordinal(number, gender: gender)
  }

  private func ordinalSuffix(_ number: Int, gender: Term.Gender?) -> String {
    // Any term of the gender takes precedence over those without one.
    if let gender, gender != .neuter,
      let term = ordinalTerm(number, where: { $0.genderForm == gender })
    {
      return term.single
    }
    if let term = ordinalTerm(number, where: { $0.genderForm == nil || $0.genderForm == .neuter }) {
      return term.single
    }
    return oldOrdinalSuffix(number)
  }

  private func ordinalTerm(_ number: Int, where isRight: (Term) -> Bool) -> Term? {
    let lastTwo = abs(number) % 100
    for (value, match) in [
      (abs(number), Term.Match.wholeNumber), (lastTwo, .lastTwoDigits), (lastTwo % 10, .lastDigit),
    ] where value < 100 {
      // By default, terms of two digits match the last two digits, and terms of one digit the last.
      let term = variants("ordinal-" + value.twoDigits).first {
        ($0.match ?? (value > 9 ? .lastTwoDigits : .lastDigit)) == match && isRight($0)
      }
      if let term { return term }
    }
    return variants("ordinal").first(where: isRight)
  }

  /// Returns the suffix by the rules of CSL 1.0, which had four terms.
  private func oldOrdinalSuffix(_ number: Int) -> String {
    let isTeen = (11...13).contains(abs(number) % 100)
    let digit = abs(number) % 10
    let name = isTeen || !(1...3).contains(digit) ? "ordinal-04" : "ordinal-0\(digit)"
    return variants(name).first?.single ?? ""
  }

  /// Returns the term of a gender, or else the one without a gender.
  private func best(_ terms: [Term], _ gender: Term.Gender?) -> Term? {
    if let gender, gender != .neuter, let term = terms.first(where: { $0.genderForm == gender }) {
      return term
    }
    return terms.first { $0.genderForm == nil || $0.genderForm == .neuter } ?? terms.first
  }

  /// Returns the gender of a noun.
  func gender(of term: String) -> Term.Gender? { variants(term).first?.gender }
}

extension Int {
  /// The number with a leading zero if it is below ten.
  var twoDigits: String { self < 10 && self >= 0 ? "0\(self)" : String(self) }
}
