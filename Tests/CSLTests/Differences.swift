import Foundation

/// The known differences from pandoc, each with a reason: `RealStyles/differences.txt`.
struct Differences {
  /// The text of each reason, by its id.
  private(set) var reasons: [String: String] = [:]
  /// The reason for each style and place: `apa first doe2020`.
  private(set) var listed: [String: String] = [:]

  init() throws {
    let file = RealStyle.folder.appending(path: "differences.txt")
    var id = ""
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        reasons[id]? += line.dropFirst()
      } else if line.hasPrefix("reason ") {
        id = String(line.dropFirst(7).prefix { $0 != ":" })
        reasons[id] = String(line.dropFirst(8 + id.count))
      } else {
        let words = line.split(separator: " ", maxSplits: 1)
        listed[words.dropFirst().joined()] = String(words[0])
      }
    }
  }

  func listed(for style: RealStyle) -> [String: String] {
    let start = style.title + " "
    let own = listed.filter { $0.key.hasPrefix(start) }
    return Dictionary(
      own.map { (String($0.key.dropFirst(start.count)), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The places where two processors print different things, with both texts.
  static func between(_ ours: [PrintedLine], _ theirs: [PrintedLine]) -> [(String, String)] {
    let other = Dictionary(theirs.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let differing = ours.compactMap { line -> (String, String)? in
      let (text, expected) = (line.normalized, other[line.place]?.normalized ?? "nothing")
      return text == expected ? nil : (line.place, "ours:   \(text)\npandoc: \(expected)")
    }
    let places = Set(ours.map(\.place))
    let lost = theirs.filter { !places.contains($0.place) && !$0.normalized.isEmpty }
    return differing + lost.map { ($0.place, "ours:   nothing\npandoc: \($0.normalized)") }
  }
}
