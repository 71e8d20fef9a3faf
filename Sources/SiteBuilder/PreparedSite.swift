import Briefs
import EPUB
import Pages
import Search
import Site
import SourceText
import Synchronization
import Typesetting

/// A site that is ready to be written: read, checked, and rendered as far as pages share content.
package struct PreparedSite: Sendable {
  package let publication: Publication
  package internal(set) var plan: SitePlan
  /// The files of the plan by their paths, without those that a search loads.
  package let files: FileIndex
  package let folder: SiteFolder
  let origin: SiteOrigin
  let textMemory: TextMemory
  private let templates: TemplateFiles
  /// The search index; `nil` for a site without search, and before it is indexed.
  var searchIndex: SearchIndex?

  /// - Parameter files: those of an earlier build with the same plan
  init(
    _ publication: Publication, of sources: SiteSources, origin: SiteOrigin, textMemory: TextMemory,
    files: FileIndex? = nil
  ) {
    self.publication = publication
    plan = publication.site.plan
    self.files = files ?? FileIndex(plan)
    folder = sources.folder
    templates = sources.templates
    self.origin = origin
    self.textMemory = textMemory
  }

  /// The number of briefs that were read but are not shown.
  package var heldBack: Int { publication.library.withheld.count }

  /// Returns the site with its search index, and with the files of that.
  package func indexed() async throws -> PreparedSite {
    try await IndexForSearch(site: self).run(for: origin.request).value
  }

  /// Returns the bytes of a file of the site.
  ///
  /// - Throws: `SiteError.cannotRead` if a file to be copied no longer exists, and a `Diagnostic`
  ///   if templates print too much
  @Sendable package func bytes(of file: PlannedFile) throws -> [UInt8] {
    switch file.content {
    case .copy(let source): try folder.text(source)
    case .typeset(let file): try bytes(of: file)
    case .epub(let index): bindery.book(ofBrief: index).bytes ?? []
    case .search(let place): searchIndex.map { $0.bytes(of: $0.files[place]) } ?? []
    case .searchPage: try searchIndex.map(publication.searchPage) ?? []
    default: try publication.bytes(of: file)
    }
  }

  /// Makes EPUBs of its briefs.
  var bindery: Bindery {
    Bindery(publication, files: files, in: folder, templates: templates)
  }

  /// Returns a file that is set from a brief; in a preview, it is set when somebody asks for it.
  private func bytes(of file: TypesetFile) throws -> [UInt8] {
    if let known = publication.output(of: file) { return try known.bytes() }
    let press = Press(publication, files: files, in: folder, templates: templates)
    do {
      return try press.set(file, with: try press.typesetter()).result.bytes
    } catch let fault as TypesettingError {
      throw Diagnostic.cannotSet(fault, at: publication.library.entries[file.brief].brief.path)
    }
  }

  /// Returns a function that makes the content of each file, with a hash of what it is made from where that is known.
  var contents: @Sendable (PlannedFile) -> FileContent {
    let inputs = origin.pageInputs(of: publication)
    return { plan in
      switch plan.content {
      case .copy, .search, .searchPage: return FileContent { try bytes(of: plan) }
      case .typeset(let file):
        return FileContent(inputs: publication.output(of: file)?.hash) { try bytes(of: plan) }
      case .epub(let index):
        return FileContent(inputs: publication.epub(ofBrief: index)?.hash) { try bytes(of: plan) }
      default:
        let file = SiteFile(plan, of: publication)
        return FileContent(inputs: inputs?.inputs(of: file)) { try file.bytes() }
      }
    }
  }
}

/// The files of a plan by their paths, sorted out when the first of them is looked up.
package final class FileIndex: Sendable {
  private let files: [PlannedFile]
  private let byPath = Mutex<[String: PlannedFile]?>(nil)

  package init(_ plan: SitePlan) { files = plan.files }

  package subscript(path: String) -> PlannedFile? {
    byPath.withLock { known in
      let byPath = known ?? Dictionary(files.map { ($0.path.text, $0) }) { first, _ in first }
      known = byPath
      return byPath[path]
    }
  }
}

/// The rendered texts of a site, which later builds may reuse.
struct TextMemory: Sendable {
  let cache: TextCache
  /// The texts, and whether they are new.
  let texts: [(text: KeptText, isNew: Bool)]

  func keep() async { await cache.keep(texts, tasks: 1) }
}
