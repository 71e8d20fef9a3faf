import TestSupport

/// A page of the documentation, with its headings, its words in code and its links.
struct DocumentationPage {
  let path: String
  /// The lines outside fenced code.
  private let prose: [String]
  let sections: [Section]

  /// A heading, with everything up to the next one of its level or a higher one.
  struct Section {
    var level: Int
    var title: String
    var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }

    /// The word of a heading that is one word in code: `title`.
    var name: String? {
      let parts = title.split(separator: "`", omittingEmptySubsequences: false)
      return parts.count == 3 && parts[0].isEmpty && parts[2].isEmpty ? String(parts[1]) : nil
    }

    var codes: Set<String> { lines.codes }
  }

  init(_ path: String) throws {
    self.path = path
    let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    var prose: [String] = []
    var sections: [Section] = []
    var open: [Int] = []
    var isFenced = false
    for line in lines.map(String.init) {
      if line.hasPrefix("```") { isFenced.toggle() }
      let level = isFenced ? 0 : line.headingLevel
      if level > 0 {
        open.removeAll { sections[$0].level >= level }
        open.append(sections.count)
        sections.append(Section(level: level, title: String(line.dropFirst(level + 1))))
      }
      for index in open { sections[index].lines.append(line) }
      if !isFenced, !line.hasPrefix("```") { prose.append(line) }
    }
    self.prose = prose
    self.sections = sections
  }

  /// The words in code outside fences.
  var codes: Set<String> { prose.codes }

  /// The sections of the third level whose heading is a word in code, by that word.
  var entries: [String: Section] {
    Dictionary(
      sections.filter { $0.level == 3 }.compactMap { section in section.name.map { ($0, section) } }
    ) { first, _ in first }
  }

  /// The words of those headings, including duplicates.
  var entryNames: [String] { sections.filter { $0.level == 3 }.compactMap(\.name) }

  /// The section under a heading of the second level.
  func section(_ title: String) -> Section? {
    sections.first { $0.level == 2 && $0.title == title }
  }

  /// The ids that GitHub gives to the headings.
  var anchors: Set<String> { Set(sections.map(\.title.anchor)) }

  /// The addresses that the page links to.
  var links: [String] {
    prose.flatMap { line in
      line.replacing(/`[^`]+`/, with: "")
        .matches(of: /\]\(([^)\s]+)[^)]*\)/).map { String($0.output.1) }
    }
  }
}

extension [String] {
  /// The words in code: between single backticks.
  fileprivate var codes: Set<String> {
    Set(flatMap { line in line.matches(of: /`([^`]+)`/).map { String($0.output.1) } })
  }
}

extension String {
  fileprivate var headingLevel: Int {
    let level = prefix { $0 == "#" }.count
    return level > 0 && dropFirst(level).first == " " ? level : 0
  }

  /// The id that GitHub gives a heading.
  fileprivate var anchor: String {
    let kept = lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
    return kept.replacing(" ", with: "-")
  }
}
