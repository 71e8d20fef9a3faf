extension String {
  /// Whether this is the name of a database (Web of Science, Scopus, PubMed) for a kind of work
  /// that already has a type.
  var isKindInDatabases: Bool { databaseKinds.contains(lowercased()) }
}

private let databaseKinds: Set<String> = [
  "article", "journal article", "research article", "original article", "original research",
  "original paper", "full length article", "review", "review article", "research paper", "paper",
  "proceedings paper", "conference paper", "conference proceeding", "conference proceedings",
  "article; proceedings paper", "article; early access", "review; early access",
  "article; book chapter", "article; retracted publication", "editorial material", "editorial",
  "letter", "note", "short survey", "news item", "meeting abstract", "correction", "erratum",
  "data paper", "book chapter", "book", "inbook", "incollection", "inproceedings", "misc",
  "research-article", "journal-article", "journalarticle", "article in press", "report", "thesis",
  "journal", "periodical", "book section", "web page", "webpage", "website", "text",
]
