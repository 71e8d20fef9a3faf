import Basics
import SourceText

extension YAMLField {
  /// Returns names from a list, or between the commas of a text as in Jekyll, where spaces do not
  /// separate names.
  func names() -> [Located<String>] {
    guard let text = locatedText() else { return [] }
    guard text.value.utf8.contains(UInt8(ascii: ",")) else { return [text] }
    return text.value.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { Located($0, at: location) }
  }

  func correction() -> Correction? {
    guard let fields = fields(CorrectionKeys.table) else { return nil }
    let date = fields.required(CorrectionKeys.date)?.date()?.value
    let note = fields.required(CorrectionKeys.note)?.locatedText()
    guard let date, let note else { return nil }
    return Correction(date: date, note: note)
  }

  func withdrawal() -> Withdrawal? {
    guard let fields = fields(WithdrawalKeys.table) else { return nil }
    return Withdrawal(
      date: fields[WithdrawalKeys.date]?.date()?.value,
      reason: fields[WithdrawalKeys.reason]?.locatedText())
  }

  func picture() -> Located<Picture>? {
    guard isMap else {
      return fileAddress(expected: "a path, or a map with 'src' and 'alt'")
        .map { Located(Picture(source: $0.value), at: $0.location) }
    }
    guard let fields = fields(PictureKeys.table),
      let source = fields.required(PictureKeys.src)?.fileAddress()
    else { return nil }
    let words = fields[PictureKeys.alt]?.text()
    return Located(Picture(source: source.value, alternativeText: words), at: source.location)
  }

  func attachment() -> Located<Attachment>? {
    guard isMap else {
      return fileAddress(expected: "a path, or a map with 'file' and 'title'")
        .map { Located(Attachment(file: $0.value), at: $0.location) }
    }
    guard let fields = fields(AttachmentKeys.table),
      let file = fields.required(AttachmentKeys.file)?.fileAddress()
    else { return nil }
    let title = fields[AttachmentKeys.title]?.text()
    return Located(Attachment(file: file.value, title: title), at: file.location)
  }

  func translations() -> [Located<NamedTranslation>] {
    pairs(expected: "a map such as '{ur: slug}'").compactMap { name, value in
      let language = context.language(name, subject: "a key of 'translations'")
      guard let slug = value.locatedText(expected: "a slug"), let language else { return nil }
      return Located(NamedTranslation(language: language, name: slug.value), at: slug.location)
    }
  }
}
