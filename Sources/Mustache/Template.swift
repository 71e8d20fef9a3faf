import SourceText

/// A Mustache template, parsed.
///
/// Of Mustache (mustache(5)): variables, sections, inverted sections, partials, comments, dotted names,
/// and `{{.}}`. A name with a dot before it, `{{.name}}`, is looked for in the innermost view only. There
/// are no lambdas and no change of delimiters, and a partial is not indented.
///
/// It is our own because a page asks some 300 names: the library that was tried first looked each up with
/// dynamic casts and joined strings at each level, and took 1 ms a page. See `docs/architecture.md`.
struct Template: Sendable {
  var segments: [Segment] = []
  /// The templates that it holds, in order.
  var partials: [Partial] = []
  /// What it was parsed from.
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

  /// How a value is written.
  enum Form: Sendable {
    case escaped
    case asItIs
    /// Escaped, at the beginning of an attribute that a browser follows: only where a link may lead there.
    case address
  }

  /// A name as it is looked up.
  struct Name: Sendable, Equatable {
    /// The parts between the dots; none for `{{.}}`.
    var path: [Symbol]
    /// Whether only the innermost view is asked.
    var isLocal: Bool
    /// Of the tag's first brace, in bytes from the start of the file.
    var offset: Int

    init(_ text: String, offset: Int) {
      isLocal = text.first == "."
      path = text.split(separator: ".").map { Symbol(String($0)) }
      self.offset = offset
    }

    /// As it is written.
    var text: String { (isLocal ? "." : "") + path.map(\.name).joined(separator: ".") }
  }

  struct Partial: Sendable {
    var name: String
    /// Of the tag's first brace, in bytes from the start of the file.
    var offset: Int
  }
}
