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
    set { fields[Self.names[field] ?? field] = newValue }
  }

  /// BibTeX's names for fields that BibLaTeX calls otherwise (BibLaTeX manual, “Field aliases”).
  private static let names = [
    "address": "location", "annote": "annotation", "archiveprefix": "eprinttype",
    "journal": "journaltitle", "primaryclass": "eprintclass", "school": "institution",
  ]
}
