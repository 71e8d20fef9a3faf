import Basics
import Briefs
import Foundation
import SourceText

/// Pictures and fonts as `data:` addresses (RFC 2397), so that a page carries them along.
enum DataAddress {
  /// The address for a file of the site: beside the text, or from the site's root.
  ///
  /// Nil without such a file, or when a page cannot carry its kind. Files outside the site are not read:
  /// a page that somebody sends would carry them along.
  ///
  /// - Parameter textFolder: the whole path of the folder that the text is in
  static func of(
    _ path: String, in textFolder: String, _ folder: SiteFolder
  ) throws(SiteError) -> String? {
    guard let file = try file(path, in: textFolder, folder) else { return nil }
    let bytes = try folder.reader.ofTexts.read(file.path)
    return "data:\(file.type);base64,\(Data(bytes).base64EncodedString())"
  }

  /// The whole path of the file that would be put inside, and its media type.
  static func file(
    _ path: String, in textFolder: String, _ folder: SiteFolder
  ) throws(SiteError) -> (path: String, type: String)? {
    let name = PathText(path.percentDecodedPath)
    guard let type = MediaType.ofFile(name.name),
      type.hasPrefix("image/") || type.hasPrefix("font/"),
      !name.text.contains("://"), name.fault == nil
    else { return nil }
    let fromRoot = folder.path(of: name.withoutLeadingSlashes)
    for candidate in name.isAbsolute ? [fromRoot] : ["\(textFolder)/\(name)", fromRoot]
    where try folder.holds(wholePath: candidate) { return (candidate, type) }
    return nil
  }
}

extension SiteSources {
  /// The logos that are so small that a page carries them along, rather than asking for one more file.
  func smallLogos() throws(SiteError) -> [String: String] {
    var addresses: [String: String] = [:]
    for logo in [configuration.letterhead.logo?.value, configuration.theme.logo?.value] {
      guard let logo else { continue }
      let file = folder.path(of: PathText(logo).withoutLeadingSlashes)
      guard let size = try folder.reader.ofTexts.status(file, followingLinks: true)?.size,
        size <= 1024
      else {
        continue
      }
      addresses[logo] = try DataAddress.of(logo, in: folder.root, folder)
    }
    return addresses
  }
}
