import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Renders the texts of briefs, or reuses what an earlier build has rendered.
struct CachedTextRenderer: Sendable {
  let renderer: TextRenderer
  /// The cache; `nil` if no later build can reuse texts.
  var cache: TextCache?

  struct Rendered: Sendable {
    var text: Checked<BriefText>
    /// The text for a later build to reuse; `nil` if there were diagnostics, which each build
    /// reports again.
    var kept: KeptText?
    /// Whether the text was rendered by this build.
    var isNew: Bool
    /// What an editor notices in the text; `nil` except in `check`.
    var reading: EditorialReading?
  }

  /// - Parameters:
  ///   - source: the whole file of the brief
  ///   - files: the files that the text may name for its charts
  ///   - resolve: returns the addresses to write for those in the text
  ///   - forEditor: whether to read the text as an editor does, too
  func text(
    of entry: LibraryEntry, source: SourceFile, files: TextFiles,
    resolve: @escaping AddressResolver, forEditor: Bool
  ) -> Rendered {
    guard forEditor else {
      return text(of: entry, source: source, nil, files: files, resolve: resolve)
    }
    // An editor needs the parsed text, which the cache does not contain.
    let document = renderer.document(of: entry, source: source)
    var rendered = text(of: entry, source: source, document, files: files, resolve: resolve)
    rendered.reading = EditorialReading(of: entry, source, document)
    return rendered
  }

  private func text(
    of entry: LibraryEntry, source: SourceFile, _ document: MarkdownDocument?, files: TextFiles,
    resolve: @escaping AddressResolver
  ) -> Rendered {
    if let kept = cache?[entry.brief.path],
      let text = kept.text(
        of: entry, source: source, files: files, resolve: resolve, by: renderer)
    {
      return Rendered(text: Checked(text), kept: kept, isNew: false)
    }
    guard cache != nil else {
      let text = renderer.render(
        entry, source: source, document: document, files: files, resolve: resolve)
      return Rendered(text: text, isNew: true)
    }
    let (record, fileRecord) = (AddressRecord(resolve), FileRecord(files))
    let text = renderer.render(
      entry, source: source, document: document, files: fileRecord.recorded,
      resolve: record.resolver)
    let kept = KeptText(entry, text.value, record.addresses, files: fileRecord.hashes)
    return Rendered(text: text, kept: text.diagnostics.isEmpty ? kept : nil, isNew: true)
  }
}
