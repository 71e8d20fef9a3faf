/// The settings of Typst for the language of a text.
struct TypstLanguage {
  let language: String?
  let region: String?
  let direction: String?

  /// - Parameters:
  ///   - tag: a BCP 47 tag: `ur`, `de-AT`
  ///   - direction: as in HTML: `ltr`, `rtl`
  init(tag: String?, direction: String?) {
    let parts = (tag ?? "").split(separator: "-").map { $0.lowercased() }
    language = parts.first.flatMap { Self.isWord($0, 2...3) ? $0 : nil }
    region = parts.dropFirst().first { Self.isWord($0, 2...2) }?.uppercased()
    self.direction = ["ltr", "rtl"].first { $0 == direction }
  }

  private static func isWord(_ text: String, _ length: ClosedRange<Int>) -> Bool {
    length.contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  var isEmpty: Bool { language == nil && direction == nil }

  /// The arguments for `text`.
  var arguments: String {
    [
      language.map { "lang: \"\($0)\"" }, region.map { "region: \"\($0)\"" },
      direction.map { "dir: \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
