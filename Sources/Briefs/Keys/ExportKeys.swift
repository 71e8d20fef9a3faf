/// The keys under `exports`.
package enum ExportKeys {
  static let oai = Key(
    "oai", .map(OAIKeys.table), "A static repository of OAI-PMH, oai.xml, for harvesters")
  static let crossref = Key(
    "crossref", .map(CrossrefKeys.table), "A deposit for Crossref, crossref.xml, of all DOIs")
  static let repec = Key(
    "repec", .map(RePEcKeys.table), "An archive of RePEc, under RePEc/, of some series")
  package static let table = KeyTable([oai, crossref, repec])
}

enum OAIKeys {
  static let email = Key(
    "email", .formatted(format: "email"), "Whom harvesters write to; the letterhead's unless said")
  static let gateway = Key(
    "gateway", .formatted(format: "uri"), "The address of the gateway that speaks for the file")
  static let table = KeyTable([email, gateway])
}

enum CrossrefKeys {
  static let depositor = Key(
    "depositor", .text, "Who deposits; the letterhead's name unless said")
  static let email = Key(
    "email", .formatted(format: "email"), "Where Crossref reports to; the letterhead's unless said")
  static let registrant = Key(
    "registrant", .text, "The organization that owns the DOIs; the letterhead's name unless said")
  static let table = KeyTable([depositor, email, registrant])
}

enum RePEcKeys {
  static let archive = Key(
    "archive", .formatted(pattern: "^[a-z0-9]{3}$"), "The three characters that RePEc gave",
    isRequired: true)
  static let maintainer = Key(
    "maintainer", .text, "Who looks after the archive; the letterhead's name unless said")
  static let email = Key(
    "email", .formatted(format: "email"), "Where to write to; the letterhead's unless said")
  static let series = Key(
    "series", .named(.formatted(pattern: "^[a-z0-9]{6}$")),
    "The six characters of each series, by its id", isRequired: true)
  static let table = KeyTable([archive, maintainer, email, series])
}
