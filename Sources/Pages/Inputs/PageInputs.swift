import Briefs
import SourceText

/// What pages are made from, in few enough bytes to keep: a page whose inputs are those of the last build need
/// not be made again.
///
/// A page of a brief shows its own text, what the library knows of the brief, and a line of each brief that it
/// leads to; a list shows its briefs. Whatever else they are to show must be added here; the test of random
/// edits compares such builds with whole ones.
package struct PageInputs: Sendable {
  private let everyPage: UInt64
  private let briefs: [UInt64]
  private let lists: ListInputs
  private let site: Publication

  /// - Parameters:
  ///   - shared: the fingerprint of all files that every page may be made from: the program, the
  ///     configuration, people, templates, works
  ///   - briefs: the fingerprint of each brief, in the order of the library
  package init(_ site: Publication, shared: UInt64, briefs: [UInt64]) {
    var everyPage = Fingerprint()
    everyPage.add(shared)
    everyPage.add(site.fingerprintOfEveryPage)
    self.everyPage = everyPage.hash
    self.briefs = briefs
    lists = ListInputs(site, briefs: briefs)
    self.site = site
  }

  /// The inputs of a file; nil for those that are always made.
  package func inputs(of file: PlannedFile) -> UInt64? {
    var inputs = Fingerprint()
    inputs.add(everyPage)
    switch file.content {
    case .brief(let index):
      inputs.add(briefs[index])
      addNeighbours(of: index, to: &inputs)
    case .work(_, let index): inputs.add(briefs[index])
    case .list(let listing, _), .feed(_, let listing): inputs.add(lists[listing])
    case .sources(let listing, let page): lists.add(listing, page, to: &inputs)
    default: return nil
    }
    return inputs.hash
  }

  private func addNeighbours(of index: Int, to inputs: inout Fingerprint) {
    let entry = site.library.entries[index]
    for neighbour in [entry.previous, entry.next] { inputs.add(fingerprint(neighbour)) }
    inputs.add(each: entry.translations) { inputs, translation in
      inputs.add(translation.language.text)
      inputs.add(fingerprint(translation.slug))
    }
    inputs.add(each: site.ties.related(to: index)) { $0.add(briefs[$1]) }
    inputs.add(each: site.ties.citing(index)) { $0.add(briefs[$1]) }
  }

  private func fingerprint(_ slug: Slug?) -> UInt64 {
    slug.flatMap { site.library.index(of: $0) }.map { briefs[$0] } ?? 0
  }
}
