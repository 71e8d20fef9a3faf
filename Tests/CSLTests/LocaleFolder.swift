import Foundation
import SourceText

@testable import CSL

/// Where Debian's `citation-style-language-locales` and `-styles` put their files.
enum LocaleFolder {
  static let url = URL(filePath: "/usr/share/citation-style-language/locales")
  static let styles = URL(filePath: "/usr/share/citation-style-language/styles")
  static let isInstalled = FileManager.default.fileExists(atPath: url.path)

  /// The locale files of a language, best first.
  static func files(for language: String) -> [LocaleFile] {
    LocaleFile.candidates(for: language).compactMap { candidate in
      candidate == "en-US" ? english : file(candidate)
    }
  }

  /// Read once, since every style falls back to it.
  private static let english = file("en-US")

  private static func file(_ language: String) -> LocaleFile? {
    let url = url.appending(path: "locales-\(language).xml")
    guard let data = try? Data(contentsOf: url) else { return nil }
    return LocaleFile.parse(SourceFile(path: url.path, bytes: Array(data))).value
  }
}
