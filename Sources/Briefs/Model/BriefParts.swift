/// A mistake that was put right after publication, and what it was.
public struct Correction: Hashable, Sendable {
  public var date: CalendarDate
  /// What was wrong, in Markdown.
  public var note: Located<String>

  public init(date: CalendarDate, note: Located<String>) {
    self.date = date
    self.note = note
  }
}

/// The statement that stands where a brief was taken back.
public struct Withdrawal: Hashable, Sendable {
  public var date: CalendarDate?
  /// Why, in Markdown.
  public var reason: Located<String>?

  public init(date: CalendarDate? = nil, reason: Located<String>? = nil) {
    self.date = date
    self.reason = reason
  }
}

/// The same brief in another language as a brief names it, before the library knows whether it is there.
public struct NamedTranslation: Hashable, Sendable {
  public var language: LanguageTag
  /// What was written for its slug.
  public var name: String
}

/// The same brief in another language.
public struct Translation: Hashable, Sendable {
  public var language: LanguageTag
  /// The slug of the brief that holds the translation.
  public var slug: Slug

  public init(language: LanguageTag, slug: Slug) {
    self.language = language
    self.slug = slug
  }
}

/// A picture that stands for the brief in lists and on social sites.
public struct Picture: Hashable, Sendable {
  /// A path, or an address.
  public var source: String
  /// The words for who cannot see it; nil when the author wrote none.
  public var alternativeText: String?

  public init(source: String, alternativeText: String? = nil) {
    self.source = source
    self.alternativeText = alternativeText
  }
}

/// A file that is offered beside the text: the data, the PDF.
public struct Attachment: Hashable, Sendable {
  public var file: String
  public var title: String?

  public init(file: String, title: String? = nil) {
    self.file = file
    self.title = title
  }
}
