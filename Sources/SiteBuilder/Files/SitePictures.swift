import Basics
import Site

/// The pictures on the pages of a site, as far as they are files of the site.
struct SitePictures: Sendable {
  private let files: FileIndex
  private let folder: SiteFolder

  init(_ files: FileIndex, in folder: SiteFolder) {
    self.files = files
    self.folder = folder
  }

  /// Returns the bytes of the picture at an address on a page; `nil` if the site has no such file.
  @Sendable func bytes(at address: String, on page: OutputPath) -> [UInt8]? {
    if let embedded = DataAddress.bytes(in: address) { return embedded }
    let written = String(address.prefix { $0 != "?" && $0 != "#" })
    let path = PathText(page.folder + written.percentDecodedPath).resolved()
    guard let file = path.flatMap({ files[$0] }), case .copy(let source) = file.content else {
      return nil
    }
    return try? folder.text(source)
  }
}
