import Basics
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// The page of a list: of briefs, of people, of sources.
struct ListView: FieldView {
  let site: Publication
  var heading: String
  var intro: Intro?
  var crumbs: [Crumb] = []
  var count: Int?
  var person: PersonView?
  var groups: [GroupView] = []
  var entries: [EntryView] = []
  var years: [EntryView] = []
  /// The lists next to this one.
  var tabs: [LinkView] = []
  var sources: [SourceEntryView] = []
  var pagination: PaginationView?
  var feed: OutputPath?
  var facts: ListFactsView?
  /// The letters of the index for a long list of names.
  var letters: [LinkView] = []
  let page: OutputPath

  /// The introduction of a list.
  enum Intro {
    case html(String)
    /// A sentence of the user interface, which does not describe the list.
    case sentence(String)
    /// The work that the briefs of the list cite.
    case work(Reference)
  }

  private var words: Words { site.siteWords }

  static let fields: Fields<ListView> = [
    "heading": .text { $0.heading },
    "intro": .text(from: .hash { $0.hashOfIntro }) { $0.introHTML },
    "crumbs": .list { view in
      view.crumbs.map { LinkView(title: $0.title, href: $0.path.href(from: view.page)) }
    },
    "count": .text { view in view.count.map { view.words.number($0) } },
    "count-label": .text { view in view.count.map { view.words.briefs($0) } },
    "person": .view { $0.person },
    "groups": .list { $0.groups },
    "entries": .framed { $0.entries },
    "years": .framed { $0.years },
    "facts": .view { $0.facts },
    "letters": .framed { $0.letters },
    "tabs": .framed { $0.tabs },
    "sources": .framed { $0.sources },
    "pagination": .view { $0.pagination },
    "feed": .view { view in
      view.feed.map { LinkView(title: view.words["feed"], href: $0.href(from: view.page)) }
    },
  ]

  var introHTML: String? {
    switch intro {
    case .html(let html): html
    case .sentence(let sentence): sentence.htmlEscaped
    case .work(let work): site.bibliographyEntry(of: work)
    case nil: nil
    }
  }

  /// The description of the list for search engines.
  var description: String? {
    if case .sentence = intro { nil } else { introHTML?.withoutTags }
  }

  /// A hash of the introduction, which for a work covers its description, since formatting it is
  /// slow.
  var hashOfIntro: UInt64 {
    var fingerprint = Fingerprint()
    switch intro {
    case .html(let text), .sentence(let text): fingerprint.add(text)
    case .work(let work): fingerprint.add(work)
    case nil: fingerprint.add(0)
    }
    return fingerprint.hash
  }
}

/// A page above a list.
struct Crumb {
  let title: String
  let path: OutputPath
}
