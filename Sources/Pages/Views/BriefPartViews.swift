import Basics
import Briefs
import Mustache
import SourceText
import CommonMark
import Site

/// A piece of HTML in a list.
struct HTMLItem: FieldView {
  let html: String
  static let fields: Fields<HTMLItem> = ["html": .text { $0.html }]
}

/// The citation of a brief in one style.
struct CitationView: FieldView {
  let style: String
  let html: String
  static let fields: Fields<CitationView> = [
    "style": .text { $0.style }, "html": .text { $0.html },
  ]
}

/// The series of a brief, with the number of the brief in it.
struct SeriesView: FieldView {
  let series: Series
  let number: String?
  let site: Publication
  let page: OutputPath

  static let fields: Fields<SeriesView> = [
    "title": .text { $0.series.title },
    "href": .text { $0.site.href(Route.series($0.series.id), from: $0.page) },
    "number": .text { view in view.number.map { view.series.label(forNumber: $0) } },
    "description": .text {
      $0.site.prepared.description(of: $0.series.id, in: .series, on: $0.page)
    },
  ]
}

/// A topic or region of a brief.
struct TermView: FieldView {
  let title: String
  let href: String

  init?(_ section: Section, _ id: Slug, _ site: Publication, _ page: OutputPath) {
    guard let href = site.href(Route.group(id, of: section), from: page) else { return nil }
    self.href = href
    title = site.prepared.groups[section][id]?.title ?? id.rawValue
  }

  static let fields: Fields<TermView> = [
    "title": .text { $0.title }, "href": .text { $0.href },
  ]
}

/// A correction of a brief.
struct CorrectionView: FieldView {
  let date: CalendarDate
  let note: String
  let words: Words

  static let fields: Fields<CorrectionView> = [
    "date": .text { $0.words.date($0.date) },
    "date-iso": .text { $0.date.iso },
    "note": .text { $0.note },
  ]
}

/// The statement that a brief was withdrawn.
struct WithdrawalView: FieldView {
  let date: CalendarDate?
  let reason: String?
  let words: Words

  static let fields: Fields<WithdrawalView> = [
    "date": .text { view in view.date.map { view.words.date($0) } },
    "date-iso": .text { $0.date?.iso },
    "reason": .text { $0.reason },
  ]
}

/// The brief in another language.
struct TranslationView: FieldView {
  let translation: Translation
  let other: BriefView

  init?(_ translation: Translation, _ site: Publication, _ page: OutputPath) {
    guard let index = site.library.index(of: translation.slug) else { return nil }
    self.translation = translation
    other = BriefView(site: site, index: index, page: page)
  }

  static let fields: Fields<TranslationView> = [
    "lang": .text { $0.translation.language.text },
    "dir": .text { $0.translation.language.direction.rawValue },
    "name": .text { $0.other.site.words[$0.translation.language]["language-name"] },
    "title": .text { $0.other.published.text.title.plain },
    "href": .text { Route.brief($0.translation.slug).href(from: $0.other.page) },
  ]
}

/// A file offered with a brief.
struct AttachmentView: FieldView {
  let title: String
  let href: String
  let type: String
  let size: String?

  init?(_ attachment: Attachment, in brief: BriefView) {
    let source = brief.published.entry.brief.path(of: attachment.file)
    let site = brief.site
    guard
      let href = site.href(ofAsset: source, from: brief.page)
        ?? site.href(ofAsset: attachment.file, from: brief.page)
    else { return nil }
    let name = PathText(attachment.file).names.last.map(String.init) ?? attachment.file
    title = attachment.title ?? name
    self.href = href
    type = name.split(separator: ".").last.map { $0.uppercased() } ?? ""
    let bytes = site.settings.fileSizes[source] ?? site.settings.fileSizes[attachment.file]
    size = bytes.map(Self.readableSize)
  }

  /// Creates an attachment for a format of the brief.
  init(_ output: any BriefOutput, at href: String) {
    title = output.title
    self.href = href
    type = output.fileExtension.uppercased()
    size = nil
  }

