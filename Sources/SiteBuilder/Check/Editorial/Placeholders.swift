import Basics
import Briefs
import SourceText

/// The placeholders that `init` and `new` write for the author to replace.
package enum Placeholders {
  package static let author = "Name of the Author"
  package static let editor = "Name of the Editor"
  /// The first sentence of a new brief.
  package static let opening =
    "Begin with the answer. Then give the reasons, and a note for every figure in doubt."
  package static let source =
    "Author, *Title* (publisher, year), https://example.org/where-it-comes-from"
  /// The host of the sample site.
  static let host = "karez.example"

  /// Returns a remark for each placeholder in the text of a file.
  static func remarks(on file: SourceFile) -> [Diagnostic] {
    [
      (host, "an address of the sample that 'init' writes", "write your own"),
      (opening, "what 'new' writes for a beginning", "write the brief"),
      (source, "what 'new' writes for a note", "write the source, or remove the note"),
    ].compactMap { text, what, help in
      guard let place = file.bytes.place(of: Array(text.utf8)) else { return nil }
      return Diagnostic(
        .placeholder, "'\(text)' is \(what)", at: file.location(at: place.lowerBound), help: help)
    }
  }

  /// Returns a remark for each placeholder among the names of a brief.
  static func remarks(on brief: Brief) -> [Diagnostic] {
    (brief.authors + brief.editors).filter { [author, editor].contains($0.value.name) }.map {
      name in
      Diagnostic(
        .placeholder, "'\(name.value.name)' is what 'new' writes for a name", at: name.location,
        help: "write a name, or an id of people.yml")
    }
  }
}

extension EditorialCheck {
  /// A remark for each placeholder in files other than briefs.
  var placeholders: [Diagnostic] {
    (sources.sharedFiles + sources.pages.map(\.file)).flatMap { Placeholders.remarks(on: $0) }
  }
}
