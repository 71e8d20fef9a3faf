import Basics

/// The English words for BibLaTeX's keys (BibLaTeX manual, “Localization keys”).
enum BibStrings {
  /// Returns the words of a key, or nil if there is no such key.
  static func text(of key: String) -> String? {
    let key = key.trimmed.lowercased()
    return kinds[key] ?? states[key] ?? words[key] ?? place(key)
  }

  /// Returns the words for a kind of work, or nil for other texts.
  static func kind(_ key: String) -> String? { kinds[key.trimmed.lowercased()] }

  /// Returns the words for a state of publication or a series, or nil for other texts.
  static func state(_ key: String) -> String? { states[key.trimmed.lowercased()] }

  /// Returns the name of a language or a country, or nil for other texts.
  static func place(_ key: String) -> String? {
    let key = key.trimmed.lowercased()
    return country(key) ?? language(key)
  }

  private static let kinds = [
    "mathesis": "Master’s thesis", "mastersthesis": "Master’s thesis", "phdthesis": "PhD thesis",
    "bathesis": "Bachelor’s thesis", "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report", "software": "Computer software", "datacd": "CD-ROM",
    "audiocd": "Audio CD", "patent": "Patent", "patentde": "German patent",
    "patenteu": "European patent", "patentfr": "French patent", "patentuk": "British patent",
    "patentus": "U.S. patent", "patreq": "Patent request", "patreqde": "German patent request",
    "patreqeu": "European patent request", "patreqfr": "French patent request",
    "patrequk": "British patent request", "patrequs": "U.S. patent request",
  ]

  private static let states = [
    "inpreparation": "in preparation", "submitted": "submitted", "forthcoming": "forthcoming",
    "inpress": "in press", "prepublished": "pre-published", "newseries": "n.s.",
    "oldseries": "o.s.", "jourser": "ser.",
  ]

  private static let words = [
    "version": "version", "file": "file", "library": "library", "abstract": "abstract",
    "annotation": "annotations", "and": "and",
    "andothers": "et al.", "andmore": "et al.", "volume": "vol.", "volumes": "vols.",
    "page": "p.", "pages": "pp.", "number": "no.", "chapter": "chap.", "section": "§",
    "part": "pt.", "edition": "ed.", "editor": "ed.", "editors": "eds.", "translator": "trans.",
    "byeditor": "edited by", "bytranslator": "translated by", "byauthor": "by",
    "byreviser": "revised by", "bycompiler": "compiled by", "byredactor": "redacted by",
    "byfounder": "founded by", "bycontinuator": "continued by",
    "bycollaborator": "in collaboration with",
    "bycommentator": "commented by", "byannotator": "annotated by", "byreviewer": "reviewed by",
    "withcommentator": "with a commentary by", "withannotator": "with annotations by",
    "withintroduction": "with an introduction by", "withforeword": "with a foreword by",
    "withafterword": "with an afterword by", "reprint": "reprint", "reprintof": "reprint of",
    "reprintas": "reprinted as", "reprintfrom": "reprinted from", "translationof": "translation of",
    "translationas": "translated as", "translationfrom": "translated from",
    "reviewof": "review of", "origpubas": "originally published as",
    "origpubin": "originally published in", "astitle": "as", "bypublisher": "by",
    "nodate": "n.d.", "circa": "ca.", "in": "in", "inseries": "in", "ofseries": "of",
    "url": "address", "urlseen": "visited on", "urlfrom": "available from",
    "revisededition": "rev. ed.", "spring": "spring", "summer": "summer", "autumn": "autumn",
    "winter": "winter", "commonera": "CE", "beforecommonera": "BCE", "annodomini": "AD",
    "beforechrist": "BC", "thesis": "thesis",
  ]

  private static let countries = [
    "de": "Germany", "ep": "European Union", "eu": "European Union", "fr": "France",
    "uk": "United Kingdom", "us": "United States of America",
  ]

  private static func country(_ key: String) -> String? {
    key.hasPrefix("country") ? countries[String(key.dropFirst(7))] : nil
  }

  /// Returns German for `langgerman`, and “from the German” for `fromgerman`.
  private static func language(_ key: String) -> String? {
    for (prefix, start) in [("lang", ""), ("from", "from the ")] where key.hasPrefix(prefix) {
      let name = String(key.dropFirst(4))
      if Languages.isName(name) { return start + name.prefix(1).uppercased() + name.dropFirst() }
    }
    return nil
  }
}
