/// The keys under `exports`.
package enum ExportKeys {
  static let oai = Key(
    "oai", .map(OAIKeys.table), "A static OAI-PMH repository, oai.xml, for harvesters")
  static let crossref = Key(
    "crossref", .map(CrossrefKeys.table), "A deposit for Crossref, crossref.xml, of all DOIs")
  static let repec = Key(
    "repec", .map(RePEcKeys.table), "A RePEc archive of some series, under RePEc/")
  package static let table = KeyTable([oai, crossref, repec])
}

enum OAIKeys {
  static let email = Key(
    "email", .formatted(format: "email"), "Whom harvesters write to; the letterhead's by default")
  static let gateway = Key(
    "gateway", .formatted(format: "uri"), "The address of the gateway that serves the file")
  static let table = KeyTable([email, gateway])
}

enum CrossrefKeys {
  static let depositor = Key(
    "depositor", .text, "Who makes the deposit; the letterhead's name by default")
  static let email = Key(
    "email", .formatted(format: "email"), "Where Crossref reports to; the letterhead's by default")
  static let registrant = Key(
    "registrant", .text, "The organization that owns the DOIs; the letterhead's name by default")
  static let table = KeyTable([depositor, email, registrant])
}

enum RePEcKeys {
  static let archive = Key(
    "archive", .formatted(pattern: "^[a-z0-9]{3}$"), "The three characters that RePEc assigned",
    isRequired: true)
  static let maintainer = Key(
    "maintainer", .text, "Who looks after the archive; the letterhead's name by default")
  static let email = Key(
    "email", .formatted(format: "email"), "Where to write to; the letterhead's by default")
  static let series = Key(
    "series", .named(.formatted(pattern: "^[a-z0-9]{6}$")),
    "The six characters of each series, by its id", isRequired: true)
  static let table = KeyTable([archive, maintainer, email, series])
}
