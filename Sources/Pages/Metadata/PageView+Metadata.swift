import Briefs
import Mustache
import Site

/// The blocks of metadata in a page's head, each rendered as a whole and inserted by its own
/// partial.
extension PageView {
  static let metadata: [String: Field<PageView>] = [
    "highwire": .html(from: .hash { $0.record?.hash }) {
      $0.record.map { Highwire(record: $0).html }
    },
    "dublin-core": .html(from: .hash { $0.record?.hash }) { view in
      view.openRecord.map { DublinCore(record: $0).html }
    },
    "signposting": .html(from: .hash { $0.record?.hash }) { view in
      view.openRecord.map { Signposting(record: $0).html }
    },
    "open-graph": .html(from: .hash { $0.record?.hash }) {
      $0.isForReaders ? OpenGraph(view: $0).html : nil
    },
    "structured-data": .html(from: .hash { $0.record?.hash }) { view in
      guard view.isForReaders else { return nil }
      return view.record.map { ReportData(record: $0).json } ?? PageData(view: view).json
    },
    // Without an icon, browsers ask every host for /favicon.ico. Repeating what the letterhead
    // embeds costs little.
    "icon": .text(from: .site) { view in
      guard !view.site.settings.isSelfContained, let logo = view.site.configuration.logo else {
        return nil
      }
      return view.site.href(ofAsset: logo.value, from: view.page)
    },
    "opensearch": .text(from: .site) { view in
      view.site.href(Route.openSearch, from: view.page)
    },
  ]

  /// The record of a brief whose page is part of a site.
  private var openRecord: BriefRecord? { isForReaders ? record : nil }

  /// Whether the page is meant to be found and shared.
  private var isForReaders: Bool {
    !site.settings.isSelfContained && kind != .notFound && kind != .redirect
  }
}

extension Route {
  static let openSearch = OutputPath("opensearch.xml")
}
