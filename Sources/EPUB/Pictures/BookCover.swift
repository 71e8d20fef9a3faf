import Basics
import Briefs
import Site

/// The cover of a book: a picture, with its text for those who do not see it.
package struct BookCover: Sendable {
  package let picture: BookPicture
  package let alternativeText: String

  package init(picture: BookPicture, alternativeText: String) {
    self.picture = picture
    self.alternativeText = alternativeText
  }

  /// What a drawn cover says, from its head to its foot; plain.
  struct Lines {
    /// What precedes the title: the series and the number, and the word for a draft.
    var above: String
    var title: String
    var subtitle: String?
    /// Who wrote it.
    var authors: [String]
    var date: String
    var institute: String
  }

  /// Draws a cover.
  ///
  /// - Parameter accent: the colour of the institute in hexadecimal notation
  init?(_ lines: Lines, in language: LanguageTag, accent: String) {
    var drawing = CoverDrawing(
      isRightToLeft: language.direction == .rightToLeft, accent: accent)
    drawing.put(lines.institute, size: 26, at: 96, colour: accent, isBold: true)
    drawing.put(lines.above, size: 26, at: 250, colour: accent)
    let titleSize = lines.title.count > 90 ? 40.0 : lines.title.count > 40 ? 50 : 62
    drawing.put(lines.title, size: titleSize, at: 326, isBold: true, lineCount: 6)
    drawing.put(lines.subtitle ?? "", size: 30, after: 26, lineCount: 3)
    drawing.putAtFoot(lines.authors.prefix(4) + [lines.date], size: 28)
    guard let picture = BookPicture(Array(drawing.xml(language).utf8)) else { return nil }
    self.picture = picture
    alternativeText =
      ([lines.above, lines.title, lines.subtitle ?? ""] + lines.authors + [
        lines.date, lines.institute,
      ])
      .filter { !$0.isEmpty }.joined(separator: ". ")
  }
}

/// Lines of text on a page of 600 by 900 units.
private struct CoverDrawing {
  let isRightToLeft: Bool
  let accent: String
  private var body = ""
  /// The position of the last line.
  private var position = 0.0

  private static let margin = 56.0
  private static let width = 600.0
  private static let height = 900.0

  init(isRightToLeft: Bool, accent: String) {
    self.isRightToLeft = isRightToLeft
    self.accent = accent
  }

  mutating func put(
    _ text: String, size: Double, at start: Double, colour: String = "#1d1b19",
    isBold: Bool = false, lineCount: Int = 2
  ) {
    position = start - size * 1.2
    put(text, size: size, after: 0, colour: colour, isBold: isBold, lineCount: lineCount)
  }

  /// Writes text below the last line, as many lines as there may be.
  mutating func put(
    _ text: String, size: Double, after gap: Double, colour: String = "#1d1b19",
    isBold: Bool = false, lineCount: Int = 2
  ) {
    guard !text.isEmpty else { return }
    position += gap
    let room = (Self.width - 2 * Self.margin) / (size * (isBold ? 1.08 : 1))
    for line in Self.lines(of: text, room: room, most: lineCount) {
      position += size * 1.2
      putLine(line, size: size, colour: colour, isBold: isBold)
    }
  }

  mutating func putAtFoot(_ lines: some Collection<String>, size: Double) {
    position = Self.height - 90 - size * 1.3 * Double(lines.count)
    for line in lines where !line.isEmpty {
      let room = (Self.width - 2 * Self.margin) / size
      position += size * 1.3
      putLine(
        Self.lines(of: line, room: room, most: 1)[0], size: size, colour: "#1d1b19", isBold: false)
    }
  }

  private mutating func putLine(_ line: String, size: Double, colour: String, isBold: Bool) {
    let start = isRightToLeft ? Self.width - Self.margin : Self.margin
    body +=
      "<text x=\"\(Int(start))\" y=\"\(Int(position))\" font-size=\"\(Int(size))\" fill=\"\(colour)\""
    if isBold { body += " font-weight=\"bold\"" }
    if isRightToLeft { body += " direction=\"rtl\"" }
    body += ">\(line.xmlEscaped)</text>\n"
  }

  /// Breaks text into lines.
  ///
  /// - Parameter room: the width of a line, in units of the size of the letters
  private static func lines(of text: String, room: Double, most: Int) -> [String] {
    var lines: [String] = [""]
    for word in text.split(whereSeparator: \.isWhitespace) {
      let joined =
        lines[lines.count - 1].isEmpty ? String(word) : "\(lines[lines.count - 1]) \(word)"
      if width(of: joined) <= room || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = fitting(joined, room)
      } else if lines.count < most {
        lines.append(fitting(String(word), room))
      } else {
        lines[most - 1] += "…"
        break
      }
    }
    return lines
  }

  /// Returns as much of a word as a line has room for.
  private static func fitting(_ word: String, _ room: Double) -> String {
    guard width(of: word) > room else { return word }
    return word.prefix(max(1, Int(room / 0.9))) + "…"
  }

  /// Returns the approximate width of text, in units of the size of its letters.
  private static func width(of text: String) -> Double {
    text.reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      switch scalar.value {
      case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFF60,
        0x20000...0x3FFFF:
        return width + 1
      case _ where "iljtf.,:;'’|!() ".unicodeScalars.contains(scalar): return width + 0.34
      case _ where character.isUppercase || "mwMW—".contains(character): return width + 0.78
      default: return width + 0.58
      }
    }
  }

  func xml(_ language: LanguageTag) -> String {
    let edge = isRightToLeft ? Self.width - 18 : 0
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="600" height="900" viewBox="0 0 600 900" \
      xml:lang="\(language.text)" font-family="Georgia, 'Noto Serif', 'Noto Naskh Arabic', serif">
      <rect width="600" height="900" fill="#fffefb"/>
      <rect x="\(Int(edge))" width="18" height="900" fill="\(accent)"/>
      <rect x="56" y="200" width="488" height="2" fill="\(accent)"/>
      \(body)</svg>

      """
  }
}
