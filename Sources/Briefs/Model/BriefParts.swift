/// A mistake that was corrected after publication.
package struct Correction: Hashable, Sendable {
  package var date: CalendarDate
  /// What was wrong, in Markdown.
  package var note: Located<String>

  package init(date: CalendarDate, note: Located<String>) {
    self.date = date
    self.note = note
  }
}

/// The statement in place of a withdrawn brief.
package struct Withdrawal: Hashable, Sendable {
  package var date: CalendarDate?
  /// The reason, in Markdown.
  package var reason: Located<String>?

  package init(date: CalendarDate? = nil, reason: Located<String>? = nil) {
    self.date = date
    self.reason = reason
  }
}

/// A translation as named in a brief, before it is looked up.
package struct NamedTranslation: Hashable, Sendable {
  package var language: LanguageTag
  /// The text given as its slug.
  package var name: String
}

/// The same brief in another language.
package struct Translation: Hashable, Sendable {
  package var language: LanguageTag
  /// The slug of the translation.
  package var slug: Slug

  package init(language: LanguageTag, slug: Slug) {
    self.language = language
    self.slug = slug
  }
}

/// A picture that represents the brief in lists and on social sites.
package struct Picture: Hashable, Sendable {
  /// The path or address.
  package var source: String
  /// The words for people who cannot see it; nil if the author wrote none.
  package var alternativeText: String?

  package init(source: String, alternativeText: String? = nil) {
    self.source = source
    self.alternativeText = alternativeText
  }
}

/// A file offered with the text, such as its data or a PDF.
package struct Attachment: Hashable, Sendable {
  package var file: String
  package var title: String?

  package init(file: String, title: String? = nil) {
    self.file = file
    self.title = title
  }
}
