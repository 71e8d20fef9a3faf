import Briefs
import Mustache
import SourceText
import Site

/// The parts that are the same on very many pages: the letterhead and the foot.
enum Chrome: String, CaseIterable {
  case letterhead, footer
}

/// What a letterhead or foot differs by, from page to page.
struct ChromeKey: Hashable {
  var chrome: Chrome
  var language: LanguageTag
  /// How many folders deep the page stands.
  var depth: Int
  var isBrief: Bool
}

extension Publication {
  /// The letterhead or the foot of a page: prepared, unless the page is named in it.
  func chrome(_ chrome: Chrome, for view: PageView) -> TemplateValue {
    let depth = view.page.rootPrefix.utf8.count / 3
    let key = ChromeKey(
      chrome: chrome, language: view.language, depth: depth, isBrief: view.brief != nil)
    if view.brief != nil, let prepared = chromes[key] { return .html(prepared) }
    return .rendering([view], by: chrome.rawValue)
  }

  /// The chromes of briefs, whose pages no menu names; none where the house's own templates speak of the page.
  func makeChromes() throws(Diagnostic) -> [ChromeKey: [UInt8]] {
    let shared = Chrome.allCases.filter {
      !templates.asks($0.rawValue, for: PageView.namesOfOnePage)
    }
    var chromes: [ChromeKey: [UInt8]] = [:]
    for language in Set(library.entries.map(\.language)) {
      guard let index = library.entries.firstIndex(where: { $0.language == language }) else {
        continue
      }
      let page = Route.brief(library.entries[index].slug)
      guard page.rootPrefix.utf8.count == 6 else { continue }
      let view = pageView(ofBrief: index, at: page)
      for chrome in shared {
        let key = ChromeKey(chrome: chrome, language: language, depth: 2, isBrief: true)
        chromes[key] = try templates.render(view, by: chrome.rawValue)
      }
    }
    return chromes
  }
}

extension PageView {
  /// The names that stand for something else on each page.
  static let namesOfOnePage = Set(AnyPage.names).subtracting([
    "lang", "dir", "root", "generator", "stylesheet", "is-draft-build", "site", "words",
  ])
}
