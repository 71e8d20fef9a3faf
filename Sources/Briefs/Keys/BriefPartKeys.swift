/// The keys of a correction.
enum CorrectionKeys {
  static let date = Key("date", .date, "The day of the correction", isRequired: true)
  static let note = Key("note", .markdown, "What was wrong", isRequired: true)
  static let table = KeyTable([date, note])
}

/// The keys under `withdrawn`.
enum WithdrawalKeys {
  static let date = Key("date", .date, "The day on which it was withdrawn")
  static let reason = Key("reason", .markdown, "Why it was withdrawn")
  static let table = KeyTable([date, reason])
}

/// The keys of a picture.
enum PictureKeys {
  static let src = Key("src", .text, "The path of the picture", isRequired: true)
  static let alt = Key("alt", .text, "What the picture shows, for people who cannot see it")
  static let table = KeyTable([src, alt], foreign: ForeignNames.ofPictures)
}

/// The keys of an attachment.
enum AttachmentKeys {
  static let file = Key("file", .text, "The path of the file", isRequired: true)
  static let title = Key("title", .text, "What the link to it says")
  static let table = KeyTable([file, title], foreign: ForeignNames.ofAttachments)
}
