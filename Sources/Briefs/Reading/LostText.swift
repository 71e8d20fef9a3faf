import SourceText
import Yams

/// The words of a plain value that YAML takes for a comment, a tag or an anchor, and that were
/// probably meant as text.
struct LostText {
  private let field: YAMLField
  private let scalar: Node.Scalar
  private var context: ReadingContext { field.context }

  /// - Returns: nil for a value from which YAML drops nothing
  init?(from field: YAMLField) {
    guard field.context.hasMarks, case .scalar(let scalar) = field.node, scalar.style == .plain
    else { return nil }
    self.field = field
    self.scalar = scalar
  }

  /// Reports the comment that takes part of the value, or all of it; returns whether there is one.
  ///
  /// - Parameter line: the line of the key, since a missing value has no position
  @discardableResult func reportComment(keyLine line: Int?) -> Bool {
    let value = scalar.string
    let own = value.isEmpty ? line : field.node.mark?.line
    guard let place = own.flatMap({ context.doubtfulComments?.place(after: value, line: $0) })
    else { return false }
    let whole = value.isEmpty ? place.comment : "\(value) \(place.comment)"
    context.report(
      .lostText,
      value.isEmpty
        ? "\(field.subject) has no value, since YAML takes '\(place.comment)' for a comment"
        : "\(field.subject) ends before '\(place.comment)', which YAML takes for a comment",
      at: context.location(line: place.line, column: place.column),
      help: "put the value in quotes: \(whole.inYAMLQuotes); before a comment put '# '")
    return true
  }

  /// Reports a word that YAML reads as a tag or an anchor, and not as the beginning of the value:
  /// `!Kung people`, `&Partners report`.
  func reportMark() {
    let tag = scalar.tag.description
    if context.hasTags, tag.hasPrefix("!"), !tag.hasPrefix("!!"), tag.utf8.count > 1 {
      report(tag, as: "a tag")
    } else if let anchor = context.unusedAnchors?.name(line: field.node.mark?.line) {
      report(anchor, as: "an anchor")
    }
  }

  private func report(_ mark: String, as kind: String) {
    let whole = scalar.string.isEmpty ? mark : "\(mark) \(scalar.string)"
    context.report(
      .lostText, "\(field.subject) begins after '\(mark)', which YAML takes for \(kind)",
      at: field.location, help: "put the value in quotes: \(whole.inYAMLQuotes)")
  }
}
