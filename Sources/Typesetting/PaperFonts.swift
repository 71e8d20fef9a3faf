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
}
