/// The types and variables of Crossref and DataCite, with CSL's names (Crossref REST API, “Works”).
enum RegistryNames {
  static let types = [
    "journal-article": "article-journal", "book-chapter": "chapter", "book-section": "chapter",
    "book-part": "chapter", "book-track": "chapter", "proceedings-article": "paper-conference",
    "proceedings": "book", "proceedings-series": "book", "posted-content": "article",
    "preprint": "article", "monograph": "book", "edited-book": "book", "reference-book": "book",
    "book-set": "book", "book-series": "book", "reference-entry": "entry-encyclopedia",
    "dissertation": "thesis", "journal": "periodical", "journal-issue": "periodical",
    "journal-volume": "periodical", "peer-review": "review", "report-series": "report",
    "report-component": "report", "database": "dataset", "component": "document",
    "grant": "document", "other": "document", "standard-series": "standard",
    "conference-paper": "paper-conference", "conference-proceeding": "book",
    "data-paper": "article-journal", "audiovisual": "motion_picture", "image": "graphic",
    "interactive-resource": "webpage", "sound": "song", "text": "document",
    "computational-notebook": "software", "physical-object": "document",
  ]

  /// Names of variables that replace missing ones of CSL.
  static let variables: [(name: String, variable: String)] = [
    ("published", "issued"), ("published-print", "issued"), ("published-online", "issued"),
    ("posted", "issued"), ("created", "issued"), ("short-title", "title-short"),
    ("short-container-title", "container-title-short"), ("article-number", "number"),
    ("publisher-location", "publisher-place"), ("edition-number", "edition"),
    ("citationKey", "citation-key"), ("doi", "DOI"), ("url", "URL"), ("isbn", "ISBN"),
    ("issn", "ISSN"),
  ]
}
