/// Changes and reads the text of a tree.
extension Output {
  func mappingText(_ change: (String) -> String) -> Output {
    switch self {
    case .text(let text): .text(change(text))
    case .node(let wrap, let children): .node(wrap, children.map { $0.mappingText(change) })
    }
  }

  /// The text without formatting, and without corrected punctuation.
  var plainText: String {
    if case .text(let text) = self { return text }
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to result: inout String) {
    switch self {
    case .text(let text): result += text
    case .node(let wrap, let children):
      result += wrap.prefix
      var hasPrinted = false
      for child in children {
        let before = result.utf8.count
        if hasPrinted { result += wrap.delimiter }
        let start = result.utf8.count
        child.appendPlainText(to: &result)
        if result.utf8.count > start {
          hasPrinted = true
        } else {
          result.removeLast(utf8From: before)
        }
      }
      result += wrap.suffix
    }
  }
}

extension String {
  /// Removes everything after so many bytes.
  fileprivate mutating func removeLast(utf8From count: Int) {
    if count < utf8.count { removeSubrange(utf8.index(startIndex, offsetBy: count)...) }
  }
}
