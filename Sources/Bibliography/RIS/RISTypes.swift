/// The types of works in RIS, and the corresponding CSL types.
enum RISTypes {
  static let types = [
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
    "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case",
    "CHAP": "chapter", "CHART": "figure", "CLSWK": "classic", "COMP": "software",
    "CONF": "paper-conference", "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset",
    "DBASE": "dataset", "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter",
    "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia", "EQUA": "document", "FIGURE": "figure", "GEN": "document",
    "GOVDOC": "report", "GRANT": "document", "GRNT": "document", "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal", "INTV": "interview", "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "regulation", "MANSCPT": "manuscript", "MAP": "map",
    "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "motion_picture",
    "MUSIC": "song", "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent",
    "PCOMM": "personal_communication", "POD": "broadcast", "RPRT": "report", "SER": "book",
    "SLIDE": "speech", "SOUND": "song", "STAND": "standard", "STAT": "legislation",
    "STD": "standard", "THES": "thesis", "UNBILL": "bill", "UNPB": "manuscript",
    "UNPD": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage",
  ]

  /// Returns the RIS type for a CSL type.
  static func type(for csl: String) -> String { reversed[csl] ?? "GEN" }

  private static let reversed = [
    "article-journal": "JOUR", "article": "JOUR", "article-magazine": "MGZN",
    "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK", "broadcast": "POD",
    "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA", "entry": "ENCYC",
    "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
    "graphic": "ART", "hearing": "HEAR", "interview": "INTV", "legal_case": "CASE",
    "legislation": "STAT", "manuscript": "UNPB", "map": "MAP", "motion_picture": "MPCT",
    "pamphlet": "PAMP", "paper-conference": "CONF", "patent": "PAT", "periodical": "JFULL",
    "personal_communication": "PCOMM", "post": "BLOG", "post-weblog": "BLOG",
    "regulation": "LEGAL", "report": "RPRT", "software": "COMP", "song": "MUSIC",
    "speech": "SLIDE", "standard": "STAND", "thesis": "THES", "webpage": "ELEC",
  ]

  /// Works that are not part of another one, so their second title is that of the series.
  static let alone: Set<String> = [
    "book", "classic", "map", "pamphlet", "report", "software", "standard",
  ]

  /// Works that have their own number in the field for the ISBN.
  static let numbered: Set<String> = ["report", "patent", "standard"]

  /// Works with a number of pages instead of a page range.
  static let whole: Set<String> = ["book", "thesis", "manuscript"]

  /// Works whose number is that in their series.
  static let inSeries: Set<String> = [
    "book", "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference",
  ]

  static let articles: Set<String> = [
    "article", "article-journal", "article-magazine", "article-newspaper", "periodical",
  ]
}
