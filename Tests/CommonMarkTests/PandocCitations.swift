import Foundation
import TestSupport

/// What pandoc parses as citations, if it is installed: the oracle of `CitationOracleTests`.
enum PandocCitations {
  /// The citations of each text, in one run: one line per group, as `citations(in:)` writes them.
  ///
  /// Example lists are off, since a label of theirs looks like a citation, and so is typography.
  static func read(_ texts: [String]) throws -> [[String]] {
    let document = texts.map { "# TEXT\n\n\($0)\n" }.joined(separator: "\n\n")
    let json = try Pandoc.run(
      ["-f", "markdown-smart-example_lists", "-t", "json"], input: document)
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    var groups: [[String]] = []
    for block in root?["blocks"] as? [[String: Any]] ?? [] {
      if block["t"] as? String == "Header", let content = block["c"] as? [Any],
        text(content.last) == "TEXT"
      {
        groups.append([])
      } else if !groups.isEmpty {
        collect(block, &groups[groups.count - 1])
      }
    }
    return groups
  }

  private static func collect(_ value: Any?, _ groups: inout [String]) {
    if let list = value as? [Any] {
      for element in list { collect(element, &groups) }
    } else if let node = value as? [String: Any] {
      let content = node["c"] as? [Any]
      if node["t"] as? String == "Cite", let cites = content?.first as? [[String: Any]] {
        groups.append(cites.map(short).joined(separator: ";"))
        collect(cites.map { [$0["citationPrefix"], $0["citationSuffix"]] }, &groups)
      } else {
        collect(node["c"], &groups)
      }
    }
  }

  private static func short(_ cite: [String: Any]) -> String {
    let mode = (cite["citationMode"] as? [String: Any])?["t"] as? String
    let mark = ["SuppressAuthor": "-", "AuthorInText": "@"][mode ?? ""] ?? ""
    let prefix = text(cite["citationPrefix"])
    return "\(prefix)|\(mark)\(cite["citationId"] ?? "")|\(text(cite["citationSuffix"]))"
  }

  /// Returns inlines in the markup of references.
  private static func text(_ inlines: Any?) -> String {
    (inlines as? [[String: Any]] ?? []).map { node in
      let content = node["c"] as? [Any]
      switch node["t"] as? String {
      case "Str": return node["c"] as? String ?? ""
      case "Space", "SoftBreak", "LineBreak": return " "
      case "Emph": return "<i>\(text(content))</i>"
      case "Strong": return "<b>\(text(content))</b>"
      case "Code", "RawInline": return content?.last as? String ?? ""
      case "Link": return link(content ?? [])
      case "Cite": return "{\(text(content?.last))}"
      case let kind: return "{\(kind ?? "")}"
      }
    }.joined()
  }

  private static func link(_ content: [Any]) -> String {
    let shown = text(content[1])
    let address = (content[2] as? [Any])?.first as? String ?? ""
    return shown == address ? shown : "\(shown) (\(address))"
  }
}
