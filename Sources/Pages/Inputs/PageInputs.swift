import Briefs
import SourceText

/// What the pages of briefs are made from, in few enough bytes to keep: a page whose inputs are those of the
/// last build need not be made again.
///
/// A page of a brief shows its own text, what the library knows of the brief, a line of each brief that it
/// leads to, and what stands on every page. Whatever else it is to show must be added here; the test of random
/// edits compares such builds with whole ones.
public struct PageInputs: Sendable {
  private let everyPage: UInt64
  private let briefs: [UInt64]
  private let site: Publication

  /// - Parameters:
  ///   - shared: the fingerprint of all files that every page may be made from: the program, the
  ///     configuration, people, templates, works, assets
  ///   - briefs: the fingerprint of each brief, in the order of the library
  public init(_ site: Publication, shared: UInt64, briefs: [UInt64]) {
    var everyPage = Fingerprint()
    everyPage.add(shared)
    everyPage.add(site.fingerprintOfEveryPage)
    self.everyPage = everyPage.hash
    self.briefs = briefs
    self.site = site
  }

  /// The inputs of a file; nil for those that are always made.
  public func inputs(of file: PlannedFile) -> UInt64? {
    switch file.content {
    case .brief(let index): ofPage(index)
    case .work(_, let index): ofWork(index)
    default: nil
    }
  }

  private func ofWork(_ index: Int) -> UInt64 {
    var inputs = Fingerprint()
    inputs.add(everyPage)
    inputs.add(briefs[index])
    return inputs.hash
  }

  private func ofPage(_ index: Int) -> UInt64 {
    var inputs = Fingerprint()
    inputs.add(everyPage)
    inputs.add(briefs[index])
    let entry = site.library.entries[index]
    for neighbour in [entry.previous, entry.next] {
      inputs.add(neighbour.flatMap { site.library.index(of: $0) }.map { briefs[$0] } ?? 0)
    }
    inputs.add(each: entry.translations) { inputs, translation in
      inputs.add(translation.language.text)
      inputs.add(site.library.index(of: translation.slug).map { briefs[$0] } ?? 0)
    }
    inputs.add(each: site.ties.related(to: index)) { $0.add(briefs[$1]) }
    inputs.add(each: site.ties.citing(index)) { $0.add(briefs[$1]) }
    return inputs.hash
  }
}
