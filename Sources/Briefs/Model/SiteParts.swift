public import SourceText

/// The head of the institute's paper: who it is and how to reach it.
public struct Letterhead: Hashable, Sendable {
  public var name: String?
  public var web: String?
  public var phone: String?
  public var fax: String?
  public var email: String?
  public var address: String?
  /// The path of a picture under `assets/`.
  public var logo: Located<String>?
  public var logoAlternativeText: String?
  /// The institute in the Research Organization Registry.
  public var ror: ROR?

  public init() {}
}

/// A numbered run of briefs of one kind.
public struct Series: Hashable, Sendable {
  public var id: Slug
  public var title: String
  public var description: Located<String>?
  public var disclaimer: Located<String>?
  /// How a number is shown: `{number}` stands for it.
  public var numberLabel = "No. {number}"
  public var requiresEditor = false
  public var language: LanguageTag?
  public var issn: ISSN?
  /// Where `site.yml` defines it.
  public var location: Location

  public init(id: Slug, title: String, location: Location) {
    self.id = id
    self.title = title
    self.location = location
  }

  /// A number as shown: `No. 12`.
  public func label(forNumber number: String) -> String {
    numberLabel.filling(["number": number])
  }
}

/// A topic or a region that the site describes.
public struct Term: Hashable, Sendable {
  public var id: Slug
  public var title: String
  public var description: Located<String>?
  public var location: Location

  public init(id: Slug, title: String, location: Location) {
    self.id = id
    self.title = title
    self.location = location
  }
}

/// An entry of the menu.
public struct MenuItem: Hashable, Sendable {
  /// The words shown; nil when the page's title is meant.
  public var title: String?
  public var target: Target

  /// Where an entry leads.
  public enum Target: Hashable, Sendable {
    /// A page of `pages/`.
    case page(Slug)
    /// An address, or a path of the site.
    case href(String)
  }

  public init(title: String? = nil, target: Target) {
    self.title = title
    self.target = target
  }
}
