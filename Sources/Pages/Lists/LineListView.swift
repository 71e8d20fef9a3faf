import Basics
import Briefs
import Mustache
import SourceText
import Site

/// A short list of briefs next to another brief; if it is long, the rest can be expanded.
struct LineListView: FieldView {
  let indices: [Int]
  let site: Publication
  let page: OutputPath

  /// The number of lines to show at first.
  private static let shown = 8

  init?(_ indices: [Int], _ site: Publication, _ page: OutputPath) {
    if indices.isEmpty { return nil }
    self.indices = indices
    self.site = site
    self.page = page
  }

  static let fields: Fields<LineListView> = [
    "items": .list { $0.items($0.indices[...]) },
    "lines": Field(.text, from: .hash { $0.hashOfLines }) { $0.lines($0.indices.prefix(shown)) },
    "further-lines": Field(.text, from: .hash { $0.hashOfLines }) {
      $0.lines($0.indices.dropFirst(shown))
    },
  ]

  /// A hash of the prepared lines.
  private var hashOfLines: UInt64? {
    site.prepared(indices, \.line).map { PreparedItem.hash(of: $0) }
  }

  private func items(_ indices: ArraySlice<Int>) -> [BriefItemView] {
    indices.map { BriefItemView(brief: BriefView(site: site, index: $0, page: page)) }
  }

  private func lines(_ indices: ArraySlice<Int>) -> TemplateValue? {
    if indices.isEmpty { return nil }
    return site.prepared(indices, \.line).map { .html(PreparedItem.html(of: $0, on: page)) }
      ?? .rendering(items(indices), by: "brief-line")
  }
}
