import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport

/// Samples for processing inputs: a style, words, and works.
enum Samples {
  static let style = Style.parse(file("Styles/author-date.csl")).value
  static let locales = LocaleFile.parse(file("Styles/locales-en-US.xml")).value.map { [$0] } ?? []
  static let works = Bibliography.parse(file("seeds/references.bib")).value.references
  static let processor = style.map { Processor(style: $0, locales: locales) }

  /// The initial inputs of a target: those of the repository, then those of `Corpus/`, by name.
  static func inputs(of target: FuzzTarget) -> [[UInt8]] {
    let places = target.seeds + ["Tests/FuzzTests/Corpus/\(target.name)"]
    return places.map(Repository.url).flatMap(files).compactMap {
      try? [UInt8](Data(contentsOf: $0))
    }
  }

  private static func files(at place: URL) -> [URL] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    return names?.sorted().map { place.appending(path: $0) } ?? [place]
  }

  private static func file(_ path: String) -> SourceFile {
    (try? Repository.file(path)) ?? SourceFile(path: path, bytes: [])
  }
}
