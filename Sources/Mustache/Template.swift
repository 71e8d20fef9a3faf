import SourceText

/// A parsed Mustache template.
///
/// It supports these parts of Mustache (mustache(5)): variables, sections, inverted sections,
/// partials, comments, dotted names and `{{.}}`. A name that starts with a dot, `{{.name}}`, is
/// looked up in the innermost view only. Lambdas, other delimiters and the indentation of partials
/// are not supported.
///
/// The implementation is our own because a page looks up some 300 names: the library that we tried
/// first used dynamic casts and joined strings at each level, and took 1 ms per page. See
/// `docs/architecture.md`.
struct Template: Sendable {
  var segments: [Segment] = []
  /// The partials in the template, in order.
  var partials: [Partial] = []
  /// The file that the template was parsed from.
  var source = SourceFile(path: "", bytes: [])

  enum Segment: Sendable {
    case literal([UInt8])
    case variable(Name, Form)
    case section(Section)
    case partial(String, offset: Int)
  }

  struct Section: Sendable {
    var name: Name
    var isInverted: Bool
    var inside: [Segment]
  }

  /// The form in which a value is written.
  enum Form: Sendable {
    case escaped
    case asItIs
    /// The escaped start of an attribute that a browser follows, written only if it is a safe
    /// address.
    case address
  }

  /// A name to look up.
  struct Name: Sendable, Equatable {
    /// The parts between the dots; empty for `{{.}}`.
    var path: [Symbol]
    /// Whether to look in the innermost view only.
    var isLocal: Bool
    /// The position of the tag's first brace, in bytes from the start of the file.
    var offset: Int

    init(_ text: String, offset: Int) {
      isLocal = text.first == "."
      path = text.split(separator: ".").map { Symbol(String($0)) }
      self.offset = offset
    }

    /// The name as written in the template.
    var text: String { (isLocal ? "." : "") + path.map(\.name).joined(separator: ".") }
  }

  struct Partial: Sendable {
    var name: String
    /// The position of the tag's first brace, in bytes from the start of the file.
    var offset: Int
  }
}
