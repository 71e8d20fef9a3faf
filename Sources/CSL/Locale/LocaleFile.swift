public import SourceText

/// A CSL locale file: the words and date forms of one language.
public struct LocaleFile: Sendable {
  let data: LocaleData

  /// The language, as a BCP 47 tag.
  public var language: String { data.language ?? "" }

  /// Returns all variants of a term in exactly this form.
  func variants(_ name: String, _ form: TermForm) -> [Term] {
    data.terms[TermKey(name: name, form: form)] ?? []
  }

  /// Reads a locale file, or returns nil with diagnostics if it is not one.
  public static func parse(_ file: SourceFile) -> Checked<LocaleFile?> {
    let root = XMLNode.parse(file)
    guard let node = root.value else { return Checked(nil, root.diagnostics) }
    guard node.name == "locale" else {
      let problem = Diagnostic(
        .invalidStyle, "this is not a CSL locale: the root element is '\(node.name)'",
        at: node.location, help: "a locale file begins with '<locale'")
      return Checked(nil, [problem])
    }
    let reader = NodeReader()
    let data = LocaleReader.read(node, reader)
    return Checked(LocaleFile(data: data), reader.diagnostics)
  }

  /// Returns the languages of the locale files to look for, best first (CSL 1.0.2: locale
  /// fallback).
  public static func candidates(for language: String) -> [String] {
    let primary = String(language.prefix { $0 != "-" }).lowercased()
    let candidates = [language, primaryDialects[primary] ?? primary, "en-US"]
    return candidates.enumerated().filter { !candidates[..<$0].contains($1) }.map(\.element)
  }

  /// The main dialect of each language (CSL locales: locales.json).
  private static let primaryDialects = [
    "af": "af-ZA", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK",
    "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "fa": "fa-IR",
    "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hr": "hr-HR", "hu": "hu-HU", "id": "id-ID",
    "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "lt": "lt-LT",
    "lv": "lv-LV", "mn": "mn-MN", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "pl": "pl-PL",
    "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-RS",
    "sv": "sv-SE", "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
  ]
}
