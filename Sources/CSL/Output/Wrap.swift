/// What surrounds a part of the output: formatting, affixes, quotation marks.
///
/// A wrap is one pointer, since a tree has many and most come from the style as they are. Copying
/// their texts for each part took 4 % of the time for an entry.
struct Wrap: Sendable, Hashable {
  /// Nil if there is nothing around the part.
  private var storage: Storage?

  private struct Content: Sendable, Hashable {
    var formatting = Formatting()
    var prefix = ""
    var suffix = ""
    var delimiter = ""
    var quotes: Quotes?
    var display: Display?
    var keepsCase = false
    var tag: Tag?
    var link: String?
  }

  private final class Storage: Sendable, Hashable {
    let content: Content

    init(_ content: Content) { self.content = content }

    static func == (left: Storage, right: Storage) -> Bool {
      left === right || left.content == right.content
    }

    func hash(into hasher: inout Hasher) { hasher.combine(content) }
  }

  private init(_ content: Content) {
    storage = content == Content() ? nil : Storage(content)
  }

  /// Whether there is nothing around the part.
  var isEmpty: Bool { storage == nil }

  // MARK: Properties

  var formatting: Formatting { storage?.content.formatting ?? Formatting() }
  /// The text between children that print something.
  var delimiter: String { storage?.content.delimiter ?? "" }
  var quotes: Quotes? { storage?.content.quotes }
  /// Whether the letters keep their case.
  var keepsCase: Bool { storage?.content.keepsCase ?? false }
  var tag: Tag? { storage?.content.tag }
  /// The address of a link.
  var link: String? { storage?.content.link }

  var prefix: String {
    get { storage?.content.prefix ?? "" }
    set { change { $0.prefix = newValue } }
  }

  var suffix: String {
    get { storage?.content.suffix ?? "" }
    set { change { $0.suffix = newValue } }
  }

  var display: Display? {
    get { storage?.content.display }
    set { change { $0.display = newValue } }
  }

  private mutating func change(_ edit: (inout Content) -> Void) {
    var content = storage?.content ?? Content()
    edit(&content)
    if content != storage?.content { self = Wrap(content) }
  }

  // MARK: Creating

  init(
    formatting: Formatting = Formatting(), prefix: String = "", suffix: String = "",
    quotes: Quotes? = nil, display: Display? = nil, keepsCase: Bool = false
  ) {
    self.init(
      Content(
        formatting: formatting, prefix: prefix, suffix: suffix, quotes: quotes, display: display,
        keepsCase: keepsCase))
  }

  init(delimiter: String) {
    storage = delimiter.isEmpty ? nil : Storage(Content(delimiter: delimiter))
  }

  init(link: String) { storage = Storage(Content(link: link)) }

  init(tag: Tag) { storage = Self.tags[tag.rawValue] }

  /// The wraps that are only a tag, by its number.
  private static let tags = Tag.allCases.map { Storage(Content(tag: $0)) }
}

/// Quotation marks around text.
enum Quotes: Sendable {
  case always
  /// Single marks as typed, which change within other marks.
  case ifNested
}

/// The kinds of parts of the output.
enum Tag: Int, CaseIterable, Sendable, Hashable {
  /// All the output of one `cs:names`, or its substitute.
  case names
  /// The names of one variable.
  case nameList
  /// One name.
  case name
  /// A year that a letter may be added to.
  case year
  case yearSuffix
  case citationNumber
  case locator
  /// The text of one variable, with the punctuation of its author.
  case field
  /// A title that ends with a full stop, which a mark of the style replaces.
  case sentence
  /// A word of the language, not of the work.
  case term
}
