extension MarkdownTree {
  /// Returns the picture that makes up a whole paragraph, apart from its caption.
  func lonePicture(in paragraph: Int) -> Int? {
    let image = paragraph + 1
    guard image < Int(nodes[paragraph].end), case .image = nodes[image].kind else { return nil }
    let next = Int(nodes[image].end)
    return next == Int(nodes[paragraph].end) || nodes[next].kind == .figureCaption ? image : nil
  }

  /// Returns the tree with a caption after each picture whose title contains citations, or nil if
  /// none does.
  ///
  /// A title is text without markup (CommonMark 0.30, section 6.3), so libcmark reads nothing in
  /// it.
  func addingCaptions(citing pieces: [CitationLifter.Piece]) -> MarkdownTree? {
    var builder = TreeBuilder(text: text)
    var open: [(end: Int32, title: ArraySlice<UInt8>)] = []
    var hasCaption = false
    for index in nodes.indices {
      while let last = open.last, last.end <= index {
        builder.close(open.removeLast().title, pieces)
      }
      let title = nodes[index].kind == .paragraph ? citedTitle(in: index) : []
      hasCaption = hasCaption || !title.isEmpty
      open.append((nodes[index].end, title))
      builder.enter(nodes[index])
    }
    while let last = open.popLast() { builder.close(last.title, pieces) }
    return hasCaption ? builder.tree : nil
  }

  /// Returns the title of a paragraph's picture if it contains citations.
  private func citedTitle(in paragraph: Int) -> ArraySlice<UInt8> {
    guard let image = lonePicture(in: paragraph), case .image(_, let title) = nodes[image].kind,
      self[title].nextCitation != nil
    else { return [] }
    return self[title]
  }
}

extension TreeBuilder {
  /// Closes a node, adding its caption first if it has one.
  fileprivate mutating func close(_ title: ArraySlice<UInt8>, _ pieces: [CitationLifter.Piece]) {
    if !title.isEmpty { add(caption: title, pieces) }
    leave()
  }

  private mutating func add(caption title: ArraySlice<UInt8>, _ pieces: [CitationLifter.Piece]) {
    guard let paragraph = innermost else { return }
    enter(.figureCaption, like: paragraph)
    var rest = title
    while let (before, number, after) = rest.nextCitation {
      let piece = pieces.indices.contains(number) ? pieces[number] : nil
      let opening = piece?.isFirst == true ? CitationLifter.opening.count : 0
      add(text: before.dropLast(opening), like: paragraph)
      if let piece, piece.isFirst {
        enter(.citation(group: Int32(piece.group)), like: paragraph)
        leave()
      }
      rest = after.first == UInt8(ascii: "]") && piece?.isLast == true ? after.dropFirst() : after
    }
    add(text: rest, like: paragraph)
    leave()
  }

  private mutating func add(text: ArraySlice<UInt8>, like node: MarkdownTree.Node) {
    guard !text.isBlank else { return }
    var leaf = node
    leaf.kind = .text
    leaf.literal = store(text)
    self.leaf(leaf)
  }
}
