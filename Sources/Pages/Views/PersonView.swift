import Basics
import Briefs
import Mustache
import Site

/// Somebody who wrote or edited something.
struct PersonView: FieldView {
  let credit: Credit
  let site: Publication
  let page: OutputPath
  /// That of the page.
  let language: LanguageTag
  /// What stands before the name in a list of names.
  var separator = ""
  var isLast = true

  private var person: Person { credit.person }

  static let fields: Fields<PersonView> = [
    "name": .text { $0.credit.person.name },
    "role": .text { $0.credit.role },
    "affiliation": .text { $0.credit.affiliation },
    "role-language": .view { $0.isOfPeople ? $0.ownLanguage : nil },
    "own-language": .view { $0.ownLanguage },
    "href": .text { $0.site.href(Route.person($0.person.id), from: $0.page) },
    "email": .text { $0.person.email },
    "email-href": .text { $0.person.email.map { "mailto:\($0)" } },
    "web": .text { $0.person.web?.withoutScheme },
    "web-href": .text { $0.person.web?.wholeWebAddress },
    "orcid": .text { $0.person.orcid?.url },
    "orcid-id": .text { $0.person.orcid?.id },
    "bio": .text { $0.site.prepared.bios[$0.person.id]?.placed(on: $0.page) },
    "photo": .text {
      $0.person.photo.flatMap { [self = $0] in self.site.href(ofAsset: $0.value, from: self.page) }
    },
    "former-role": .text { $0.person.formerPosition?.role },
    "is-former": .flag { $0.person.formerPosition != nil },
    "separator": .text { $0.separator },
    "is-last": .flag { $0.isLast },
    "positions": .framed { view in
      view.person.positions.map { PositionView(position: $0, words: view.site.siteWords) }
    },
  ]

  /// The language in which `people.yml` speaks of the person, where the page has another.
  private var ownLanguage: LanguageView? {
    LanguageView(person.language ?? site.configuration.language, on: language)
  }

  /// Whether the rank is one that `people.yml` tells, and not the brief.
  private var isOfPeople: Bool {
    credit.role == person.role || person.positions.contains { $0.role == credit.role }
  }
}

/// A rank that somebody held.
struct PositionView: FieldView {
  let position: Position
  let words: Words

  static let fields: Fields<PositionView> = [
    "role": .text { $0.position.role },
    "affiliation": .text { $0.position.affiliation },
    "from": .text { view in view.position.from.map(view.words.date) },
    "to": .text { view in view.position.to.map(view.words.date) },
  ]
}
