import Basics
import SourceText

/// The rules for making EPUBs.
package enum EPUBRule: String, RuleGroup {
  case picture = "epub-picture"
  case page = "epub-page"

  package var severity: Severity { self == .page ? .error : .warning }
}

extension Diagnostic {
  /// Returns the error about a text that is not one for a book.
  package static func onlyBriefsInBooks(at path: String) -> Diagnostic {
    Diagnostic(
      Rule(EPUBRule.page), "only briefs can be made into EPUBs, and this is a page",
      at: Location(path: path), help: "name a brief")
  }

  /// Returns the warning about a picture that a book cannot contain.
  package static func notInBooks(picture address: String, at location: Location) -> Diagnostic {
    if SafeAddress.isOfWeb(address.utf8) {
      return Diagnostic(
        Rule(EPUBRule.picture),
        "the picture '\(address)' is not a file of the site, so an EPUB has its alternative text instead",
        at: location, help: "keep the picture next to the brief")
    }
    return Diagnostic(
      Rule(EPUBRule.picture),
      "the picture '\(address)' cannot be part of an EPUB, which has its alternative text instead",
      at: location,
      help:
        "save it as PNG, JPEG, GIF or WebP, or as an SVG that needs no other files and no script")
  }
}
