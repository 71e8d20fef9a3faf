import Pages
import Site

/// A brief for a book, with what the addresses in it stand for.
package struct BookBrief: Sendable {
  let brief: PrintedBrief
  let words: Words
  /// Returns the picture at an address in the text, or `nil` if a book cannot contain it.
  let picture: @Sendable (_ address: String) -> BookPicture?
  /// Returns the complete address for one in the text, or `nil` if a book cannot lead there.
  let link: @Sendable (_ href: String) -> String?

  package init(
    _ brief: PrintedBrief, words: Words,
    picture: @escaping @Sendable (_ address: String) -> BookPicture?,
    link: @escaping @Sendable (_ href: String) -> String?
  ) {
    self.brief = brief
    self.words = words
    self.picture = picture
    self.link = link
  }

  /// The page of the brief, which addresses in the text are relative to.
  var page: OutputPath { Route.brief(brief.slug) }

  /// The title, preceded by the word that marks a withdrawn brief.
  var title: String {
    brief.withdrawal == nil ? brief.title.plain : "\(words["withdrawn"]): \(brief.title.plain)"
  }

  /// The series and the number, as shown.
  var seriesAndNumber: String {
    [brief.series, brief.number].compactMap { $0 }.joined(separator: " · ")
  }

  /// The word for a brief that is not published yet.
  var standing: String? {
    brief.isDraft ? words["draft"] : brief.embargo == nil ? nil : words["embargo"]
  }
}
