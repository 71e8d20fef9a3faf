import Basics
import Bibliography
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// The inputs of files in compact form: a file whose inputs have not changed since the last build
/// need not be rendered again.
///
/// The inputs of a page are a hash over the names that its templates reach; see `Field.Provenance`.
/// Nobody has to maintain a list of them.
package struct PageInputs: Sendable {
  private let site: Publication
  private let shared: UInt64
  private let reached: ReachedNames
  private var kinds: [PageKind: Kind] = [:]

  /// What all pages of a kind have in common.
  private struct Kind {
    /// The names that its templates reach.
    let names: [Symbol]
    /// A hash of what is the same on each page.
    let hash: UInt64
  }

  /// - Parameter shared: a hash of all files that every page may be made from: the program, the
  ///   configuration, people, templates, works
  package init(_ site: Publication, shared: UInt64) {
    self.site = site
    self.shared = shared
    reached = site.reachedNames
    for (kind, view) in site.samples {
      let names = reached.names(of: PageView.scopes(of: kind))
      var fold = InputFold(reached, isOfSite: true)
      fold.add(shared)
      fold.add(view, names: names)
      kinds[kind] = Kind(names: names, hash: fold.hash)
    }
  }

  /// Returns the inputs of a file, or `nil` for the few kinds of file that are always rendered.
  package func inputs(of file: SiteFile) -> UInt64? {
    switch file.plan.content {
    case .brief(let index):
      site.shared(ofBrief: index).flatMap { fold(file.view, over: $0.hashOfFile) }
    case .list, .sources: fold(file.view, over: 0)
    case .feed(_, let listing):
      combined(with: Feed(site: site, listing: listing, path: file.plan.path).inputs)
    case .output(let fileExtension, let index):
      site.outputs[fileExtension]?.inputs(ofBrief: index, in: site).map { combined(with: $0) }
    default: nil
    }
  }

  /// Returns the inputs of a file that is not rendered by a template.
  private func combined(with inputs: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(shared)
    fingerprint.add(inputs)
    return fingerprint.hash
  }

  /// - Parameter text: the hash of the file that the page is made from; 0 if there is none
  private func fold(_ view: PageView?, over text: UInt64) -> UInt64? {
    guard let view, let kind = kinds[view.kind] else { return nil }
    var fold = InputFold(reached)
    fold.add(kind.hash)
    fold.add(text)
    fold.add(view, names: kind.names)
    return fold.hash
  }
}

extension Publication {
  /// A sample page of each kind whose inputs are kept, with a path that no page of the site has.
  fileprivate var samples: [PageKind: PageView] {
    let page = OutputPath.page("\(Brief.folder)/-")
    let list = PageView(
      site: self, page: page, about: .list(ListView(site: self, heading: "", page: page)), title: ""
    )
    guard !briefs.isEmpty else { return [.list: list] }
    let brief = PageView(ofBrief: 0, of: self, at: page)
    return [.list: list, .brief: brief, .withdrawn: brief]
  }
}
