/// Collapses the years of works by the same author (CSL 1.0.2: cite collapsing).
extension CollapsePass {
  /// Returns the years of one author's works, such as `1999a, b`.
  func years(_ cites: [CiteOutput]) -> Output {
    var output: [Output] = []
    var index = 0
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, sharesYear(cites[end], cites[end + 1]) { end += 1 }
      output.append(yearGroup(Array(cites[index...end])))
      index = end + 1
    }
    return .list(output, delimiter: groupDelimiter)
  }

  private func sharesYear(_ first: CiteOutput, _ second: CiteOutput) -> Bool {
    guard first.cite.suffix.isEmpty, second.cite.prefix.isEmpty, first.cite.locator == nil,
      second.cite.locator == nil, first.output.contains(.yearSuffix),
      second.output.contains(.yearSuffix)
    else { return false }
    return first.yearText == second.yearText
  }

  private func yearGroup(_ cites: [CiteOutput]) -> Output {
    guard cites.count > 1 else { return cites[0].whole }
    let delimiter = citation.yearSuffixDelimiter ?? citation.citeGroupDelimiter ?? delimiter
    let letters = cites.dropFirst().map { $0.output.first(.yearSuffix) ?? .empty }
    guard citation.collapse == .yearSuffixRanged else {
      return .list([cites[0].whole] + letters, delimiter: delimiter)
    }
    var output: [Output] = []
    var index = 0
    let all = [cites[0].whole] + letters
    while index < cites.count {
      var end = index
      while end + 1 < cites.count, cites[end].letterFollows(cites[end + 1]) { end += 1 }
      if end - index >= 2 {
        output.append(.list([all[index], .text("–"), all[end]]))
        index = end + 1
      } else {
        output.append(all[index])
        index += 1
      }
    }
    return .list(output, delimiter: delimiter)
  }
}

extension CiteOutput {
  /// The cite without the letter after its year.
  fileprivate var yearText: String {
    output.replacing(.names) { _ in .empty }.replacing(.yearSuffix) { _ in .empty }.plainText
  }

  fileprivate func letterFollows(_ next: CiteOutput) -> Bool {
    guard let one = output.first(.yearSuffix)?.plainText,
      let other = next.output.first(.yearSuffix)?.plainText
    else { return false }
    return one.letterNumber + 1 == other.letterNumber
  }
}

extension String {
  /// The number of the letter after a year: 1 for `a`, 27 for `aa`.
  fileprivate var letterNumber: Int {
    utf8.reduce(0) { $0 * 26 + Int($1) - Int(UInt8(ascii: "a")) + 1 }
  }
}
