/// The families of fonts in which briefs are set.
enum PaperFonts {
  /// The engine's own font, then those of Debian's `fonts-noto-core` for scripts that it lacks.
  ///
  /// Urdu is in Naskh, since programs that read PDFs find almost none of the words in Nastaliq.
  static let families =
    ["Libertinus Serif", "Noto Naskh Arabic", "Noto Serif"]
    + [
      "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Tamil", "Telugu", "Kannada", "Malayalam",
      "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Hebrew", "Armenian", "Georgian", "Ethiopic",
      "Tibetan",
    ].map { "Noto Serif \($0)" } + [
      "Noto Sans", "Noto Sans Symbols", "Noto Sans Symbols 2", "DejaVu Sans",
    ]

  /// Returns the family for a letter that the engine's own font lacks, by the blocks of Unicode.
  static func family(of scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x530 else { return nil }
    return blocks.first { $0.range.contains(scalar.value) }?.family
  }

  private static let blocks: [(range: ClosedRange<UInt32>, family: String)] = [
    (0x600...0x8FF, "Noto Naskh Arabic"), (0xFB50...0xFEFC, "Noto Naskh Arabic"),
    (0x530...0x58F, "Noto Serif Armenian"), (0x590...0x5FF, "Noto Serif Hebrew"),
    (0x900...0x97F, "Noto Serif Devanagari"), (0x980...0x9FF, "Noto Serif Bengali"),
    (0xA00...0xA7F, "Noto Serif Gurmukhi"), (0xA80...0xAFF, "Noto Serif Gujarati"),
    (0xB80...0xBFF, "Noto Serif Tamil"), (0xC00...0xC7F, "Noto Serif Telugu"),
    (0xC80...0xCFF, "Noto Serif Kannada"), (0xD00...0xD7F, "Noto Serif Malayalam"),
    (0xD80...0xDFF, "Noto Serif Sinhala"), (0xE00...0xE7F, "Noto Serif Thai"),
    (0xE80...0xEFF, "Noto Serif Lao"), (0xF00...0xFFF, "Noto Serif Tibetan"),
    (0x1000...0x109F, "Noto Serif Myanmar"), (0x10A0...0x10FF, "Noto Serif Georgian"),
    (0x1200...0x139F, "Noto Serif Ethiopic"), (0x1780...0x17FF, "Noto Serif Khmer"),
  ]
}
