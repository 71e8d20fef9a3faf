import SourceText

/// The head of the institute's paper: who it is and how to reach it.
package struct Letterhead: Hashable, Sendable {
  package var name: String?
  package var web: String?
  package var phone: String?
  package var fax: String?
  package var email: String?
  package var address: String?
  /// The path of a picture under `assets/`.
  package var logo: Located<String>?
  package var logoAlternativeText: String?
  /// The institute in the Research Organization Registry.
  package var ror: ROR?

  package init() {}
}

/// A numbered run of briefs of one kind.
package struct Series: Hashable, Sendable {
  package var id: Slug
  package var title: String
  package var description: Located<String>?
  package var disclaimer: Located<String>?
  /// How a number is shown: `{number}` stands for it.
  package var numberLabel = "No. {number}"
  package var requiresEditor = false
  package var language: LanguageTag?
  package var issn: ISSN?
  /// Where `site.yml` defines it.
  package var location: Location

  package init(id: Slug, title: String, location: Location) {
    self.id = id
    self.title = title
    self.location = location
  }

  /// A number as shown: `No. 12`.
  package func label(forNumber number: String) -> String {
    numberLabel.filling(["number": number])
  }
}

/// A topic or a region that the site describes.
package struct Term: Hashable, Sendable {
  package var id: Slug
  package var title: String
  package var description: Located<String>?
  package var location: Location

  package init(id: Slug, title: String, location: Location) {
    self.id = id
    self.title = title
    self.location = location
  }
}

/// An entry of the menu.
package struct MenuItem: Hashable, Sendable {
  /// The words shown; nil when the page's title is meant.
  package var title: String?
  package var target: Target

  /// Where an entry leads.
  package enum Target: Hashable, Sendable {
    /// A page of `pages/`.
    case page(Slug)
    /// An address, or a path of the site.
    case href(String)
  }

  package init(title: String? = nil, target: Target) {
    self.title = title
    self.target = target
  }
}
