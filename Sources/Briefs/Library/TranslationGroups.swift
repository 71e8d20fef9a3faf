import SourceText

/// The groups of briefs that are the same text in several languages.
///
/// A brief is in one group with those that it names, those that name it, and their translations.
struct TranslationGroups {
  /// The index of another brief of the same group for each brief; the first of a group has its own.
  private var parents: [Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ briefs: [Brief], languages: [LanguageTag]) {
    parents = Array(briefs.indices)
    guard briefs.contains(where: { !$0.translations.isEmpty }) else { return }
    var names = BriefNames(briefs)
    for (index, brief) in briefs.enumerated() {
      for translation in brief.translations {
        guard let other = names[translation.value.name] else {
          reportMissing(translation, names.suggestion(for: translation.value.name))
          continue
        }
        check(translation, of: brief, is: briefs[other], in: languages[other])
        join(index, other)
      }
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    isEmpty = false
    parents[max(left, right)] = min(left, right)
  }

  /// Whether no brief has a translation.
  private(set) var isEmpty = true

  /// Returns the brief that represents the group of another.
  func root(_ index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    return root
  }

  func areTranslations(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

  private mutating func reportMissing(
    _ translation: Located<NamedTranslation>, _ suggestion: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .missingTranslation,
        "no brief has the slug '\(translation.value.name)' of this translation",
        at: translation.location, help: suggestion.map { "write '\($0)'" } ?? "add the translation")
    )
  }

  private mutating func check(
    _ translation: Located<NamedTranslation>, of brief: Brief, is other: Brief,
    in language: LanguageTag
  ) {
    let expected = translation.value.language
    if expected.language != language.language {
      diagnostics.append(
        Diagnostic(
          .translationLanguage,
          "\(other.path) is in '\(language)', expected a translation in '\(expected)'",
          at: translation.location, help: "write 'lang: \(expected)' in \(other.path)"))
    }
    let pointsBack = other.translations.contains {
      $0.value.name.lowercased() == brief.slug.value.folded
    }
    guard !pointsBack else { return }
    diagnostics.append(
      Diagnostic(
        .oneWayTranslation, "\(other.path) does not name this brief as its translation",
        at: translation.location, help: "add it under 'translations' there"))
  }
}
