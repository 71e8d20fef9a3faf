import Basics
import Briefs
import Charts
import SourceText

/// A chart in a page: its title and its description, the picture, its source, and its numbers as a table.
struct ChartFigure {
  let chart: Chart
  /// The id of the figure, with which all ids in it begin.
  let identifier: String
  let texts: Texts
  let download: Download?
  let words: Words
  let isRightToLeft: Bool
  let colours: ChartColours
  let form: Form

  /// The author's texts, as HTML.
  struct Texts {
    var title: InlineText
    var description: InlineText
    var source: String?
    var note: String?
  }

  /// A link to the numbers.
  struct Download {
    var address: String
    /// The name under which a browser keeps what is in the address itself.
    var name: String?
  }

  enum Form {
    case page
    /// Readers of feeds remove pictures in SVG, so the table is shown in place of one.
    case feed
  }

  /// How many rows of a table a page has; the file has all.
  private var mostRows: Int { form == .page ? 500 : 50 }

  var html: String {
    let caption = """
      <figure class="chart" id="\(identifier)" aria-labelledby="\(identifier)-1">
      <figcaption>
      <p class="chart-title" id="\(identifier)-1">\(texts.title.html)</p>
      <p class="chart-description">\(texts.description.html)</p>
      </figcaption>

      """
    let end = credits + (form == .page ? hiddenTable : "") + "</figure>\n"
    return caption + (form == .page ? pictures : table) + end
  }

  // MARK: Pictures

  /// The picture for windows and paper, and one for telephones that the style sheet shows in its place.
  private var pictures: String {
    """
    <div class="chart-wide">
    \(picture(.wide, number: 2))
    </div>
    <div class="chart-narrow" hidden>
    \(picture(.narrow, number: 4))
    </div>

    """
  }

  private func picture(_ format: ChartPicture.Format, number: Int) -> String {
    ChartPicture(
      chart, format,
      names: .init(
        title: texts.title.plain, description: shortDescription,
        identifiers: ("\(identifier)-\(number)", "\(identifier)-\(number + 1)")),
      in: language, colours: colours
    ).svg
  }

  /// What the picture is, without what the visible description says.
  private var shortDescription: String {
    let names = chart.series.map(\.name).filter { !$0.isEmpty }
    let kind = words["chart-\(chart.kind.rawValue)"]
    return names.isEmpty ? kind : "\(kind): \(words.joined(names))"
  }

  private var language: ChartLanguage {
    var language = ChartLanguage()
    language.isRightToLeft = isRightToLeft
    language.digits = Array(words["digits"])
    language.decimalMark = words["decimal-mark"]
    language.groupMark = words["group-mark"]
    language.date = { [words] date in
      PartialDate(year: date.year, month: date.month, day: date.day).map { words.date($0) } ?? ""
    }
    language.month = { [words] in words.months[$0 - 1] }
    return language
  }

  // MARK: Below the picture

  private var credits: String {
    [("chart-source", texts.source), ("chart-note", texts.note)].map { key, text in
      guard let text else { return "" }
      return "<p class=\"\(key)\">\(words[key].htmlEscaped.filling(["text": text]))</p>\n"
    }.joined()
  }

  private var hiddenTable: String {
    """
    <details class="chart-data">
    <summary><span class="chart-summary">\(words["chart-table"].htmlEscaped)</span></summary>
    \(table)</details>
    \(link)
    """
  }

  private var link: String {
    guard let download else { return "" }
    let name = download.name.map { "=\"\($0.htmlEscaped)\"" } ?? ""
    return
      "<p><a class=\"chart-download\" href=\"\(download.address.htmlEscaped)\" download\(name)>"
      + "\(words["chart-download"].htmlEscaped)</a></p>\n"
  }

  // MARK: The table

  private var table: String {
    let head = ([chart.rowTitle] + chart.series.map(\.name)).enumerated().map { index, name in
      "<th scope=\"col\"\(index > 0 ? " class=\"right\"" : "")>\(name.htmlEscaped)</th>"
    }.joined()
    var html = """
      <div class="table-scroll" role="region" tabindex="0" aria-labelledby="\(identifier)-1">
      <table>
      \(chart.unit.map { "<caption>\($0.htmlEscaped)</caption>\n" } ?? "")\
      <thead>
      <tr>\(head)</tr>
      </thead>
      <tbody>

      """
    let language = language
    for row in chart.rows.indices.prefix(mostRows) {
      let name = language.name(of: chart.rows[row], scale: chart.scale)
      let cells = chart.series.map { cell($0.values[row], language) }.joined()
      html += "<tr><th scope=\"row\">\(name.htmlEscaped)</th>\(cells)</tr>\n"
    }
    html += "</tbody>\n</table>\n</div>\n"
    guard chart.rows.count > mostRows else { return html }
    let rest = words.filled("chart-rows", ["count": language.number(Double(mostRows), decimals: 0)])
    return html + "<p class=\"chart-rows\">\(rest.htmlEscaped)</p>\n"
  }

  private func cell(_ value: DataNumber?, _ language: ChartLanguage) -> String {
    guard let value else { return "<td class=\"right\">–</td>" }
    let number = language.number(value).htmlEscaped
    // In a line that goes from right to left, the sign would be behind the number.
    let text = isRightToLeft && value.value < 0 ? "<bdi dir=\"ltr\">\(number)</bdi>" : number
    return "<td class=\"right\">\(text)</td>"
  }
}
