import Briefs
import Pages
import Site
import SourceText

/// Renders the texts of briefs, or reuses what an earlier build has rendered.
struct CachedTextRenderer: Sendable {
  let renderer: TextRenderer
  let cache: TextCache

  struct Rendered: Sendable {
    var text: Checked<BriefText>
    /// The text for a later build to reuse; `nil` if there were diagnostics, which each build
    /// reports again.
    var kept: KeptText?
    /// Whether the text was rendered by this build.
    var isNew: Bool
  }

  /// - Parameters:
  ///   - source: the whole file of the brief
  ///   - resolve: returns the addresses to write for those in the text
  func text(
    of entry: LibraryEntry, source: SourceFile, resolve: @escaping AddressResolver
  ) -> Rendered {
    if let kept = cache[entry.brief.path],
      let text = kept.text(of: entry, source: source, resolve: resolve, by: renderer)
    {
      return Rendered(text: Checked(text), kept: kept, isNew: false)
    }
    let record = AddressRecord(resolve)
    let text = renderer.render(entry, source: source, resolve: record.resolver)
    let kept = KeptText(entry, text.value, record.addresses)
    return Rendered(text: text, kept: text.diagnostics.isEmpty ? kept : nil, isNew: true)
  }
}
