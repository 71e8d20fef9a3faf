/// Words that distinguish a rank, an institution or a degree from the name of a person.
enum NameWords {
  /// Returns whether a text names a rank: `Senior Fellow`.
  static func nameRank(_ text: some StringProtocol) -> Bool {
    words(text).contains { ranks.contains($0) }
  }

  /// Returns whether a text names an institution: `United Nations`, `Ministry of Water`.
  static func nameInstitution(_ text: some StringProtocol) -> Bool {
    words(text).contains { word in
      institutions.contains(word)
        || arabicInstitutions.contains { word.hasSuffix($0) && word.count <= $0.count + 2 }
    }
  }

  /// Returns whether a text only consists of additions after a name: `PhD`, `Jr.`, `M.A.`.
  static func areSuffixes(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      let letters = word.filter { $0.isLetter }
      return suffixes.contains(letters.lowercased())
        || (letters.count < 6 && word.contains(".") && letters == letters.uppercased())
    }
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    text.split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }.map { $0.lowercased() }
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "ba", "bsc", "dphil", "esq", "ma", "mba", "md", "msc", "phd",
  ]

  private static let ranks: Set<String> = [
    "adviser", "advisor", "analyst", "assistant", "associate", "chair", "chief", "consultant",
    "coordinator", "director", "economist", "editor", "executive", "expert", "fellow", "head",
    "intern", "lecturer", "manager", "officer", "president", "professor", "research", "researcher",
    "scholar", "scientist", "secretary", "specialist",
  ]

  private static let institutions: Set<String> = [
    "academy", "administration", "agency", "alliance", "association", "authority", "bank", "board",
    "bureau", "center",
    "centre", "coalition", "college", "collective", "commission", "committee", "company",
    "consortium", "corporation",
    "council", "department", "division", "faculty", "federation", "foundation", "fund",
    "government", "group", "inc",
    "initiative", "institute", "institution", "laboratory", "library", "llc", "ltd", "ministry",
    "museum", "nations",
    "network", "ngo", "office", "organisation", "organization", "parliament", "partnership",
    "programme", "project",
    "school", "secretariat", "senate", "society", "staff", "taskforce", "team", "trust", "union",
    "university",
    // German, French, Spanish.
    "akademie", "amt", "bundesamt", "gesellschaft", "gmbh", "hochschule", "institut", "ministerium",
    "stiftung",
    "universität", "verband", "verein", "académie", "agence", "centro", "comité", "commission",
    "conseil", "fondation",
    "fundación", "instituto", "ministère", "ministerio", "organización", "organisation", "société",
    "sociedad",
    "universidad", "université", "école", "escuela",
    // Urdu.
    "ادارہ", "یونیورسٹی", "وزارت", "محکمہ", "انسٹیٹیوٹ", "کمیشن", "حکومت",
  ]

  /// Arabic words, which may have an article before them.
  private static let arabicInstitutions = [
    "وزارة", "جامعة", "معهد", "مركز", "مؤسسة", "منظمة", "لجنة", "بنك",
  ]
}
