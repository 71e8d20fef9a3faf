/// An entry of a BibTeX file, as written.
struct BibTeXEntry {
  /// The type in lower case: `techreport`.
  var type: String
  var key: String
  /// The values by BibLaTeX's field names, in lower case; the last of repeated fields counts.
  var fields = [String: String](minimumCapacity: 16)
  var offset: Int

  subscript(field: String) -> String? {
    get { fields[field] }
    set { fields[Self.name(field)] = newValue }
  }

  /// Returns BibLaTeX's name for a field.
  static func name(_ field: String) -> String { names[field] ?? field }

  /// BibLaTeX's names for fields that BibTeX (BibLaTeX manual, “Field aliases”) or publishers name
  /// differently.
  private static let names = [
    "articleno": "eid", "article-number": "eid", "article_number": "eid", "articlenumber": "eid",
    "article-no": "eid", "origyear": "origdate", "lastchecked": "urldate",
    "lastaccessed": "urldate",
    "accessed": "urldate", "accessdate": "urldate", "access-date": "urldate", "urlyear": "urldate",
    "address": "location", "annote": "annotation", "archiveprefix": "eprinttype",
    "journal": "journaltitle", "primaryclass": "eprintclass", "school": "institution",
  ]
}
