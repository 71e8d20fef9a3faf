import SourceText

/// The institute's letterhead: its name and how to reach it.
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
  /// The institute's id in the Research Organization Registry.
  package var ror: ROR?

  package init() {}
}

/// A numbered series of briefs of one kind.
package struct Series: Hashable, Sendable {
  package var id: Slug
  package var title: String
  package var description: Located<String>?
  package var disclaimer: Located<String>?
  /// The form of a number, with `{number}` for the number itself.
  package var numberLabel = "No. {number}"
  package var requiresEditor = false
  package var language: LanguageTag?
  package var issn: ISSN?
  /// Whether its briefs are set as PDFs; nil if the site decides.
  package var makesPDF: Bool?
  /// Whether its briefs are made EPUBs; nil if the site decides.
  package var makesEPUB: Bool?
  /// The position of its definition in `site.yml`.
  package var location: Location

  package init(id: Slug, title: String, location: Location) {
    self.id = id
    self.title = title
    self.location = location
  }

  /// Returns a number as shown: `No. 12`.
  package func label(forNumber number: String) -> String {
    numberLabel.filling(["number": number])
  }
}

/// A topic or a region described in `site.yml`.
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
  /// The words shown; nil for the page's title.
  package var title: String?
  package var target: Target

  /// The target of an entry.
  package enum Target: Hashable, Sendable {
    /// A page in `pages/`.
    case page(Slug)
    /// An address, or a path of the site.
    case href(String)
  }

  package init(title: String? = nil, target: Target) {
    self.title = title
    self.target = target
  }
}
