public import SourceText

extension Bibliography {
  /// The formats, by the ends of file names.
  public static let fileExtensions = ["bib", "bibtex", "json", "yaml", "yml", "ris"]

  /// Reads a bibliography file: BibTeX or BibLaTeX, CSL-JSON, CSL-YAML or RIS, by its name.
  public static func parse(_ file: SourceFile) -> Checked<Bibliography> {
    var diagnostics: [Diagnostic] = []
    let file = decoded(file, &diagnostics)
    let name = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let entries: Checked<[BibliographyEntry]>
    switch name {
    case "bib", "bibtex", "biblatex": entries = BibTeX.parse(file)
    case "json", "yaml", "yml": entries = CSLData.parse(file)
    case "ris": entries = RIS.parse(file)
    default:
      let problem = Diagnostic(
        .bibliographyFormat, "'\(file.path)' is no bibliography that can be read",
        at: Location(path: file.path),
        help: "use BibTeX (.bib), CSL-JSON (.json), CSL-YAML (.yaml) or RIS (.ris)")
      return Checked(Bibliography(), [problem])
    }
    diagnostics += entries.diagnostics
    var bibliography = Bibliography()
    for entry in entries.value { bibliography.add(entry, &diagnostics) }
    return Checked(bibliography, diagnostics)
  }

  /// Old files are in Latin-1; they are read as such, with a warning.
  private static func decoded(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) -> SourceFile {
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
