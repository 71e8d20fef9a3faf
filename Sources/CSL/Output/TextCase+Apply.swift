/// Changes of case (CSL 1.0.2: text-case).
extension Output {
  /// - Parameters:
  ///   - isEnglish: whether title case applies, which only English has
  ///   - isTurkic: whether the capital of `i` is `İ`
  func cased(_ textCase: TextCase?, isEnglish: Bool, isTurkic: Bool = false) -> Output {
    guard let textCase else { return self }
    if textCase == .title, !isEnglish { return self }
    var letters = CasedText(isTurkic: isTurkic)
    letters.gather(self, isKept: false)
    letters.apply(textCase)
    return letters.rebuilt(self)
  }
}
