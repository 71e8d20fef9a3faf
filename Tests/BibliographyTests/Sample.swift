import Bibliography
import CSL
import Foundation
import SourceText
import Testing

/// Works to write, of our fictional institute.
enum Sample {
  /// A brief as the institute publishes it.
  static var report: Reference {
    var work = Reference(id: "ipds2017", type: "report")
    work.names[.author] = [
      Name(family: "Khan", given: "Amina"),
      Name(literal: "Institute of Plateau and Delta Studies"),
    ]
    work.names[.editor] = [Name(family: "Berg", given: "Karl", nonDroppingParticle: "van")]
    work.texts = [
      .title: "Water & the <span class=\"nocase\">NATO</span> Summit", .titleShort: "Water",
      .collectionTitle: "Issue Briefs", .number: "12", .genre: "Issue Brief",
      .publisher: "Institute of Plateau and Delta Studies", .publisherPlace: "Delta City",
      .doi: "10.1234/ipds.12", .url: "https://ipds.example.org/a_b?x=%20", .language: "en",
      .abstract: "What 50% of us drink.", .isbn: "978-0-00-000000-2", .keyword: "water, policy",
    ]
    work.dates[.issued] = DateValue(DateValue.Parts(2017, 9, 15))
    work.dates[.accessed] = DateValue(DateValue.Parts(2020, 1, 2))
    return work
  }

  /// A work with every text variable of a set, with values that are easily broken.
  static func work(_ type: String, _ variables: Set<Variable>) -> Reference {
    var work = Reference(id: "work", type: type)
    for variable in variables {
      switch variable.kind {
      case .names: work.names[variable] = people(variable)
      case .date: work.dates[variable] = DateValue(DateValue.Parts(2020, 5, 1))
      case .number: work.texts[variable] = "7"
      case .text: work.texts[variable] = "About \(variable.rawValue)"
      }
    }
    let fixed: [Variable: String] = [
      .page: "3-5", .language: "en-GB", .isbn: "978-0-00-000000-2", .issn: "1234-567X",
      .url: "https://ipds.example.org/a_b?c=%20&d=~e#f", .doi: "10.1234/a_b<c>%1",
      .keyword: "water, policy", .genre: "Habilitation",
    ]
    for (variable, text) in fixed where variables.contains(variable) {
      work.texts[variable] = text
    }
    return work
  }

  private static func people(_ variable: Variable) -> [Name] {
    [
      Name(family: "Berg", given: "Karl", suffix: "Jr."),
      Name(literal: "The \(variable.rawValue) Council"),
    ]
  }

  /// Every type of CSL.
  static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]

  /// Texts that each format must escape or preserve.
  static let texts = [
    "50% of A & B, #1 costs $5_000", "braces {a} and } alone { here", "back\\slash ~ ^ ` '' -- ---",
    "“quotes” ‘single’ – dash — long … é ß ł ı", "العربية والماء", "پانی کی پالیسی",
    "C:\\dir\\file", "a < b > c", "it's ``so''", "@at, =equals; [brackets] (parentheses) \"q\" |",
    "水の政策", "e\u{301}", "no\u{A0}break",
  ]

  static let markup = [
    "<i>Mare liberum</i> and <b>more</b>", "H<sub>2</sub>O and x<sup>2</sup>",
    "the <sc>ad</sc> years",
    "the <span class=\"nocase\">NATO</span> summit", "<i>one <b>two</b> three</i>",
    "<span class=\"nocase\">iPhone</span>s & <i>50%</i>",
  ]

  static let names = [
    Name(family: "Berg", given: "Karl"), Name(family: "Berg", given: "Karl", suffix: "Jr."),
    Name(family: "Berg", given: "Karl", suffix: "III"),
    Name(family: "Tocqueville", given: "Alexis", droppingParticle: "de"),
    Name(family: "García Márquez", given: "Ana María"), Name(family: "خان", given: "آمنہ"),
    Name(family: "Ito"), Name(family: "d’Orbe", given: "Charles"),
    Name(family: "Al-Rahman", given: "Abd"),
    Name(literal: "Institute of Plateau and Delta Studies"),
    Name(literal: "Water & Sons"), Name(literal: "وزارة المياه"),
  ]

  /// Names that only CSL-JSON can represent.
  static let peculiarNames: [Name] = {
    var comma = Name(family: "Berg", given: "Karl", suffix: "Jr.")
    comma.hasCommaSuffix = true
    var ordered = Name(family: "王", given: "小明")
    ordered.isStaticallyOrdered = true
    return [
      comma, ordered, Name(family: "von Neumann", given: "John"), Name(literal: "A, B and C"),
      Name(family: "Gogh", given: "Otto", droppingParticle: "de", nonDroppingParticle: "van"),
    ]
  }()

  static let dates: [DateValue] = {
    var circa = DateValue(DateValue.Parts(1890))
    circa.isApproximate = true
    var season = DateValue(DateValue.Parts(2019))
    season.season = 2
    return [
      DateValue(DateValue.Parts(2020)), DateValue(DateValue.Parts(2020, 5)),
      DateValue(DateValue.Parts(2020, 5, 1)), DateValue(DateValue.Parts(850)), circa, season,
      DateValue(literal: "forthcoming"),
    ]
  }()

  /// Dates that RIS cannot represent.
  static let ranges = [
    DateValue(DateValue.Parts(2019), to: DateValue.Parts(2020)),
    DateValue(DateValue.Parts(2019, 5, 30), to: DateValue.Parts(2019, 6, 2)),
    DateValue(DateValue.Parts(1999), to: DateValue.Parts(0)), DateValue(DateValue.Parts(-44)),
    DateValue(DateValue.Parts(-1)),
  ]
}
