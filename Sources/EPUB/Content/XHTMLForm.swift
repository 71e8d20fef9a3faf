import Site

/// What the addresses on a page stand for in the book.
package struct XHTMLAddresses {
  /// Returns the path of a picture in the book, or `nil` if it cannot be shown.
  var picture: (_ address: String) -> String?
  /// Returns the address of a link in the book, or `nil` if it cannot lead there.
  var link: (_ href: String) -> String?

  package init(
    picture: @escaping (_ address: String) -> String?,
    link: @escaping (_ href: String) -> String?
  ) {
    self.picture = picture
    self.link = link
  }
}

/// What differs between the kinds of documents.
package struct XHTMLForm {
  /// Whether elements say what they are in a book (`epub:type`).
  package var hasTypes = true
  package var numbersParagraphs = true
  package var hasBackLinks = true
  /// Whether the program that reads it numbers notes itself, at their first marks.
  package var numbersNotes = false
  /// Whether drawings in the text are shown; the table of a chart says the same.
  package var hasDrawings = true
  /// Whether the captions of tables are in the tables.
  package var hasCaptionsInTables = false
  /// Returns further attributes of an element, each after a space.
  package var attributes: (_ name: String, _ element: HTMLFragment.Element) -> String = { _, _ in ""
  }

  package init() {}

  /// Returns the attribute that says what an element is in a book.
  func type(_ name: String) -> String { hasTypes ? " epub:type=\"\(name)\"" : "" }
}
