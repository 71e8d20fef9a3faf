import Basics
import Briefs
import Mustache
import SourceText
import Site

/// Briefs under one heading.
struct GroupView: FieldView {
  var heading: String?
  var anchor: String?
  let indices: [Int]
  let site: Publication
  let page: OutputPath
  /// The template for items that have not been prepared.
  var template = Self.usual

  private static let usual = "brief-item"

  static let fields: Fields<GroupView> = [
    "heading": .text { $0.heading },
    "anchor": .text { $0.anchor },
    "items": .list { $0.items },
    "briefs": Field(.text, from: .hash { $0.hashOfBriefs }) { $0.briefs },
  ]

  /// A hash of the prepared items.
  private var hashOfBriefs: UInt64? {
    prepared.map { PreparedItem.hash(of: $0) }
  }

  /// The items, if they have been prepared for all lists.
  private var prepared: [PreparedItem]? {
    template == Self.usual ? site.prepared(indices, \.item) : nil
  }

  var items: [BriefItemView] {
    indices.map { BriefItemView(brief: BriefView(site: site, index: $0, page: page)) }
  }

  /// The items in the form for a list; `nil` if there are none.
  var briefs: TemplateValue? {
    if indices.isEmpty { return nil }
    return prepared.map { .html(PreparedItem.html(of: $0, on: page)) }
      ?? .rendering(items, by: template)
  }
}

/// An entry of an index: a person, a series, a topic, a region, a year.
struct EntryView: FieldView {
  var title: String
  var href: String
  var count: Int
  var description: String?
  /// The language of the description, if it differs from that of the page.
  var descriptionLanguage: LanguageView?
  var language: LanguageTag
  var isCurrent = false
  let words: Words
  /// The label of the count, if it is not the number of briefs.
  var countLabel: String?
  /// The letter that begins with this entry in a long list of names.
  var letter: String?
  var newest: BriefItemView?
  /// The count in tenths of the highest count in the list.
  var share = 0

  static let fields: Fields<EntryView> = [
    "title": .text { $0.title },
    "href": .text { $0.href },
    "count": .text(from: .count) { $0.words.number($0.count) },
    "count-label": .text(from: .count) { $0.countLabel ?? $0.words.briefs($0.count) },
    "letter": .text { $0.letter },
    "newest": .view { $0.newest },
    "newest-label": .text { $0.newest == nil ? nil : $0.words["newest"] },
    "share": .text { $0.share == 0 ? nil : String($0.share) },
    "description": .text { $0.description },
    "description-language": .view { $0.descriptionLanguage },
    "lang": .text { $0.language.text },
    "dir": .text { $0.language.direction.rawValue },
    "current": .flag { $0.isCurrent },
  ]
}

extension Field<EntryView>.Provenance {
  /// The number, unless words of its own say what is counted.
  fileprivate static let count = Self.hash { $0.countLabel == nil ? UInt64($0.count) : nil }
}

extension EntryView {
  init(_ title: String, _ path: OutputPath, count: Int, _ site: Publication, _ page: OutputPath) {
    self.init(
      title: title, href: path.href(from: page), count: count,
      language: site.configuration.language, words: site.siteWords)
  }

  /// - Parameter count: the number of briefs, if it is not that of the group
  init(_ group: Group, count: Int? = nil, _ site: Publication, _ page: OutputPath) {
    self.init(
      group.title, Route.group(group.id, of: group.section), count: count ?? group.count, site,
      page)
  }

  /// - Parameters:
  ///   - places: the years to list, by their indices among all years
  ///   - current: the index of the year that the page is about
  static func years(
    _ places: some Sequence<Int>, current: Int? = nil, _ site: Publication, _ page: OutputPath
  ) -> [EntryView] {
    places.map { place in
      let group = site.library.years[place]
      var entry = EntryView(
        site.siteWords.number(group.year), Route.year(group.year), count: group.briefs.count,
        site, page)
      entry.isCurrent = place == current
      entry.share = (group.briefs.count * 10 + site.facts.mostInYear - 1) / site.facts.mostInYear
      return entry
    }
  }
}

/// The navigation between the pages of a long list.
struct PaginationView: FieldView {
  let first: OutputPath
  let current: Int
  let count: Int
  /// Whether the list goes from newest to oldest.
  let isByTime: Bool
  let words: Words

  private var page: OutputPath { first.listPage(current) }

  /// Returns `nil` for a list that fits on one page.
  init?(first: OutputPath, current: Int, length: Int, isByTime: Bool = true, of site: Publication) {
    count = Paging(site.configuration).pageCount(of: length)
    guard count > 1 else { return nil }
    self.first = first
    self.current = current
    self.isByTime = isByTime
    words = site.siteWords
  }

  static let fields: Fields<PaginationView> = [
    "previous": .view { $0.current > 1 ? $0.link($0.current - 1) : nil },
    "next": .view { $0.current < $0.count ? $0.link($0.current + 1) : nil },
    "pages": .list { view in
      LinkedPlaces.of(view.count, from: view.current - 1).map { view.link($0 + 1) }
    },
    "label": .text {
      $0.words.filled(
        "page-of",
        ["number": $0.words.number($0.current), "count": $0.words.number($0.count)])
    },
  ]

  private func label(_ number: Int) -> String {
    isByTime
      ? words[number < current ? "newer" : "older"]
      : words[number < current ? "previous-page" : "next-page"]
  }

  private func link(_ number: Int) -> PageLinkView {
    PageLinkView(
      number: words.number(number), href: first.listPage(number).href(from: page),
      isCurrent: number == current, label: label(number))
  }
}

struct PageLinkView: FieldView {
  let number: String
  let href: String
  let isCurrent: Bool
  let label: String

  static let fields: Fields<PageLinkView> = [
    "label": .text { $0.label },
    "number": .text { $0.number }, "href": .text { $0.href }, "current": .flag { $0.isCurrent },
  ]
}

/// A series on the home page, with its newest briefs.
struct ShelfView: FieldView {
  let group: Group
  let site: Publication
  let page: OutputPath

  /// The number of briefs of each series on the home page.
  static let length = 3

  static let fields: Fields<ShelfView> = [
    "title": .text { $0.group.title },
    "href": .text { Route.series($0.group.id).href(from: $0.page) },
    "more": .text { Route.series($0.group.id).href(from: $0.page) },
    "description": .text {
      $0.site.prepared.description(of: $0.group.id, in: .series, on: $0.page)
    },
    "count-label": .text { $0.site.siteWords.briefs($0.group.briefs.count) },
    "items": .list { $0.briefs.items },
    "briefs": Field(.text) { $0.briefs.briefs },
  ]

  private var briefs: GroupView {
    let indices = group.briefs.prefix(Self.length).compactMap { site.library.index(of: $0) }
    return GroupView(indices: indices, site: site, page: page)
  }
}
