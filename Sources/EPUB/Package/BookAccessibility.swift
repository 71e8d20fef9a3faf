import Site

/// What a book says for readers who do not see it, or see it differently (EPUB Accessibility 1.1, section
/// 2.2; schema.org).
///
/// It does not claim to conform to WCAG, which only a person who has examined the text can.
struct BookAccessibility {
  let hasPictures: Bool
  /// Whether each picture has an alternative text.
  let hasTextForPictures: Bool
  /// Whether a picture may move.
  let mayMove: Bool
  let words: Words

  init(_ chapters: [WrittenChapter], cover: BookCover?, words: Words) {
    let contents = chapters.map(\.content)
    hasPictures = cover != nil || contents.contains(where: \.hasPictures)
    hasTextForPictures = !contents.contains(where: \.hasPictureWithoutText)
    mayMove = chapters.contains { $0.pictures.contains(where: \.mayMove) }
    self.words = words
  }

  /// The properties with their values, in order.
  var properties: [(String, String)] {
    let modes = ["textual"] + (hasPictures ? ["visual"] : [])
    let sufficient =
      (hasTextForPictures ? ["textual"] : []) + (hasPictures ? ["textual,visual"] : [])
    let features =
      [
        "ARIA", "displayTransformability", "readingOrder", "structuralNavigation",
        "tableOfContents", "unlocked",
      ] + (hasPictures && hasTextForPictures ? ["alternativeText"] : [])
    return modes.map { ("schema:accessMode", $0) }
      + sufficient.map { ("schema:accessModeSufficient", $0) }
      + features.map { ("schema:accessibilityFeature", $0) }
      + [("schema:accessibilityHazard", mayMove ? "unknown" : "none")]
      + [("schema:accessibilitySummary", summary)]
  }

  private var summary: String {
    hasPictures && hasTextForPictures
      ? "\(words["accessible-text"]) \(words["accessible-pictures"])" : words["accessible-text"]
  }
}
