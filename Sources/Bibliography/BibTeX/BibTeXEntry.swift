/// An entry of a BibTeX file as it is written.
struct BibTeXEntry {
  /// In small letters: `techreport`.
  var type: String
  var key: String
  /// By BibLaTeX's names in small letters; of a field that is given twice the last counts.
  var fields = [String: String](minimumCapacity: 16)
  var offset: Int

  subscript(field: String) -> String? {
    get { fields[field] }
    set { fields[Self.name(field)] = newValue }
  }

  /// BibLaTeX's name for a field.
  static func name(_ field: String) -> String { names[field] ?? field }

  /// BibTeX's names for fields that BibLaTeX calls otherwise (BibLaTeX manual, “Field aliases”), and those of
  /// publishers.
  private static let names = [
    "articleno": "eid", "article-number": "eid", "article_number": "eid", "articlenumber": "eid",
    "article-no": "eid", "origyear": "origdate", "lastchecked": "urldate",
    "lastaccessed": "urldate",
    "accessed": "urldate", "accessdate": "urldate", "access-date": "urldate", "urlyear": "urldate",
    "address": "location", "annote": "annotation", "archiveprefix": "eprinttype",
    "journal": "journaltitle", "primaryclass": "eprintclass", "school": "institution",
  ]
}
