/// The fictional institute that publishes the generated briefs.
enum Institute {
  struct Person {
    let id: String
    let name: String
    let role: String
  }

  static let series = [
    (id: "issue-briefs", title: "Issue Briefs", about: "Two pages on one question."),
    (id: "economic-notes", title: "Economic Notes", about: "Prices, trade and public money."),
    (id: "border-papers", title: "Border Papers", about: "Neighbours and what they share."),
    (id: "policy-letters", title: "Policy Letters", about: "One letter, one recommendation."),
  ]
  static let regions = [
    "Northern Coast", "Inner Gulf", "Lake Districts", "Southern Plateau", "Eastmarch", "Islands",
  ]
  static let topics = [
    "Agriculture", "Aviation", "Banking", "Borders", "Climate", "Courts", "Culture", "Debt",
    "Defence", "Education", "Elections", "Energy", "Fisheries", "Forests", "Health", "Housing",
    "Industry", "Labour", "Local government", "Migration", "Mining", "Pensions", "Ports",
    "Railways", "Statistics", "Taxation", "Telecommunications", "Trade", "Treaties", "Water policy",
  ]
  static let people = (0..<200).map(person)
  static let authors = Array(people.prefix(170))
  static let editors = Array(people.suffix(30))

  /// Forty given names and fifty surnames, paired so that no two people share a name.
  private static func person(_ index: Int) -> Person {
    let name = "\(given[index % 40]) \(surnames[(index * 7 + index / 40) % 50])"
    let id = name.lowercased().replacing(" ", with: "-")
    return Person(id: id, name: name, role: roles[index % roles.count])
  }

  private static let roles = [
    "Research Associate", "Senior Fellow", "Visiting Fellow", "Policy Analyst",
    "Director of Studies",
  ]
  private static let given = """
    Ada Amina Anton Beatriz Bruno Carla Cyril Dalia Daniel Elena Emil Farah Felix Greta Hana Hugo Ines
    Ivan Jonas Julia Karim Laila Leon Lucia Marek Maya Milan Nadia Nils Olga Omar Petra Rafael Rosa
    Samir Sofia Tariq Vera Viktor Yara
    """.split(whereSeparator: \.isWhitespace)
  private static let surnames = """
    Abara Alder Amsel Arden Baran Bexley Birk Calder Castel Corvin Dahl Danesh Eberly Ellery Fabre
    Farrow Galen Garrick Hadid Halloran Ibsen Ilves Jarrow Kader Kessel Lindqvist Lorimer Marchetti
    Marlow Nasser Norell Okafor Orban Pascoe Perrin Quist Rahal Renner Sabra Selwyn Tallis Torvald
    Underhill Vance Varga Wexler Yates Yilmaz Zeller Zoric
    """.split(whereSeparator: \.isWhitespace)
}
