import Basics
import SourceText

extension Correction {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(CorrectionKeys.table) else { return nil }
    let date = fields.required(CorrectionKeys.date).flatMap(CalendarDate.init)
    let note = fields.required(CorrectionKeys.note)?.locatedText()
    guard let date, let note else { return nil }
    self.init(date: date, note: note)
  }
}

extension Withdrawal {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(WithdrawalKeys.table) else { return nil }
    self.init(
      date: fields[WithdrawalKeys.date].flatMap(CalendarDate.init),
      reason: fields[WithdrawalKeys.reason]?.locatedText())
  }
}

extension Located<Picture> {
  /// Reads a path, or a map; the location is that of the path.
  init?(_ field: YAMLField) {
    guard field.isMap else {
      guard let path = field.read(.file, expected: "a path, or a map with 'src' and 'alt'") else {
        return nil
      }
      self.init(Picture(source: path), at: field.location)
      return
    }
    guard let fields = field.fields(PictureKeys.table),
      let source = fields.required(PictureKeys.src)?.located(.file)
    else { return nil }
    let words = fields[PictureKeys.alt]?.text()
    self.init(Picture(source: source.value, alternativeText: words), at: source.location)
  }
}

extension Located<Attachment> {
  /// Reads a path, or a map; the location is that of the path.
  init?(_ field: YAMLField) {
    guard field.isMap else {
      guard let path = field.read(.file, expected: "a path, or a map with 'file' and 'title'")
      else { return nil }
      self.init(Attachment(file: path), at: field.location)
      return
    }
    guard let fields = field.fields(AttachmentKeys.table),
      let file = fields.required(AttachmentKeys.file)?.located(.file)
    else { return nil }
    let title = fields[AttachmentKeys.title]?.text()
    self.init(Attachment(file: file.value, title: title), at: file.location)
  }
}

extension Located<NamedTranslation> {
  /// Reads the translations of a brief: a map from languages to slugs.
  static func list(_ field: YAMLField) -> [Located<NamedTranslation>] {
    field.pairs(expected: "a map such as '{ur: slug}'").compactMap { name, value in
      let language = field.context.language(name, subject: "a key of 'translations'")
      guard let slug = value.locatedText(expected: "a slug"), let language else { return nil }
      return Located(NamedTranslation(language: language, name: slug.value), at: slug.location)
    }
  }
}
