import Charts

/// The keys of a chart in a text.
package enum ChartKeys {
  static let type = Key(
    "type", .choice(ChartKind.allCases.map(\.rawValue)), "The kind of chart", isRequired: true)
  static let title = Key("title", .markdown, "The title above the chart", isRequired: true)
  static let description = Key(
    "description", .markdown, "What the chart shows, for readers who cannot see it",
    isRequired: true)
  static let unit = Key("unit", .text, "What the numbers count, said once")
  static let source = Key("source", .markdown, "Where the numbers come from")
  static let note = Key("note", .markdown, "A remark below the chart")
  static let highlight = Key(
    "highlight", .either(.text, .list(.text)),
    "The names of columns or rows that stand out; all others are grey")
  static let annotations = Key(
    "annotations", .list(.named(.text)), "Remarks above a line, each at a row or a date")
  static let data = Key("data", .text, "A file with the numbers as CSV, beside the text")
  package static let table = KeyTable([
    type, title, description, unit, source, note, highlight, annotations, data,
  ])
}
