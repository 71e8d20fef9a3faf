import SourceText

extension Bibliography {
  /// The extensions of the supported formats.
  package static let fileExtensions = ["bib", "bibtex", "json", "yaml", "yml", "ris"]

  /// Reads a bibliography file: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML or RIS, by its extension.
  ///
  /// It reports faults, and reads the rest.
  package static func parse(_ file: SourceFile) -> Checked<Bibliography> {
    var diagnostics: [Diagnostic] = []
    let text = decoded(file, &diagnostics).withoutForbiddenCharacters()
    let file = text.value
    diagnostics += text.diagnostics
    guard let entries = entries(of: file) else {
      let problem = Diagnostic(
        .bibliographyFormat, "'\(file.path)' is not a bibliography that can be read",
        at: Location(path: file.path),
        help: "use BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml) or RIS (.ris)")
      return Checked(Bibliography(), [problem])
    }
    diagnostics += entries.diagnostics
    var bibliography = Bibliography()
    for entry in entries.value {
      let entry = Cleaning.cleaned(entry)
      diagnostics += entry.diagnostics
      bibliography.add(entry.value, &diagnostics)
    }
    return Checked(bibliography, diagnostics)
  }

  private static func entries(of file: SourceFile) -> Checked<[BibliographyEntry]>? {
    switch file.path.split(separator: ".").last?.lowercased() {
    case "bib", "bibtex", "biblatex": BibTeX.parse(file)
    case "json", "yaml", "yml": CSLData.parse(file)
    case "ris": RIS.parse(file)
    default: nil
    }
  }

  /// Returns the file without its byte order mark.
  ///
  /// Old files in Latin-1 are read as such, with a warning.
  private static func decoded(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> SourceFile {
    var file = file
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { file.bytes.removeFirst(3) }
    if String(validating: file.bytes, as: UTF8.self) != nil { return file }
    diagnostics.append(
      Diagnostic(
        .bibliographyEncoding, "the file is not in UTF-8 and was read as Latin-1",
        at: Location(path: file.path), help: "save it in UTF-8"))
    var text = String.UnicodeScalarView()
    for byte in file.bytes { text.append(Unicode.Scalar(byte)) }
    return SourceFile(path: file.path, text: String(text))
  }
}
