import Basics

extension Slug {
  /// Returns the slug of a title or a name: its letters and digits in lower case, separated by
  /// hyphens.
  ///
  /// Letters of all scripts stay, since an address may contain them; nil if there are none.
  ///
  /// - Parameter language: the language, which determines the lower case of `I`: `ı` in Turkish and
  ///   Azerbaijani
  package static func from(
    title: some StringProtocol, in language: LanguageTag? = nil
  ) -> Slug? {
    let hasDotlessI = language.map { ["tr", "az"].contains($0.language) } ?? false
    let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
    let slug =
      isASCII && !(hasDotlessI && title.utf8.contains(UInt8(ascii: "I")))
      ? asciiSlug(of: title) : unicodeSlug(of: title, hasDotlessI: hasDotlessI)
    return slug.isEmpty ? nil : Slug(safe: slug)
  }

  /// Returns the slug of a file's name, without its extension and a date before it.
  ///
  /// It returns `title` for `2017-09-15-title.md`, as in Jekyll.
  package static func from(filename: some StringProtocol) -> Slug? {
    from(stem: filename.lastIndex(of: ".").map { filename[..<$0] } ?? filename[...])
  }

  /// Returns the slug of a name without an extension.
  static func from(stem: some StringProtocol, in language: LanguageTag? = nil) -> Slug? {
    let rest = DatedName(stem)?.rest ?? Substring(stem)
    return from(title: rest, in: language) ?? from(title: stem, in: language)
  }

  private static func asciiSlug(of title: some StringProtocol) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.utf8.count)
    var needsHyphen = false
    for byte in title.utf8 {
      guard byte.isASCIIAlphanumeric else {
        needsHyphen = !slug.isEmpty
        continue
      }
      if slug.count >= longest { break }
      if needsHyphen { slug.append(UInt8(ascii: "-")) }
      needsHyphen = false
      slug.append(byte.asciiLowercased)
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Returns the slug with composed letters, whatever system the name comes from: macOS decomposes
  /// them in archives.
  private static func unicodeSlug(of title: some StringProtocol, hasDotlessI: Bool) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in String(title).composed.unicodeScalars {
      guard scalar.belongsInSlug else {
        needsHyphen = !slug.isEmpty
        continue
      }
      let letter = scalar.smallLetter(hasDotlessI: hasDotlessI)
      if slug.utf8.count + letter.utf8.count >= longest { break }
      if needsHyphen { slug += "-" }
      needsHyphen = false
      slug += letter
    }
    return slug
  }
}

extension Unicode.Scalar {
  /// Returns the lower-case letter; that of `İ` has no second dot.
  fileprivate func smallLetter(hasDotlessI: Bool) -> String {
    switch self {
    case "İ": "i"
    case "I" where hasDotlessI: "ı"
    default: properties.lowercaseMapping
    }
  }

  /// Whether it is a letter, a digit or a combining mark.
  fileprivate var belongsInSlug: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}

/// A file name that begins with a date: `2017-09-15-title`.
struct DatedName {
  let date: CalendarDate
  let rest: Substring

  init?(_ name: some StringProtocol) {
    guard name.utf8.first?.isASCIIDigit == true else { return nil }
    let head = name.prefix(11)
    guard head.count == 11, head.last == "-" || head.last == "_",
      let text = DateTimeText(String(head.dropLast())), case .date(let date) = text.day
    else { return nil }
    self.date = date
    rest = Substring(name.dropFirst(11))
  }
}
