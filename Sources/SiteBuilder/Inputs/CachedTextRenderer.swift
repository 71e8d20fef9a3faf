import Briefs
import Pages
import Site
import SourceText

/// Renders the texts of briefs, or takes over what an earlier build has rendered.
struct CachedTextRenderer: Sendable {
  let renderer: TextRenderer
  let cache: TextCache

  struct Rendered: Sendable {
    var text: Checked<BriefText>
    /// What a later build may take over; nil where there was something to say, which each build says again.
    var kept: KeptText?
    /// Whether the text was rendered by this build.
    var isNew: Bool
  }

  /// - Parameters:
  ///   - source: the brief's file, whole
  ///   - resolve: the addresses to write for those of the text
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
