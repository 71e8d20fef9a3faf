/// The keys of a person in `people.yml`, and of one described in a brief.
package enum PersonKeys {
  static let name = Key("name", .text, "The name as it is printed", isRequired: true)
  static let family = Key(
    "family", .text, "The family name, for citations; the last word of the name by default")
  static let role = Key("role", .text, "The rank held now", aliases: ["rank"])
  static let affiliation = Key("affiliation", .text, "The institution")
  static let email = Key("email", .formatted(format: "email"), "The e-mail address")
  static let orcid = Key(
    "orcid", .formatted(pattern: "[0-9]{4}-?[0-9]{4}-?[0-9]{4}-?[0-9]{3}[0-9Xx]$"),
    "The ORCID, with or without its address")
  static let web = Key("web", .text, "The address of a page of their own", aliases: ["url"])
  static let bio = Key("bio", .markdown, "A few sentences about the person")
  static let photo = Key("photo", .text, "The path of a picture under assets/ or people/")
  static let lang = Key(
    "lang", .formatted(pattern: Key.languagePattern), "The language of the name and the bio")
  static let positions = Key(
    "positions", .list(.map(PositionKeys.table)), "The ranks held over the years")

  /// The keys in `people.yml`.
  package static let table = KeyTable(
    [
      name, role, family, affiliation, email, orcid, web, bio, photo, lang, positions,
    ], foreign: ForeignNames.ofPersons)
  /// The keys of an author or editor in a brief.
  static let inline = KeyTable(
    [
      name, role, family, affiliation, email, orcid, web, bio, photo, lang,
    ], foreign: ForeignNames.ofPersons)
}

/// The keys of a position.
enum PositionKeys {
  static let role = Key("role", .text, "The rank", aliases: ["rank"])
  static let affiliation = Key("affiliation", .text, "The institution")
  static let from = Key("from", .numberOrText, "The first year, month or day: 2019, 2019-01")
  static let to = Key("to", .numberOrText, "The last year, month or day; none if it still applies")
  static let table = KeyTable([role, affiliation, from, to])
}
