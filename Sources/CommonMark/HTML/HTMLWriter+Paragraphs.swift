/// Paragraphs, and the numbers by which readers cite them.
extension HTMLWriter {
  mutating func enterParagraph(_ index: Int) -> Int {
    if document.dialect.figures, !isMargin, let image = tree.lonePicture(in: index) {
      return putFigure(image, paragraph: index)
    }
    if options.paragraphAnchors, open.isEmpty, rawHTML.open.isEmpty, !isWritingNotes {
      putParagraphAnchor()
    } else if !isInTightList {
      out.endLine()
      out.put("<p>")
    }
    return index + 1
  }

  mutating func leaveParagraph(_ index: Int) {
    if !isInTightList { out.put("</p>\n") }
  }

  /// Writes an empty link, so that no number is copied, searched or read aloud.
  ///
  /// The style sheet shows the number, and the page's script makes all these links a single tab
  /// stop.
  private mutating func putParagraphAnchor() {
    result.paragraphCount += 1
    let identifier = "\(options.identifierPrefix)p\(result.paragraphCount)"
    out.endLine()
    out.put("<p id=\"\(identifier)\"><a class=\"para\" href=\"#\(identifier)")
    out.put(Self.forPointersAlone)
    out.put("</a>")
  }

  /// Whether the parent of the current node is an item of a tight list (CommonMark 0.30, section
  /// 5.3).
  private var isInTightList: Bool {
    guard open.count >= 2, case .list(let style) = tree.nodes[open[open.count - 2]].kind else {
      return false
    }
    return style.isTight
  }
}
