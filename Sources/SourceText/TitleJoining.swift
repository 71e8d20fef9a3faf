extension [String] {
  /// The title and subtitle, joined by a colon unless the title ends with a mark of its own, as in
  /// `Who Pays?`.
  public var joinedAsTitle: String {
    reduce(into: "") { whole, part in
      guard !whole.isEmpty else {
        whole = part
        return
      }
      whole += (whole.endsWithMark ? " " : ": ") + part
    }
  }
}

extension String {
  /// Whether the text ends with `?`, `!`, `:` or their counterparts in other scripts, even within
  /// quotation marks.
  fileprivate var endsWithMark: Bool {
    let text = self[...].trimmingClosers
    return text.last.map { "?!:؟？！：…".contains($0) } ?? false
  }
}

extension Substring {
  /// The text without closing marks and markup at its end.
  fileprivate var trimmingClosers: Substring {
    var text = self
    while let last = text.last {
      if "\"'”’»)".contains(last) {
        text.removeLast()
      } else if last == ">", let start = text.lastIndex(of: "<"),
        text[start...].hasPrefix("</")
      {
        text = text[..<start]
      } else {
        break
      }
    }
    return text
  }
}
