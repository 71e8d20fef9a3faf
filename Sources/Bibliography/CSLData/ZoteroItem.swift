/// Converts items from Zotero's own form, as in its web service and Better BibTeX's JSON (Zotero,
/// “Item types and fields”).
enum ZoteroItem {
  typealias Members = [(key: String, value: DataNode)]

  /// Returns the item with CSL's names, or nil if it has none of Zotero's.
  static func csl(_ item: DataNode) -> Members? {
    let data = item["data"] ?? item
    guard let kind = data["itemType"]?.text, case .map(let fields) = data.value else { return nil }
    var members: Members = []
    func add(_ name: String, _ value: DataNode?) {
      if let value, value.text != "", !members.contains(where: { $0.key == name }) {
        members.append((name, value))
      }
    }
    func text(_ text: String) -> DataNode { DataNode(value: .text(text), location: data.location) }
    add("id", data["citationKey"] ?? data["citekey"] ?? data["key"] ?? item["key"])
    add("type", text(types[kind] ?? "document"))
    for (field, value) in fields {
      if let name = names[field] { add(name, value) }
    }
    for (name, people) in creators(data) {
      add(name, DataNode(value: .list(people), location: data.location))
    }
    if let tags = data["tags"]?.list, !tags.isEmpty {
      let words = tags.compactMap { $0["tag"]?.text ?? $0.text }
      add("keyword", text(words.joined(separator: ", ")))
    }
    return members
  }

  private static func creators(_ data: DataNode) -> [(String, [DataNode])] {
    var people: [(String, [DataNode])] = []
    for creator in data["creators"]?.list ?? [] {
      let role = roles[creator["creatorType"]?.text ?? "author"] ?? "author"
      let person = name(creator)
      if let place = people.firstIndex(where: { $0.0 == role }) {
        people[place].1.append(person)
      } else {
        people.append((role, [person]))
      }
    }
    return people
  }

  private static func name(_ creator: DataNode) -> DataNode {
    let parts = [("name", "literal"), ("lastName", "family"), ("firstName", "given")]
    let members = parts.compactMap { from, to in creator[from].map { (key: to, value: $0) } }
    return DataNode(value: .map(members), location: creator.location)
  }

  private static let roles = [
    "editor": "editor", "translator": "translator", "seriesEditor": "collection-editor",
    "bookAuthor": "container-author", "contributor": "contributor", "director": "director",
    "interviewer": "interviewer", "recipient": "recipient", "reviewedAuthor": "reviewed-author",
    "composer": "composer", "performer": "performer", "producer": "producer", "guest": "guest",
    "scriptwriter": "script-writer", "castMember": "performer", "podcaster": "author",
  ]

  private static let types = [
    "journalArticle": "article-journal", "magazineArticle": "article-magazine",
    "newspaperArticle": "article-newspaper", "preprint": "article", "book": "book",
    "bookSection": "chapter", "conferencePaper": "paper-conference", "report": "report",
    "thesis": "thesis", "webpage": "webpage", "blogPost": "post-weblog", "forumPost": "post",
    "encyclopediaArticle": "entry-encyclopedia", "dictionaryEntry": "entry-dictionary",
    "manuscript": "manuscript", "map": "map", "patent": "patent", "case": "legal_case",
    "statute": "legislation", "bill": "bill", "hearing": "hearing", "dataset": "dataset",
    "standard": "standard", "computerProgram": "software", "presentation": "speech",
    "interview": "interview", "letter": "personal_communication",
    "email": "personal_communication", "instantMessage": "personal_communication",
    "film": "motion_picture", "videoRecording": "motion_picture", "audioRecording": "song",
    "podcast": "broadcast", "radioBroadcast": "broadcast", "tvBroadcast": "broadcast",
    "artwork": "graphic", "document": "document",
  ]

  private static let names = [
    "title": "title", "caseName": "title", "nameOfAct": "title", "subject": "title",
    "shortTitle": "title-short", "publicationTitle": "container-title",
    "bookTitle": "container-title", "proceedingsTitle": "container-title",
    "encyclopediaTitle": "container-title", "dictionaryTitle": "container-title",
    "blogTitle": "container-title", "websiteTitle": "container-title",
    "forumTitle": "container-title", "programTitle": "container-title",
    "journalAbbreviation": "container-title-short", "series": "collection-title",
    "seriesTitle": "collection-title", "seriesNumber": "collection-number", "volume": "volume",
    "issue": "issue", "pages": "page", "numPages": "number-of-pages",
    "numberOfVolumes": "number-of-volumes", "edition": "edition", "date": "issued",
    "dateDecided": "issued", "dateEnacted": "issued", "issueDate": "issued",
    "accessDate": "accessed", "originalDate": "original-date", "publisher": "publisher",
    "institution": "publisher", "university": "publisher", "company": "publisher",
    "network": "publisher", "studio": "publisher", "label": "publisher",
    "repository": "publisher", "place": "publisher-place", "DOI": "DOI", "url": "URL",
    "ISBN": "ISBN", "ISSN": "ISSN", "language": "language", "abstractNote": "abstract",
    "archive": "archive", "archiveLocation": "archive_location", "libraryCatalog": "source",
    "callNumber": "call-number", "reportNumber": "number", "patentNumber": "number",
    "docketNumber": "number", "publicLawNumber": "number", "billNumber": "number",
    "number": "number", "archiveID": "number", "reportType": "genre", "thesisType": "genre",
    "manuscriptType": "genre", "websiteType": "genre", "genre": "genre", "letterType": "genre",
    "versionNumber": "version", "version": "version", "conferenceName": "event-title",
    "meetingName": "event-title", "court": "authority", "section": "section", "extra": "note",
    "medium": "medium", "scale": "scale", "PMID": "PMID", "PMCID": "PMCID",
  ]
}
