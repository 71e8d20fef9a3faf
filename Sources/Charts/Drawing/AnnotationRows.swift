/// The annotations of a chart in rows above its lines, so that none covers another.
struct AnnotationRows {
  /// The height of all rows.
  let height: Double
  private let notes: [Note]

  private struct Note {
    var lines: [String]
    var middle: Double
    /// The baseline of the first line.
    var y = 0.0
    /// The place that it is about.
    var place: Double
  }

  /// - Parameter x: returns the place of a position on the scale of rows
  init(
    _ annotations: [Chart.Annotation], on canvas: Canvas, top: Double, x: (Double) -> Double
  ) {
    let most = min(canvas.width * 0.45, canvas.size * 14)
    var rows: [(end: Double, lines: Int)] = []
    var placed: [(note: Note, row: Int)] = []
    for annotation in annotations.sorted(by: { $0.position < $1.position }) {
      let place = x(annotation.position)
      let lines = canvas.lines(annotation.text, upTo: most).prefix(4)
        .map { canvas.shortened($0, upTo: canvas.width * 0.6) }
      let width = lines.map { canvas.width(of: $0) }.max() ?? 0
      let start = min(max(0, place - width / 2), canvas.width - width)
      let row = rows.firstIndex { $0.end + canvas.size < start } ?? rows.count
      if row == rows.count { rows.append((0, 0)) }
      rows[row] = (start + width, max(rows[row].lines, lines.count))
      placed.append((Note(lines: lines, middle: start + width / 2, place: place), row))
    }
    var (tops, y): ([Double], Double) = ([], top)
    for row in rows {
      tops.append(y)
      y += Double(row.lines) * canvas.lineHeight + canvas.size * 0.3
    }
    height = y - top
    notes = placed.map { note, row in
      var note = note
      // The text is at the bottom of its row, near the lines.
      let above = Double(rows[row].lines - note.lines.count) * canvas.lineHeight
      note.y = tops[row] + above + canvas.size
      return note
    }
  }

  /// Draws lines from the annotations to the foot of the chart.
  func drawPointers(on canvas: inout Canvas, to foot: Double) {
    for note in notes {
      let end = note.y + Double(note.lines.count - 1) * canvas.lineHeight + 5
      canvas.rule(from: Point(x: note.place, y: end), to: Point(x: note.place, y: foot), .pointer)
    }
  }

  func drawTexts(on canvas: inout Canvas) {
    for note in notes {
      canvas.text(note.lines, x: note.middle, y: note.y, .middle, .plain, hasHalo: true)
    }
  }
}
