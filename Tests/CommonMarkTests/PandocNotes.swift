import CommonMark
import Foundation
import TestSupport

/// What pandoc's `commonmark_x` parses as notes: the oracle of `NoteOracleTests`.
enum PandocNotes {
  /// Returns the blocks of each text in a short form, from a single run of pandoc; a note is at the
  /// position of its mark, as `{…}`.
  static func read(_ texts: [String]) throws -> [String] {
    let json = try Pandoc.run(
      ["lua", "-e", script], input: texts.joined(separator: "\u{1}"))
    return try json.split(separator: "\n").map { line in
      let root = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return short(root?["blocks"] as? [[String: Any]] ?? [])
    }
  }

  /// Parses each of the texts, which are separated by U+0001.
  private static let script = """
    for text in (io.read('a') .. '\\1'):gmatch('(.-)\\1') do
      local document = pandoc.read(text, 'commonmark_x-smart-superscript-subscript')
      io.write(pandoc.write(document, 'json'), '\\n')
    end
    """

  private static func short(_ blocks: some Sequence<[String: Any]>) -> String {
    blocks.map { block in
      let content = block["c"]
      let list = content as? [Any] ?? []
      switch block["t"] as? String {
      case "Para", "Plain": return "P(\(text(content).withSingleSpaces))"
      case "Header": return "H\(list[0])(\(text(list[2]).withSingleSpaces))"
      case "CodeBlock": return "C(\((list[1] as? String ?? "").withoutIndentation))"
      case "RawBlock": return "R(\((list[1] as? String ?? "").withoutIndentation))"
      case "HorizontalRule": return "-"
      case "BlockQuote": return "Q(\(short(content as? [[String: Any]] ?? [])))"
      case "BulletList": return "U(\(items(content)))"
      case "Table": return "|"
      case "OrderedList": return "O\((list[0] as? [Any])?[0] ?? "")(\(items(list[1])))"
      case let kind: return "?\(kind ?? "")"
      }
    }.joined()
  }

  private static func items(_ value: Any?) -> String {
    (value as? [[[String: Any]]] ?? []).map { "I(\(short($0)))" }.joined()
  }

  private static func text(_ inlines: Any?) -> String {
    (inlines as? [[String: Any]] ?? []).map { node in
      switch node["t"] as? String {
      case "Str": return node["c"] as? String ?? ""
      case "Space", "SoftBreak": return " "
      case "LineBreak": return "/"
      case "Note": return "{\(short(node["c"] as? [[String: Any]] ?? []))}"
      case "Link": return "<\(text((node["c"] as? [Any])?[1]))>"
      case "Emph": return "*\(text(node["c"]))*"
      case "RawInline": return (node["c"] as? [Any])?.last as? String ?? ""
      case "Code": return "`\(((node["c"] as? [Any])?.last as? String ?? "").withoutIndentation)`"
      case let kind: return "?\(kind ?? "")"
      }
    }.joined()
  }
}

extension String {
  /// The text of a block of code or HTML without white space around its lines, which is not compared:
  /// pandoc keeps the white space between a label and HTML.
  var withoutIndentation: String {
    split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "/")
  }

  /// The text of a paragraph, with each run of spaces and tabs as one space.
  var withSingleSpaces: String {
    split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}
