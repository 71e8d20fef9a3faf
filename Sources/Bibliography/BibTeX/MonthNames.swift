/// Names of months and seasons, by their first letters, in the languages of many libraries.
enum MonthNames {
  /// Returns the month from 1 to 12.
  static func month(_ word: Substring) -> Int? {
    let word = word.lowercased()
    for length in [4, 3] {
      if let month = months[String(word.prefix(length))] { return month }
    }
    return nil
  }

  /// Returns the season from 1 to 4, as in CSL; of several, as in `Fall/Winter`, the first.
  static func season(_ text: String) -> Int? {
    let word = text.lowercased().split { !$0.isLetter }.first.map { String($0) } ?? ""
    return seasons[word]
  }

  private static let months: [String: Int] = {
    let lists = [
      "jan feb mar apr may jun jul aug sep oct nov dec",
      "janu feb mär apr mai juni juli aug sep okt nov dez",
      "janv fév mars avr mai juin juil aoû sep oct nov déc",
      "ene feb mar abr may jun jul ago sep oct nov dic",
      "gen feb mar apr mag giu lug ago set ott nov dic",
      "jan fev mar abr mai jun jul ago set out nov dez",
      "jan feb maa apr mei jun jul aug sep okt nov dec",
      "jän fev mrt apr maj jun jul aou sep okt nov déc",
    ]
    var months: [String: Int] = [:]
    for list in lists {
      for (place, name) in list.split(separator: " ").enumerated() {
        months[String(name)] = place + 1
      }
    }
    return months
  }()

  private static let seasons = [
    "spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4, "frühling": 1, "frühjahr": 1,
    "sommer": 2, "herbst": 3, "printemps": 1, "été": 2, "automne": 3, "hiver": 4,
    "primavera": 1, "verano": 2, "otoño": 3, "invierno": 4, "estate": 2, "autunno": 3,
    "inverno": 4, "verão": 2, "outono": 3,
  ]
}
