import Briefs
import Mustache
import SourceText
import Site

/// The parts that are the same on many pages: the letterhead and the footer.
enum Chrome: String, CaseIterable {
  case letterhead, footer
}

/// The properties in which the letterhead or footer differs between pages.
struct ChromeKey: Hashable {
  var chrome: Chrome
  var language: LanguageTag
  /// The number of folders above the page.
  var depth: Int
  var isBrief: Bool
}

extension Publication {
  /// Returns the letterhead or footer of a page, which is prepared unless it depends on the page.
  func chrome(_ chrome: Chrome, for view: PageView) -> TemplateValue {
    let depth = view.page.rootPrefix.utf8.count / 3
    let key = ChromeKey(
      chrome: chrome, language: view.language, depth: depth, isBrief: view.brief != nil)
    if view.brief != nil, let prepared = chromes[key] { return .html(prepared) }
    return .rendering([view], by: chrome.rawValue)
  }

  /// Renders the letterheads and footers of briefs, whose pages no menu contains, unless the site's
  /// own templates refer to the page.
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
      let view = PageView(ofBrief: index, of: self, at: page)
      for chrome in shared {
        let key = ChromeKey(chrome: chrome, language: language, depth: 2, isBrief: true)
        chromes[key] = try templates.render(view, by: chrome.rawValue)
      }
    }
    return chromes
  }
}

extension PageView {
  /// The names that have a different value on each page.
  static let namesOfOnePage = Set(AnyPage.names).subtracting([
    "lang", "dir", "root", "generator", "stylesheet", "is-draft-build", "site", "words",
  ])
}
