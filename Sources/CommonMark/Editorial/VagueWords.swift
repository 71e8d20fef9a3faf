/// Link texts that do not say where the link leads, in the languages that Briefpress supports.
enum VagueWords {
  private static let all: Set<String> = [
    "", "click", "click here", "details", "here", "link", "more", "read more", "see here", "this",
    "this link", "this page",
    "hier", "hier klicken", "klicken sie hier", "mehr", "mehr lesen", "weiterlesen",
    "cliquez ici", "en savoir plus", "ici", "lien", "lire la suite", "plus",
    "aquí", "enlace", "haga clic aquí", "leer más", "más", "ver más",
    "یہاں", "یہاں کلک کریں", "مزید", "مزید پڑھیں", "لنک",
    "هنا", "اضغط هنا", "المزيد", "اقرأ المزيد", "رابط",
  ]

  static func include(_ text: String) -> Bool {
    guard text.utf8.count < 40 else { return false }
    let words = text.lowercased().filter { !$0.isPunctuation }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return all.contains(words) && (text.isEmpty || !words.isEmpty)
  }
}
