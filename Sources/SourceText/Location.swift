/// A position in a file that an author can go to.
///
/// Lines and columns count from 1. Columns are in Unicode scalars, as in libYAML and most editors,
/// so that a caret is under the right letter in Urdu as well as in English.
public struct Location: Hashable, Sendable {
  /// The path as the author knows it, relative to the folder given to the command.
  public var path: String
  public var line: Int?
  public var column: Int?

  public init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension Location: CustomStringConvertible {
  /// The position as `path:line:column`, as far as known.
  public var description: String {
    var text = path
    if let line { text += ":\(line)" }
    if line != nil, let column { text += ":\(column)" }
    return text
  }
}

extension Location: Comparable {
  public static func < (left: Location, right: Location) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0) < (right.path, right.line ?? 0, right.column ?? 0)
  }
}
