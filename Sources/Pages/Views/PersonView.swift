import Basics
import Briefs
import Mustache
import Site

/// A person who wrote or edited something.
struct PersonView: FieldView {
  let credit: Credit
  let site: Publication
  let page: OutputPath
  /// The language of the page.
  let language: LanguageTag
  /// The text before the name in a list of names.
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

  /// The language of the person's entry in `people.yml`, if it differs from that of the page.
  private var ownLanguage: LanguageView? {
    LanguageView(person.language ?? site.configuration.language, on: language)
  }

  /// Whether the position comes from `people.yml` rather than from the brief.
  private var isOfPeople: Bool {
    credit.role == person.role || person.positions.contains { $0.role == credit.role }
  }
}

/// A position that a person held.
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
