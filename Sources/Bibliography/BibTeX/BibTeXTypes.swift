/// The types of BibTeX and BibLaTeX in CSL's words (BibLaTeX manual, “Entry types”).
enum BibTeXTypes {
  static func type(of entry: BibTeXEntry) -> String? {
    let subtype = entry.fields["entrysubtype"]?.lowercased()
    if entry.type == "article" {
      switch subtype {
      case "magazine": return "article-magazine"
      case "newspaper": return "article-newspaper"
      default: return "article-journal"
      }
    }
    if entry.type == "unpublished" {
      return entry.fields["eventtitle"] != nil || entry.fields["venue"] != nil
        ? "speech" : "manuscript"
    }
    return types[entry.type]
  }

  /// All of them, for suggestions.
  static var names: [String] { ["article", "unpublished"] + types.keys.sorted() }

  static let types = [
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "proceedings": "book", "mvproceedings": "book", "reference": "book", "mvreference": "book",
    "manual": "book", "booklet": "pamphlet", "inbook": "chapter", "bookinbook": "chapter",
    "incollection": "chapter", "suppbook": "chapter", "suppcollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "inreference": "entry-encyclopedia", "online": "webpage", "electronic": "webpage",
    "www": "webpage", "report": "report", "techreport": "report", "thesis": "thesis",
    "phdthesis": "thesis", "mastersthesis": "thesis", "dataset": "dataset", "software": "software",
    "patent": "patent", "jurisdiction": "legal_case", "legislation": "legislation",
    "legal": "treaty", "standard": "standard", "video": "motion_picture", "movie": "motion_picture",
    "artwork": "graphic", "image": "graphic", "audio": "song", "music": "song",
    "letter": "personal_communication", "misc": "document", "periodical": "periodical",
    "suppperiodical": "article-journal", "performance": "performance", "review": "review",
    "commentary": "chapter",
  ]
}
