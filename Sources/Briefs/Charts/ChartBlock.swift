import Basics
import Charts
import SourceText

/// A block of a text that describes a chart: keys, and below a line `---` the numbers as CSV.
package struct ChartBlock: Sendable {
  package let settings: ChartSettings
  /// The numbers in the block; nil if they are in a file.
  package let data: DataSource?

  /// The bytes of a block, with its position in a file.
  package struct Source: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// The line of the file on which the block's first line is, and the column on which each begins.
    package let line: Int
    package let column: Int

    package init(path: String, bytes: [UInt8], line: Int, column: Int) {
      self.path = path
      self.bytes = bytes
      self.line = line
      self.column = column
    }
  }

  /// Reads a block; the result is nil if it cannot be understood.
  package static func reading(_ source: Source) -> Checked<ChartBlock?> {
    let parts = BlockParts(source.bytes)
    let context = ReadingContext(source)
    let settings = context.fields(of: parts).flatMap(ChartSettings.init)
    guard let settings else { return Checked(nil, context.diagnostics) }
    let data = parts.data.map { bytes, line in
      DataSource(
        path: source.path, bytes: Array(bytes), firstLine: source.line + line,
        firstColumn: source.column)
    }
    if let fault = Self.fault(settings.file, data, at: context.top) { context.report(fault) }
    let hasErrors = context.diagnostics.containsErrors
    return Checked(
      hasErrors ? nil : ChartBlock(settings: settings, data: data), context.diagnostics)
  }

  /// Returns the files that a block may name.
  ///
  /// What is held back with a text does not depend on mistakes in it: a draft may have half of a block.
  package static func files(namedIn source: Source) -> [String] {
    let parts = BlockParts(source.bytes)
    let read = ReadingContext(source).fields(of: parts)?[ChartKeys.data]?.name?.text
    let written = String(decoding: parts.keys, as: UTF8.self)
      .matches(of: #/(?m)^[ \t]*["']?data["']?[ \t]*:[ \t]*(.+?)[ \t\r]*$/#)
      .map { $0.output.1.filter { $0 != "\"" && $0 != "'" } }
    return [read].compactMap { $0 } + written
  }

  /// Returns what is wrong if the numbers are given nowhere, or twice.
  private static func fault(
    _ file: ChartSettings.Words?, _ data: DataSource?, at place: Location
  ) -> Diagnostic? {
    switch (file, data) {
    case (nil, nil):
      Diagnostic(
        .empty, "the chart has no data", at: place,
        help: "write a line '---' and the numbers as CSV below the keys, or 'data: FILE.csv'")
    case (let file?, _?):
      Diagnostic(
        .dataFile, "the chart has numbers of its own, and names the file '\(file.text)'",
        at: file.location, help: "keep one of the two")
    default: nil
    }
  }
}

/// The parts of a block before and after its first line `---`.
private struct BlockParts {
  let keys: ArraySlice<UInt8>
  /// The bytes after the line, and how many lines there are before them.
  let data: (bytes: ArraySlice<UInt8>, line: Int)?

  init(_ bytes: [UInt8]) {
    var (offset, number) = (0, 0)
    while let line = bytes.lineRange(from: offset) {
      let next = bytes.endOfLine(line)
      number += 1
      if bytes[line].isFence(of: "---") {
        keys = bytes[..<offset]
        data = (bytes[next...], number)
        return
      }
      offset = next
    }
    keys = bytes[...]
    data = nil
  }
}

extension ReadingContext {
  /// Creates the context for the keys of a block, which begins on the line before them.
  fileprivate convenience init(_ source: ChartBlock.Source) {
    self.init(
      path: source.path, name: "the chart", firstLine: source.line, firstColumn: source.column,
      top: Location(path: source.path, line: source.line - 1, column: source.column),
      limits: .block)
  }

  fileprivate func fields(of parts: BlockParts) -> YAMLFields? {
    compose(parts.keys, limits: .block).flatMap { topFields($0.root, table: ChartKeys.table) }
  }
}

extension ChartSettings {
  /// Reads the keys of a chart; nil if one that it needs is missing or wrong.
  fileprivate init?(_ fields: YAMLFields) {
    let kind = fields.required(ChartKeys.type)?.choice(as: ChartKind.self)
    let title = fields.required(ChartKeys.title)?.words
    let description = fields[ChartKeys.description]?.words
    if fields[ChartKeys.description] == nil { fields.reportMissingDescription() }
    guard let kind, let title, let description else { return nil }
    self.init(kind: kind, title: title, description: description)
    unit = fields[ChartKeys.unit]?.text()
    source = fields[ChartKeys.source]?.words
    note = fields[ChartKeys.note]?.words
    highlights = fields.items(ChartKeys.highlight).compactMap(\.name)
    annotations = fields.items(ChartKeys.annotations).flatMap(\.annotations)
    file = fields[ChartKeys.data]?.name
  }
}

extension YAMLFields {
  fileprivate func reportMissingDescription() {
    context.report(
      .missingKey, "the chart has no 'description'", at: location,
      help: "say in a sentence or two what the chart shows, for readers who cannot see it")
  }
}

extension YAMLField {
  fileprivate var words: ChartSettings.Words? {
    prose().map { .init($0.value, at: $0.location) }
  }

  fileprivate var name: ChartSettings.Words? {
    locatedText().map { .init($0.value, at: $0.location) }
  }

  fileprivate var annotations: [ChartSettings.Annotation] {
    pairs(expected: "a place and a text, such as '2015: The bridge opens'").compactMap {
      place, text in
      text.text().map { .init(place: .init(place.value, at: place.location), text: $0) }
    }
  }
}
