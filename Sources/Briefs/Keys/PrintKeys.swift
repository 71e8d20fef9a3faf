/// The keys under `print`.
package enum PrintKeys {
  static let paper = Key(
    "paper", .choice(PaperSize.allCases.map(\.rawValue)), "The size of the paper; a4 by default")
  static let fonts = Key(
    "fonts", .list(.text), "Font files for PDFs, TrueType or OpenType, under assets/")
  static let attachments = Key(
    "attachments", .list(.choice(PDFAttachment.allCases.map(\.rawValue))),
    "The forms of a brief that its PDF contains as files; none by default")
  static let inFeeds = Key("in-feeds", .flag, "Whether feeds offer the PDFs; false by default")
  package static let table = KeyTable([paper, fonts, attachments, inFeeds])
}
