import Briefs
import Site
import SourceText

/// A text to render without a page around it.
struct Fragment: Sendable {
  var file: SourceFile
  var citing: CitingText
  /// The position after the front matter.
  var bodyOffset = 0
  var bodyLine = 1
}

/// Reads a text with or without front matter; `nil` if that cannot be understood.
struct ReadFragment: Stage {
  let text: LoneText
  let site: SiteSources

  static let name = "read front matter"

  func run(for request: BuildRequest) -> Checked<Fragment?> {
    let file = text.file.checkedForUTF8()
    if file.diagnostics.containsErrors { return Checked(nil, file.diagnostics) }
    let language = site.configuration.language
    var fragment = Fragment(
      file: file.value, citing: CitingText(path: text.file.path, language: language))
    guard file.value.beginsWithFrontMatter else { return Checked(fragment, file.diagnostics) }
    if text.isPage(of: site) {
      let page = StandalonePage.reading(file.value)
      guard let value = page.value else { return Checked(nil, page.diagnostics) }
      fragment.citing.language = value.language ?? language
      (fragment.bodyOffset, fragment.bodyLine) = (value.bodyOffset, value.bodyLine)
      return Checked(fragment, file.diagnostics + page.diagnostics)
    }
    let brief = Brief.reading(file.value)
    guard let value = brief.value else { return Checked(nil, brief.diagnostics) }
    fragment.citing.citing = value.citing
    fragment.citing.language = value.language ?? language
    (fragment.bodyOffset, fragment.bodyLine) = (value.bodyOffset, value.bodyLine)
    return Checked(fragment, file.diagnostics + brief.diagnostics)
  }
}

/// Renders a text without a page around it.
struct RenderFragment: Stage {
  let fragment: Fragment
  let renderer: TextRenderer
  let files: TextFiles

  static let name = "render texts"

  func run(for request: BuildRequest) -> Checked<BriefText> {
    renderer.fragment(
      fragment.file, from: fragment.bodyOffset, line: fragment.bodyLine, as: fragment.citing,
      files: files)
  }
}
