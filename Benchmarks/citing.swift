import Foundation

/// The same briefs, each of which cites five works by key.
extension Input {
  static let works = 2000
  static let citationsPerBrief = 5

  var citing: URL { work.appending(path: "citing") }
  private var citingStamp: URL { work.appending(path: "citing.txt") }

  /// Writes the citing briefs, unless an earlier run did.
  func prepareCiting() throws {
    let identity = "generator \(Self.version), \(count) briefs that cite\n"
    guard (try? String(contentsOf: citingStamp, encoding: .utf8)) != identity else { return }
    try create(citing.appending(path: "briefs"))
    try put(siteFile, at: citing.appending(path: "site.yml"))
    try put(peopleFile, at: citing.appending(path: "people.yml"))
    try put(Works.bibliography(Self.works), at: citing.appending(path: "references.bib"))
    for index in 0..<count {
      let brief = Brief(index, of: count)
      let body = brief.body.citing(index, citations: Self.citationsPerBrief, works: Self.works)
      try put(
        brief.frontMatter(hugo: false) + body,
        at: citing.appending(path: "briefs/\(brief.slug).md"))
    }
    try put(identity, at: citingStamp)
  }

  func citingTool(_ binary: String) -> Tool {
    let output = work.appending(path: "citing-site")
    return Tool(
      name: "Briefpress, citing", folder: citing, output: output,
      cache: work.appending(path: "citing-cache"),
      arguments: [binary, "build", citing.path, "-o", output.path], coldArguments: [],
      input: ["briefs", "site.yml", "people.yml", "references.bib"], stale: stale)
  }
}

extension String {
  /// Returns the text with works cited before the full stops of its paragraphs, spread evenly.
  func citing(_ seed: Int, citations: Int, works: Int) -> String {
    var random = Random(seed: 9_000_000 &+ UInt64(seed))
    var paragraphs = split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    let places = paragraphs.indices.filter { paragraphs[$0].first?.isLetter ?? false }
    guard !places.isEmpty else { return self }
    for number in 0..<citations {
      let place = places[number * places.count / citations]
      guard let stop = paragraphs[place].firstIndex(of: ".") else { continue }
      let key = Works.key(random.number(in: 0..<works))
      let cite = number % 2 == 0 ? " [@\(key), pp. 12-14]" : " [see @\(key)]"
      paragraphs[place].insert(contentsOf: cite, at: stop)
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
