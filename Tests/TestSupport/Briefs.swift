import Briefs

/// The text of a brief without mistakes.
///
/// - Parameter lines: more lines of its front matter, each with its line feed.
package func brief(
  _ title: String = "Water", _ lines: String = "", body: String = "Text."
) -> String {
  "---\ntitle: \(title)\ndate: 2017-09-15\nauthor: Amina Khan\n\(lines)---\n\n\(body)\n"
}

extension Instant {
  /// The start of 2027: a time of building after the dates of all test sites.
  package static let afterTestDates = Instant(secondsSince1970: 1_798_761_600)
}
