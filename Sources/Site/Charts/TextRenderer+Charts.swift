import Basics
import Briefs
import Charts
import CommonMark
import Foundation
import SourceText

/// The charts of a text, in place of the blocks that describe them.
struct RenderedCharts {
  var replaced: [Int: ReplacedCode] = [:]
  var files: [ChartFile] = []
  var references: [RenderedMarkdown.Reference] = []
  var diagnostics: [Diagnostic] = []
  /// How many words the blocks have, which nobody reads as text.
  var wordCount = 0
}

extension TextRenderer {
  /// Renders the charts of a text.
  ///
  /// A block that cannot be understood is left as it is, and reported.
  func charts(
    in document: MarkdownDocument, language: LanguageTag, files: TextFiles,
    _ options: HTMLOptions, form: ChartFigure.Form = .page
  ) -> RenderedCharts {
    var charts = RenderedCharts()
    for block in document.codeBlocks(of: ChartBlock.name) {
      let number = charts.replaced.count + 1
      charts.wordCount += block.bytes.wordCount
      guard let read = read(block, path: document.path, files, &charts) else { continue }
      let (words, name) = (words[language], "\(options.identifierPrefix)chart-\(number)")
      func line(_ text: ChartSettings.Words) -> InlineText {
        let rendered = inline(
          Located(text.text, at: text.location), language: language, resolve: options.resolve)
        charts.diagnostics += rendered.diagnostics
        charts.references += rendered.references
        let html = String(decoding: rendered.body, as: UTF8.self)
        return InlineText(html: html, plain: html.withoutTags)
      }
      let settings = read.settings
      let download = address(of: read.data, number, settings.file, files, options, &charts)
      let figure = ChartFigure(
        chart: read.chart, identifier: name,
        texts: .init(
          title: line(settings.title), description: line(settings.description),
          source: settings.source.map { line($0).html }, note: settings.note.map { line($0).html }),
        download: download, words: words, isRightToLeft: language.direction == .rightToLeft,
        colours: ChartColours(accent: configuration.theme.accentInPrint), form: form)
      charts.replaced[block.node] = ReplacedCode(
        html: Array(figure.html.utf8), identifiers: ["chart-\(number)"])
    }
    return charts
  }

  private struct ReadChart {
    var chart: Chart
    var settings: ChartSettings
    var data: [UInt8]
  }

  /// Returns the chart that a block describes, with its numbers, or nil after reporting what is wrong.
  private func read(
    _ block: CodeBlock, path: String, _ files: TextFiles, _ charts: inout RenderedCharts
  ) -> ReadChart? {
    let read = ChartBlock.reading(
      .init(path: path, bytes: block.bytes, line: block.line, column: block.column))
    charts.diagnostics += read.diagnostics
    guard let described = read.value else { return nil }
    let settings = described.settings
    guard let data = described.data ?? settings.file.flatMap({ file(named: $0, files, &charts) })
    else { return nil }
    let chart = Chart.reading(data, settings)
    charts.diagnostics += chart.diagnostics
    return chart.value.map { ReadChart(chart: $0, settings: settings, data: data.bytes) }
  }

  private func file(
    named name: ChartSettings.Words, _ files: TextFiles, _ charts: inout RenderedCharts
  ) -> DataSource? {
    if let file = files.find(name.text) {
      charts.references.append(.init(address: name.text, use: .link, location: name.location))
      let text = SourceFile(path: file.path, bytes: file.bytes).checkedForUTF8()
      charts.diagnostics += text.diagnostics
      return text.diagnostics.containsErrors
        ? nil : DataSource(path: file.path, bytes: text.value.bytes)
    }
    charts.diagnostics.append(
      Diagnostic(
        .dataFile, "there is no file '\(name.text)' with the numbers of the chart",
        at: name.location,
        help: "put it beside the text or into 'assets/', and write its path from there"))
    return nil
  }

  /// Returns the address at which readers get the numbers: that of the author's file, or of one beside the
  /// page; a page on its own contains them.
  private func address(
    of data: [UInt8], _ number: Int, _ file: ChartSettings.Words?, _ files: TextFiles,
    _ options: HTMLOptions, _ charts: inout RenderedCharts
  ) -> ChartFigure.Download? {
    let name = "\(files.stem ?? "chart")-chart-\(number).csv"
    if let file, let address = options.resolve?(file.text[...], .link) {
      return .init(address: address, name: nil)
    }
    guard files.stem != nil else {
      return .init(address: "data:text/csv;base64,\(Data(data).base64EncodedString())", name: name)
    }
    charts.files.append(ChartFile(name: name, bytes: data))
    return .init(address: name.percentEncodedPath, name: nil)
  }
}

extension ChartBlock {
  /// The word after the fence by which a block is one.
  package static let name = "chart"

  /// Returns the files that the charts of a text name, including charts with mistakes.
  package static func files(namedIn document: MarkdownDocument) -> [String] {
    document.codeBlocks(of: name).flatMap { block in
      files(
        namedIn: Source(
          path: document.path, bytes: block.bytes, line: block.line, column: block.column))
    }
  }
}
