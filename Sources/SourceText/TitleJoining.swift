extension [String] {
  /// A title with its subtitle: behind a colon, unless the title ends with a mark of its own, as `Who Pays?` does.
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
  /// Whether the text ends with `?`, `!`, `:` or their like in other scripts, within quotation marks too.
  fileprivate var endsWithMark: Bool {
    let text = self[...].trimmingClosers
    return text.last.map { "?!:؟？！：…".contains($0) } ?? false
  }
}

extension Substring {
  /// Without what closes what was opened before, markup included.
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
