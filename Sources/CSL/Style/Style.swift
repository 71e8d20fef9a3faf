/// A citation style (CSL 1.0.2): how works are cited and listed.
public struct Style: Sendable {
  /// The address that identifies the style.
  public internal(set) var id = ""
  /// The name of the style.
  public internal(set) var title = ""
  /// Whether citations are notes; otherwise, they are in the text.
  public internal(set) var isNoteStyle = false
  /// The language that the style is written for, as a BCP 47 tag.
  public internal(set) var defaultLocale: String?

  var locales: [LocaleData] = []
  var macros: [Macro] = []
  var options = StyleOptions()
  var nameOptions = NameOptions()
  var citation = CitationElement()
  var bibliography: BibliographyElement?
  /// Whether the style itself prints the letter that distinguishes works of the same year.
  var hasYearSuffixVariable = false
  /// Whether citations depend on the order of the list: by their numbers, or by the letters of
  /// years.
  var citesByOrderOfList = true
  /// The style's label for locators, if it has one.
  var locatorLabel: LabelElement?
  /// Whether the style has conditions for cites that would look the same.
  var hasDisambiguateCondition = false

  /// Whether the style has a list of works.
  public var hasBibliography: Bool { bibliography != nil }
}

struct Macro: Sendable {
  var name: String
  var children: [StyleElement]
}

/// Options of `cs:style` (CSL 1.0.2: global options).
struct StyleOptions: Hashable, Sendable {
  enum Demotion: String, CaseIterable, Sendable {
    case never
    case sortOnly = "sort-only"
    case displayAndSort = "display-and-sort"
  }
  enum PageRange: String, CaseIterable, Sendable {
    case expanded, minimal, chicago
    case minimalTwo = "minimal-two"
    case chicago15 = "chicago-15"
    case chicago16 = "chicago-16"
  }

  var demotion = Demotion.displayAndSort
  var initializesWithHyphen = true
  var pageRange: PageRange?
}

/// `cs:citation`.
struct CitationElement: Sendable {
  enum Collapse: String, CaseIterable, Sendable {
    case citationNumber = "citation-number"
    case year
    case yearSuffix = "year-suffix"
    case yearSuffixRanged = "year-suffix-ranged"
  }
  enum GivenNameRule: String, CaseIterable, Sendable {
    case allNames = "all-names"
    case allNamesWithInitials = "all-names-with-initials"
    case primaryName = "primary-name"
    case primaryNameWithInitials = "primary-name-with-initials"
    case byCite = "by-cite"
  }

  var layout = Layout()
  var sort: [SortKey] = []
  var nameOptions = NameOptions()
  var addsNames = false
  var addsGivenNames = false
  var givenNameRule = GivenNameRule.byCite
  var addsYearSuffix = false
  var collapse: Collapse?
  var citeGroupDelimiter: String?
  var yearSuffixDelimiter: String?
  var afterCollapseDelimiter: String?
  var nearNoteDistance = 5
}

/// `cs:bibliography`.
struct BibliographyElement: Sendable {
  enum AuthorSubstituteRule: String, CaseIterable, Sendable {
    case completeAll = "complete-all"
    case completeEach = "complete-each"
    case partialEach = "partial-each"
    case partialFirst = "partial-first"
  }

  var layout = Layout()
  var sort: [SortKey] = []
  var nameOptions = NameOptions()
  var authorSubstitute: String?
  var authorSubstituteRule = AuthorSubstituteRule.completeAll
  var secondFieldAlign: SecondFieldAlign?
  var hasHangingIndent = false
  var lineSpacing = 1
  var entrySpacing = 1
}

/// How the second field of entries is aligned (CSL 1.0.2: second-field-align).
enum SecondFieldAlign: String, CaseIterable, Sendable { case flush, margin }

/// `cs:layout`.
struct Layout: Sendable {
  var children: [StyleElement] = []
  var delimiter: String?
  var decor = Decor()
}

/// `cs:key`.
struct SortKey: Sendable {
  enum Source: Sendable {
    case variable(Variable)
    case macro(Int)
  }

  var source: Source
  var isDescending = false
  /// The options of `names-min` and similar attributes for names in the key's macro.
  var nameOptions = NameOptions()
}
