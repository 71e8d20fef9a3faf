import SourceText

extension PrintSettings {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(PrintKeys.table) else { return nil }
    self.init()
    paper = fields[PrintKeys.paper]?.choice() ?? paper
    fonts = fields.items(PrintKeys.fonts).compactMap { $0.located(.file) }
    let named = fields.items(PrintKeys.attachments).compactMap { $0.choice() as PDFAttachment? }
    attachments = PDFAttachment.allCases.filter(named.contains)
    isInFeeds = fields[PrintKeys.inFeeds]?.flag() ?? isInFeeds
  }
}
