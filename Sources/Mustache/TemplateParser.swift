import Basics
import SourceText

/// Parses a template and reports its syntax errors.
struct TemplateParser {
  private let file: SourceFile
  private var position = 0
  private var template = Template()
  /// The open sections, outermost first, each with the index in `segments` at which its content
  /// begins.
  private var open: [OpenSection] = []
  private var segments: [Template.Segment] = []
  private var diagnostics: [Diagnostic] = []
  private var isTooDeep = false

  /// The limit on nested sections: more than anyone can read, and no more than a thread's stack can
  /// hold.
  private static let mostSections = 100

  private struct OpenSection {
    var name: String
    var isInverted: Bool
    var offset: Int
    var start: Int
  }

  static func parse(_ file: SourceFile) -> Checked<Template> {
    var parser = TemplateParser(file: file)
    parser.template.source = file
    parser.parse()
    return Checked(parser.template, parser.diagnostics)
  }

  private init(file: SourceFile) { self.file = file }

  private var bytes: [UInt8] { file.bytes }

  private mutating func parse() {
    while position < bytes.count {
      guard let start = bytes[position...].place(of: Array("{{".utf8))?.lowerBound else { break }
      guard let tag = scanTag(at: start) else {
        report("the tag is not closed", at: start, help: "close it with '}}'")
        break
      }
      take(tag, at: start)
    }
    putLiteral(upTo: bytes.count)
    for section in open.reversed() where !isTooDeep {
      report(
        "the section '\(section.name)' is not closed", at: section.offset,
        help: "close it with '{{/\(section.name)}}'")
    }
    template.segments = segments
  }

  // MARK: Tags

  private struct ScannedTag {
    var sign: UInt8
    var name: String
    var end: Int
  }

  private func scanTag(at start: Int) -> ScannedTag? {
    var nameStart = start + 2
    guard nameStart < bytes.count else { return nil }
    let isTriple = bytes[nameStart] == UInt8(ascii: "{")
    let closing = isTriple ? "}}}" : "}}"
    guard let close = bytes[nameStart...].place(of: Array(closing.utf8)) else { return nil }
    var sign = UInt8(ascii: " ")
    if "#^/>!&{=%".utf8.contains(bytes[nameStart]) {
      sign = bytes[nameStart]
      nameStart += 1
    }
    let inner = bytes[min(nameStart, close.lowerBound)..<close.lowerBound]
    let name = String(decoding: inner, as: UTF8.self).filter { !$0.isWhitespace }
    return ScannedTag(sign: sign, name: name, end: close.upperBound)
  }

  private mutating func take(_ tag: ScannedTag, at start: Int) {
    let standsAlone = " &{".utf8.contains(tag.sign) ? nil : lineAround(start, tag.end)
    putLiteral(upTo: standsAlone?.lowerBound ?? start)
    position = standsAlone?.upperBound ?? tag.end
    switch tag.sign {
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "="), UInt8(ascii: "%"):
      report(
        "a tag beginning '{{\(Character(Unicode.Scalar(tag.sign)))' is not understood", at: start,
        help: "delimiters cannot be changed; take the tag out")
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      begin(tag, at: start)
    case UInt8(ascii: "/"): close(tag, at: start)
    case UInt8(ascii: ">"):
      template.partials.append(.init(name: tag.name, offset: start))
      segments.append(.partial(tag.name, offset: start))
    default:
      segments.append(.variable(.init(tag.name, offset: start), form(of: tag, at: start)))
    }
  }

  private func form(of tag: ScannedTag, at start: Int) -> Template.Form {
    guard tag.sign == UInt8(ascii: " ") else { return .asItIs }
    return Self.beginsAddress(bytes[..<start]) ? .address : .escaped
  }

  /// Returns whether markup ends where an address begins, as in `href="`.
  private static func beginsAddress(_ markup: ArraySlice<UInt8>) -> Bool {
    let end = String(decoding: markup.suffix(8), as: UTF8.self).lowercased()
    let attribute = end.last == "\"" || end.last == "'" ? end.dropLast() : end[...]
    return ["href=", "src=", "action="].contains { attribute.hasSuffix($0) }
  }

  /// Begins a section, or stops parsing if too many are open.
  private mutating func begin(_ tag: ScannedTag, at start: Int) {
    guard open.count < Self.mostSections else {
      report(
        "more than \(Self.mostSections) sections are within each other", at: start,
        help: "put some of them after each other")
      isTooDeep = true
      return position = bytes.count
    }
    open.append(
      OpenSection(
        name: tag.name, isInverted: tag.sign == UInt8(ascii: "^"), offset: start,
        start: segments.count))
  }

  private mutating func close(_ tag: ScannedTag, at start: Int) {
    guard let section = open.last, section.name == tag.name else {
      let expected = open.last.map { "'{{/\($0.name)}}' was expected" } ?? "no section is open"
      return report(
        "'{{/\(tag.name)}}' closes nothing: \(expected)", at: start,
        help: "close sections in the reverse of the order in which they were opened")
    }
    open.removeLast()
    let inside = Template.Section(
      name: .init(section.name, offset: section.offset), isInverted: section.isInverted,
      inside: Array(segments[section.start...]))
    segments.replaceSubrange(section.start..., with: CollectionOfOne(.section(inside)))
  }

  // MARK: Text

  private mutating func putLiteral(upTo end: Int) {
    if position < end { segments.append(.literal(Array(bytes[position..<end]))) }
    position = max(position, end)
  }

  /// Returns the range of the whole line, including its line ending, if the tag is alone on it.
  private func lineAround(_ start: Int, _ end: Int) -> Range<Int>? {
    var lower = start
    while lower > position, bytes[lower - 1] == 0x20 || bytes[lower - 1] == 0x09 { lower -= 1 }
    guard lower == 0 || bytes[lower - 1] == UInt8(ascii: "\n") else { return nil }
    var upper = end
    while upper < bytes.count, bytes[upper] == 0x20 || bytes[upper] == 0x09 || bytes[upper] == 0x0D
    {
      upper += 1
    }
    guard upper < bytes.count else { return lower..<upper }
    return bytes[upper] == UInt8(ascii: "\n") ? lower..<upper + 1 : nil
  }

  private mutating func report(_ message: String, at offset: Int, help: String) {
    diagnostics.append(
      Diagnostic(.templateSyntax, message, at: file.location(at: offset), help: help))
  }
}
