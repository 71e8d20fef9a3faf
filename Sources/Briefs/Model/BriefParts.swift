/// A mistake that was put right after publication, and what it was.
package struct Correction: Hashable, Sendable {
  package var date: CalendarDate
  /// What was wrong, in Markdown.
  package var note: Located<String>

  package init(date: CalendarDate, note: Located<String>) {
    self.date = date
    self.note = note
  }
}

/// The statement that stands where a brief was taken back.
package struct Withdrawal: Hashable, Sendable {
  package var date: CalendarDate?
  /// Why, in Markdown.
  package var reason: Located<String>?

  package init(date: CalendarDate? = nil, reason: Located<String>? = nil) {
    self.date = date
    self.reason = reason
  }
}

/// The same brief in another language as a brief names it, before the library knows whether it is there.
package struct NamedTranslation: Hashable, Sendable {
  package var language: LanguageTag
  /// What was written for its slug.
  package var name: String
}

/// The same brief in another language.
package struct Translation: Hashable, Sendable {
  package var language: LanguageTag
  /// The slug of the brief that holds the translation.
  package var slug: Slug

  package init(language: LanguageTag, slug: Slug) {
    self.language = language
    self.slug = slug
  }
}

/// A picture that stands for the brief in lists and on social sites.
package struct Picture: Hashable, Sendable {
  /// A path, or an address.
  package var source: String
  /// The words for who cannot see it; nil when the author wrote none.
  package var alternativeText: String?

  package init(source: String, alternativeText: String? = nil) {
    self.source = source
    self.alternativeText = alternativeText
  }
}

/// A file that is offered beside the text: the data, the PDF.
package struct Attachment: Hashable, Sendable {
  package var file: String
  package var title: String?

  package init(file: String, title: String? = nil) {
    self.file = file
    self.title = title
  }
}
