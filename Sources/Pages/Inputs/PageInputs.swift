import Basics
import Bibliography
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// What files are made from, in few enough bytes to keep: a file whose inputs are those of the last build need not
/// be made again.
///
/// The inputs of a page are a fold over the names that its templates reach; see `Field.Provenance`. Nobody keeps a
/// list of them.
package struct PageInputs: Sendable {
  private let site: Publication
  private let shared: UInt64
  private let reached: ReachedNames
  private var kinds: [PageKind: Kind] = [:]

  /// What is known of every page of a kind.
  private struct Kind {
    /// The names that its templates reach.
    let names: [Symbol]
    /// Of what is the same on each.
    let hash: UInt64
  }

  /// - Parameter shared: the fingerprint of all files that every page may be made from: the program, the
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

  /// The inputs of a file; nil for those that are always made, of which there are few.
  package func inputs(of file: PlannedFile) -> UInt64? {
    switch file.content {
    case .brief(let index):
      site.shared(ofBrief: index).flatMap { fold(file, over: $0.hashOfFile) }
    case .list, .sources: fold(file, over: 0)
    case .feed(_, let listing):
      combined(with: Feed(site: site, listing: listing, path: file.path).inputs)
    case .output(let fileExtension, let index):
      site.outputs[fileExtension]?.inputs(ofBrief: index, in: site).map { combined(with: $0) }
    default: nil
    }
  }

  /// The inputs of a file that no template makes.
  private func combined(with inputs: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(shared)
    fingerprint.add(inputs)
    return fingerprint.hash
  }

  /// - Parameter text: the hash of the file that the page is made of; 0 where there is none
  private func fold(_ file: PlannedFile, over text: UInt64) -> UInt64? {
    guard let view = site.view(of: file), let kind = kinds[view.kind] else { return nil }
    var fold = InputFold(reached)
    fold.add(kind.hash)
    fold.add(text)
    fold.add(view, names: kind.names)
    return fold.hash
  }
}

extension Publication {
  /// A page of each kind whose inputs are kept, at a place where no page of the site is.
  fileprivate var samples: [PageKind: PageView] {
    let page = OutputPath.page("briefs/-")
    let list = PageView(
      site: self, page: page, about: .list(ListView(site: self, heading: "", page: page)), title: ""
    )
    guard !briefs.isEmpty else { return [.list: list] }
    let brief = pageView(ofBrief: 0, at: page)
    return [.list: list, .brief: brief, .withdrawn: brief]
  }
}

extension Fingerprint {
  /// Adds all that is known of a work, which is what its CSL-JSON says.
  mutating func add(_ work: Reference) { add(work.cslJSON.bytes) }
}
