import Basics

/// The CSL types for those of BibTeX and BibLaTeX (BibLaTeX manual, “Entry types”).
enum BibTeXTypes {
  static func type(of entry: BibTeXEntry) -> String? {
    switch entry.type {
    case "article":
      switch entry["entrysubtype"]?.trimmed.lowercased() {
      case "magazine": return "article-magazine"
      case "newspaper": return "article-newspaper"
      default: return "article-journal"
      }
    case "unpublished":
      return entry["eventtitle"] != nil || entry["venue"] != nil ? "speech" : "manuscript"
    default: return types[entry.type]
    }
  }

  /// Returns the type and subtype of an entry for a CSL type.
  static func entry(for type: String) -> (type: String, subtype: String?) {
    switch type {
    case "article-magazine": ("article", "magazine")
    case "article-newspaper": ("article", "newspaper")
    case "article-journal", "article": ("article", nil)
    case "report": ("techreport", nil)
    case "thesis": ("phdthesis", nil)
    case "manuscript", "speech": ("unpublished", nil)
    case "pamphlet": ("booklet", nil)
    case "webpage", "post-weblog", "post": ("online", nil)
    case "chapter": ("incollection", nil)
    case "paper-conference": ("inproceedings", nil)
    case "entry-encyclopedia", "entry-dictionary", "entry": ("inreference", nil)
    case "motion_picture": ("movie", nil)
    case "graphic": ("artwork", nil)
    case "song": ("audio", nil)
    case "legal_case": ("jurisdiction", nil)
    case "treaty": ("legal", nil)
    case "personal_communication": ("letter", nil)
    default: (types[type] == type ? type : "misc", nil)
    }
  }

  /// All types, for suggestions.
  static let names = ["article", "unpublished"] + types.keys.sorted()

  private static let types = [
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
    "commentary": "chapter", "customa": "document", "customb": "document", "customc": "document",
    "customd": "document", "custome": "document", "customf": "document",
  ]

  /// Types of entries that are not works: fields for others, sets, and settings of styles.
  static let apart: Set<String> = ["xdata", "set", "control", "ieeetranbstctl", "bibnote"]
}
