/// A variable of CSL (CSL 1.0.2, appendix IV: variables).
///
/// The raw value is the name in styles and in CSL-JSON. `first-reference-note-number`, `locator`,
/// `citation-number` and `year-suffix` come from the document, not from the reference.
public enum Variable: String, CaseIterable, Hashable, Sendable {
  // MARK: Standard variables

  case abstract
  case annote
  case archive
  case archiveCollection = "archive_collection"
  case archiveLocation = "archive_location"
  case archivePlace = "archive-place"
  case authority
  case callNumber = "call-number"
  case citationKey = "citation-key"
  case citationLabel = "citation-label"
  case collectionTitle = "collection-title"
  case containerTitle = "container-title"
  case containerTitleShort = "container-title-short"
  case dimensions
  case division
  case doi = "DOI"
  case event
  case eventTitle = "event-title"
  case eventPlace = "event-place"
  case genre
  case isbn = "ISBN"
  case issn = "ISSN"
  case jurisdiction
  case keyword
  case language
  case license
  case medium
  case note
  case originalPublisher = "original-publisher"
  case originalPublisherPlace = "original-publisher-place"
  case originalTitle = "original-title"
  case partTitle = "part-title"
  case pmcid = "PMCID"
  case pmid = "PMID"
  case publisher
  case publisherPlace = "publisher-place"
  case references
  case reviewedGenre = "reviewed-genre"
  case reviewedTitle = "reviewed-title"
  case scale
  case source
  case status
  case title
  case titleShort = "title-short"
  case url = "URL"
  case volumeTitle = "volume-title"
  case yearSuffix = "year-suffix"
  case hereinafter

  // MARK: Number variables

  case chapterNumber = "chapter-number"
  case citationNumber = "citation-number"
  case collectionNumber = "collection-number"
  case edition
  case firstReferenceNoteNumber = "first-reference-note-number"
  case issue
  case locator
  case number
  case numberOfPages = "number-of-pages"
  case numberOfVolumes = "number-of-volumes"
  case page
  case pageFirst = "page-first"
  case partNumber = "part-number"
  case printingNumber = "printing-number"
  case section
  case supplementNumber = "supplement-number"
  case version
  case volume

  // MARK: Date variables

  case accessed
  case availableDate = "available-date"
  case eventDate = "event-date"
  case issued
  case originalDate = "original-date"
  case submitted

  // MARK: Name variables

  case author
  case chair
  case collectionEditor = "collection-editor"
  case compiler
  case composer
  case containerAuthor = "container-author"
  case contributor
  case curator
  case director
  case editor
  case editorialDirector = "editorial-director"
  case editorTranslator = "editor-translator"
  case executiveProducer = "executive-producer"
  case guest
  case host
  case illustrator
  case interviewer
  case narrator
  case organizer
  case originalAuthor = "original-author"
  case performer
  case producer
  case recipient
  case reviewedAuthor = "reviewed-author"
  case scriptWriter = "script-writer"
  case seriesCreator = "series-creator"
  case translator

  /// Creates the variable with a name, including older names; nil if CSL has none.
  public init?(named name: String) {
    if let variable = Variable(rawValue: name) {
      self = variable
      return
    }
    switch name {
    case "journalAbbreviation": self = .containerTitleShort
    case "shortTitle": self = .titleShort
    default: return nil
    }
  }

  /// Hashes the position of the case.
  ///
  /// Enumerations with text as raw values otherwise hash the text, and variables are looked up all
  /// the time.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
  }

  /// The position of the case, which is less than 128.
  var place: UInt8 { withUnsafeBytes(of: self) { $0[0] } }

  /// The kinds of values of variables.
  public enum Kind: Sendable { case text, number, date, names }

  /// The kind of value that the variable has.
  public var kind: Kind {
    switch self {
    case .chapterNumber, .citationNumber, .collectionNumber, .edition, .firstReferenceNoteNumber,
      .issue, .locator, .number, .numberOfPages, .numberOfVolumes, .page, .pageFirst, .partNumber,
      .printingNumber, .section, .supplementNumber, .version, .volume:
      .number
    case .accessed, .availableDate, .eventDate, .issued, .originalDate, .submitted: .date
    case .author, .chair, .collectionEditor, .compiler, .composer, .containerAuthor, .contributor,
      .curator, .director, .editor, .editorialDirector, .editorTranslator, .executiveProducer,
      .guest, .host, .illustrator, .interviewer, .narrator, .organizer, .originalAuthor,
      .performer, .producer, .recipient, .reviewedAuthor, .scriptWriter, .seriesCreator,
      .translator:
      .names
    default: .text
    }
  }
}
