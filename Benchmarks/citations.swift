import Foundation

/// Formats one document with many citations in Chicago notes with Briefpress and with pandoc, each as a process.
struct CitationBench {
  let work: URL
  let briefpress: String
  let pandoc: String
  let style: String

  private static let works = 100
  private static let citations = 200

  /// Creates the document, its works and its style, or returns nil if pandoc or the style is not installed.
  init?(work: URL, briefpress: String) {
    let style = "chicago-fullnote-bibliography"
    guard let pandoc = packaged("pypandoc/files/pandoc") ?? path(of: "pandoc"),
      FileManager.default.fileExists(atPath: "\(Self.styles)/\(style).csl")
    else { return nil }
    (self.work, self.briefpress, self.pandoc) = (work, briefpress, pandoc)
    self.style = style
  }

  private static let styles = "/usr/share/citation-style-language/styles"

  func measure(with bench: Bench, runs: Int) throws -> Row {
    let folder = work.appending(path: "document")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Works.bibliography(Self.works).utf8).write(to: folder.appending(path: "works.bib"))
    try Data(document.utf8).write(to: folder.appending(path: "document.md"))
    let file = folder.appending(path: "document.md").path
    let commands = [
      [briefpress, "preview", file, "-o", folder.appending(path: "briefpress.html").path],
      [
        pandoc, "--standalone", "--citeproc", "--csl", "\(Self.styles)/\(style).csl",
        "--bibliography", folder.appending(path: "works.bib").path, file, "-o",
        folder.appending(path: "pandoc.html").path,
      ],
    ]
    let environment = ProcessInfo.processInfo.environment
    let costs = try Bench(input: bench.input, tools: [], runs: runs)
      .alternate("one document", commands.count) {
        try Command(
          arguments: commands[$0], environment: environment,
          log: folder.appending(path: "\($0).log")
        ).run()
      }
    return Row(label: "200 citations", costs: costs)
  }

  private var document: String {
    var prose = Prose(random: Random(seed: 77))
    let head = """
      ---
      title: "A document with many citations"
      date: 2026-01-15
      author: Ada Amsel
      bibliography: works.bib
      citation-style: \(style)
      ---


      """
    let paragraphs = (0..<Self.citations).map { index in
      let first = Works.key(index % Self.works)
      let second = Works.key((index * 13 + 5) % Self.works)
      return prose.sentence().dropLast() + " [see @\(first), p. \(index + 1); @\(second)]."
    }
    return head + paragraphs.joined(separator: "\n\n") + "\n"
  }
}
