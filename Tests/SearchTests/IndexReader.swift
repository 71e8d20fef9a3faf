import Foundation
import Search

/// Reads the files of an index as its format says, and shares no code with what wrote them.
struct IndexReader {
  let root: [String: Any]
  private let scripts: [String: Any]

  init(_ index: SearchIndex) throws {
    var scripts: [String: Any] = [:]
    for file in index.files {
      let script = String(decoding: index.bytes(of: file), as: UTF8.self)
      let start = "briefpressIndex(\"\(index.name(of: file))\","
      guard script.hasPrefix(start), script.hasSuffix(")\n") else { throw Problem.noCall(script) }
      // Tabs may stand in strings of JavaScript, and not in those of JSON.
      let json = script.dropFirst(start.count).dropLast(2).replacing("\t", with: "\\t")
      scripts[index.name(of: file)] = try JSONSerialization.jsonObject(
        with: Data(json.utf8), options: .fragmentsAllowed)
    }
    self.scripts = scripts
    root = scripts["root"] as? [String: Any] ?? [:]
  }

  enum Problem: Error { case noCall(String) }

  private static let digits = Array(
    "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~")

  static func numbers(_ text: some StringProtocol) -> [Int] {
    var values = text.compactMap { digits.firstIndex(of: $0) }[...]
    var numbers: [Int] = []
    while let first = values.popFirst() {
      let (count, base, plus) =
        switch first {
        case ..<56: (0, 0, 0)
        case ..<88: (1, 56, 56)
        case ..<91: (2, 88, 56 + 32 * 92)
        default: (4, 91, 56 + 32 * 92 + 3 * 92 * 92)
        }
      numbers.append(values.prefix(count).reduce(first - base) { $0 * 92 + $1 } + plus)
      values = values.dropFirst(count)
    }
    return numbers
  }

  /// The terms of all shards in their order, each with its documents and levels.
  var postings: [(term: String, documents: [(Int, Int)])] {
    let levels = root["levels"] as? Int ?? 1
    var found: [(String, [(Int, Int)])] = []
    var shard = 0
    while let text = scripts["t\(shard)"] as? String {
      var term = ""
      let parts = text.split(separator: " ", omittingEmptySubsequences: false)
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let shared = Self.numbers(parts[index].prefix(1))[0]
        term = String(term.prefix(shared)) + parts[index].dropFirst()
        var next = 0
        let documents = Self.numbers(parts[index + 1]).map { value in
          let document = next + value / levels
          next = document + 1
          return (document, value % levels)
        }
        found.append((term, documents))
      }
      shard += 1
    }
    return found
  }

  func documents(of term: String) -> [Int] {
    postings.first { $0.term == term }?.documents.map(\.0) ?? []
  }

  /// All texts, and what stands before each in its record.
  var texts: [(record: [String], text: String)] {
    var found: [([String], String)] = []
    var file = 0
    while let documents = scripts["d\(file)"] as? [[Any]] {
      for document in documents {
        let parts = document.map { "\($0)" }
        found.append((Array(parts.dropLast()), decoded(parts.last ?? "")))
      }
      file += 1
    }
    return found
  }

  private func decoded(_ code: String) -> String {
    let words = (root["words"] as? String ?? "").split(
      separator: "\t", omittingEmptySubsequences: false)
    var text = ""
    var isAfterWord = false
    var rest = code[...]
    while let character = rest.popFirst() {
      var entry: Substring
      var isWord = true
      if character == "\t" {
        entry = rest.prefix { $0 != "\t" }
        rest = rest.dropFirst(entry.count + 1)
      } else {
        var index = Self.digits.firstIndex(of: character) ?? 0
        if index >= 50, let second = rest.popFirst() {
          index = 50 + (index - 50) * 92 + (Self.digits.firstIndex(of: second) ?? 0)
        }
        entry = words[index]
        if entry.hasPrefix("=") { (entry, isWord) = (entry.dropFirst(), false) }
      }
      if isWord, isAfterWord { text += " " }
      text += entry
      isAfterWord = isWord
    }
    return text
  }

  func facet(_ name: String) -> [(key: String, title: String, documents: [Int])] {
    (scripts[name] as? [[String]] ?? []).map { value in
      var next = 0
      let documents = Self.numbers(value[2]).map { gap in
        next += gap + 1
        return next - 1
      }
      return (value[0], value[1], documents)
    }
  }
}
