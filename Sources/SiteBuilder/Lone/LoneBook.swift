import Briefs
import CommonMark
import EPUB
import Pages
import Site
import SourceText

/// Makes the only brief of a library into an EPUB; `nil` if it is a page.
struct BindLoneBrief: Stage {
  let bindery: Bindery
  let text: LoneText
  let folder: SiteFolder

  static let name = "make the brief into an EPUB"

  func run(for request: BuildRequest) throws -> Checked<[UInt8]?> {
    guard let brief = bindery.publication.site.briefs.first else {
      return Checked(nil, [.onlyBriefsInBooks(at: text.file.path)])
    }
    let unshown = try brief.text.references.filter { try $0.use == .picture && isUnshown($0) }
    return Checked(
      bindery.book(ofBrief: 0).bytes,
      unshown.map { .notInBooks(picture: $0.address, at: $0.location) })
  }

  /// Returns whether the book does not contain a picture; one that is missing is reported for the page.
  private func isUnshown(_ picture: RenderedMarkdown.Reference) throws -> Bool {
    if picture.address.contains("://") { return true }
    let address = try DataAddress.of(picture.address, in: text.folder, folder)
    return address.flatMap(DataAddress.bytes).map { BookPicture($0) == nil } ?? false
  }
}
