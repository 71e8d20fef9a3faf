import Briefs

/// Briefs as lines of a short list beside another brief; of many, those behind the first are folded away.
struct LineListView: FieldView {
  let indices: [Int]
  let site: Publication
  let page: OutputPath

  /// How many lines are shown at once.
  private static let shown = 8

  init?(_ indices: [Int], _ site: Publication, _ page: OutputPath) {
    if indices.isEmpty { return nil }
    self.indices = indices
    self.site = site
    self.page = page
  }

  static let fields: Fields<LineListView> = [
    "items": .list { $0.items },
    "lines": .html { $0.html($0.indices.prefix(shown)) },
    "further-lines": .html { $0.html($0.indices.dropFirst(shown)) },
  ]

  private var items: [BriefItemView] {
    indices.map { BriefItemView(brief: BriefView(site: site, index: $0, page: page)) }
  }

  private func html(_ indices: ArraySlice<Int>) -> [UInt8] {
    indices.reduce(into: []) { html, index in
      html.put(prepared: site.lines.isEmpty ? site.shared(index).line : site.lines[index], on: page)
    }
  }
}