  /// Creates an attachment for the PDF of a brief.
  ///
  /// - Parameter file: nil if it is made later
  init(_ file: TypesetOutput?, at href: String, words: Words) {
    title = "PDF"
    self.href = href
    type = ""
    size = file.map {
      words.filled("pages-count", ["count": words.number($0.pageCount)])
        + words["list-comma"] + Self.readableSize($0.size)
    }
  }

  /// Creates an attachment for the EPUB of a brief.
  ///
  /// - Parameter file: nil if it is made later
  init(_ file: EPUBFile?, at href: String) {
    title = "EPUB"
    self.href = href
    type = ""
    size = file.map { Self.readableSize($0.size) }
  }

  static let fields: Fields<AttachmentView> = [
    "title": .text { $0.title }, "href": .text { $0.href }, "type": .text { $0.type },
    "size": .text { $0.size },
  ]

  /// Returns a size in readable form: `48 KB`, `1.2 MB`.
  private static func readableSize(_ bytes: Int) -> String {
    guard bytes >= 1_000_000 else { return "\(max(1, (bytes + 500) / 1000)) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

/// The picture of a brief.
struct PictureView: FieldView {
  let href: String
  let alternativeText: String

  init?(_ brief: BriefView) {
    guard let picture = brief.published.entry.brief.image?.value else { return nil }
    let source = brief.published.entry.brief.path(of: picture.source)
    let site = brief.site
    guard
      let href = site.href(ofAsset: source, from: brief.page)
        ?? site.href(ofAsset: picture.source, from: brief.page)
    else { return nil }
    self.href = href
    alternativeText = picture.alternativeText ?? ""
  }

  static let fields: Fields<PictureView> = [
    "href": .text { $0.href }, "alt": .text { $0.alternativeText },
  ]
}

/// The brief before or after another in its series.
struct NeighbourView: FieldView {
  let brief: BriefView

  static let fields: Fields<NeighbourView> = [
    "title": .text { $0.brief.published.text.title.html },
    "href": .text { Route.brief($0.brief.published.entry.slug).href(from: $0.brief.page) },
    "number": .text { view in
      view.brief.published.entry.brief.number.flatMap { number in
        view.brief.published.entry.series.map { $0.label(forNumber: number.value) }
      }
    },
    "lang": .text { $0.brief.published.entry.language.text },
    "dir": .text { $0.brief.published.entry.language.direction.rawValue },
  ]
}

/// A heading in a table of contents.
struct ContentsItem: FieldView {
  let heading: RenderedMarkdown.Heading
  var children: [ContentsItem] = []

  static let fields: Fields<ContentsItem> = [
    "title": .text { $0.heading.text.htmlEscaped },
    "href": .text { "#" + $0.heading.identifier },
    "level": .text { String($0.heading.level) },
    "children": .framed { $0.children },
  ]

  /// Returns the headings for a table of contents, if a text should have one.
  static func items(
    of text: BriefText, _ contents: ContentsPolicy
  ) -> [ContentsItem] {
    let sections = text.headings.filter { $0.level == 2 }
    switch contents {
    case .never: return []
    case .auto where text.wordCount < 1500 || sections.count < 4: return []
    default: return items(text.headings)
    }
  }

  /// Returns the headings of the second level, with those of the third level under them.
  private static func items(_ headings: [RenderedMarkdown.Heading]) -> [ContentsItem] {
    headings.reduce(into: []) { items, heading in
      if heading.level == 2 {
        items.append(ContentsItem(heading: heading))
      } else if heading.level == 3, !items.isEmpty {
        items[items.count - 1].children.append(ContentsItem(heading: heading))
      }
    }
  }
}

/// The values that the site put under `extra`, in which the keys of a map are names.
struct ExtraView: View {
  let value: YAMLValue

  func value(of symbol: Symbol) -> TemplateValue? {
    if symbol == .this, case .text(let text) = value { return .text(text) }
    return value[symbol.name]?.templateValue
  }

  static func shape(of symbol: Symbol) -> TemplateValue.Shape? { .open }
}

extension YAMLValue {
  var templateValue: TemplateValue {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(ExtraView.init))
    case .map: .view(ExtraView(value: self))
    }
  }
}
