import Mustache

/// A link with its text: in a menu, in breadcrumbs, to a feed, to another language.
struct LinkView: FieldView {
  var title: String
  var href: String
  var type: String?
  var language: String?
  var direction: String?
  var isCurrent = false

  static let fields: Fields<LinkView> = [
    "title": .text { $0.title },
    "name": .text { $0.title },
    "href": .text { $0.href },
    "type": .text { $0.type },
    "lang": .text { $0.language },
    "dir": .text { $0.direction },
    "current": .flag { $0.isCurrent },
  ]
}
