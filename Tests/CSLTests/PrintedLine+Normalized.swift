import Foundation

extension PrintedLine {
  /// The text with its markup and spaces written in one way, as two processors are compared.
  var normalized: String {
    var text = text
    for (tag, common) in [("em", "i"), ("strong", "b")] {
      text = text.replacingOccurrences(of: "<\(tag)>", with: "<\(common)>")
        .replacingOccurrences(of: "</\(tag)>", with: "</\(common)>")
    }
    text = text.withoutTags(but: ["i", "b", "sup", "sub", "u"])
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

extension String {
  /// The text without HTML's tags, small capitals and the like among them.
  fileprivate func withoutTags(but kept: Set<String>) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      result += rest[..<start]
      let name = rest[start...end].drop { "</".contains($0) }.prefix { $0.isLetter || $0.isNumber }
      if kept.contains(String(name)) { result += rest[start...end] }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
