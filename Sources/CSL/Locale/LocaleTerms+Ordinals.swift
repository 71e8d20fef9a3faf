/// Ordinal numbers (CSL 1.0.2: ordinals).
extension LocaleTerms {
  /// `1st`, `2nd`.
  func ordinal(_ number: Int, gender: Term.Gender?) -> String {
    String(number) + ordinalSuffix(number, gender: gender)
  }

  /// `first` to `tenth`; in digits beyond that.
  func longOrdinal(_ number: Int, gender: Term.Gender?) -> String {
    guard (1...10).contains(number) else { return ordinal(number, gender: gender) }
    let name = "long-ordinal-" + number.twoDigits
    return best(variants(name), gender)?.single ?? ordinal(number, gender: gender)
  }

  private func ordinalSuffix(_ number: Int, gender: Term.Gender?) -> String {
    // Any term of the gender goes before those of none.
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
      // Terms of two digits match the last two unless they say otherwise, those of one the last.
      let term = variants("ordinal-" + value.twoDigits).first {
        ($0.match ?? (value > 9 ? .lastTwoDigits : .lastDigit)) == match && isRight($0)
      }
      if let term { return term }
    }
    return variants("ordinal").first(where: isRight)
  }

  /// As CSL 1.0 had it, with four terms.
  private func oldOrdinalSuffix(_ number: Int) -> String {
    let isTeen = (11...13).contains(abs(number) % 100)
    let digit = abs(number) % 10
    let name = isTeen || !(1...3).contains(digit) ? "ordinal-04" : "ordinal-0\(digit)"
    return variants(name).first?.single ?? ""
  }

  /// The term of a gender, or else the one of none.
  private func best(_ terms: [Term], _ gender: Term.Gender?) -> Term? {
    if let gender, gender != .neuter, let term = terms.first(where: { $0.genderForm == gender }) {
      return term
    }
    return terms.first { $0.genderForm == nil || $0.genderForm == .neuter } ?? terms.first
  }

  /// The gender of a noun.
  func gender(of term: String) -> Term.Gender? { variants(term).first?.gender }
}

extension Int {
  /// With a zero before it when it is below ten.
  var twoDigits: String { self < 10 && self >= 0 ? "0\(self)" : String(self) }
}
