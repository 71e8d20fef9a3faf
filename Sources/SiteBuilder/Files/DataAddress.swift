import Basics
import Briefs
import Foundation
import SourceText

/// Embeds pictures and fonts in pages as `data:` addresses (RFC 2397).
enum DataAddress {
  /// Returns the `data:` address for a file of the site, next to the text or from the site's root.
  ///
  /// The result is `nil` if there is no such file, or if a page cannot embed files of its kind.
  /// Files outside the site are not read, since a page that is sent to others would include them.
  ///
  /// - Parameter textFolder: the absolute path of the folder that contains the text
  static func of(
    _ path: String, in textFolder: String, _ folder: SiteFolder
  ) throws(SiteError) -> String? {
    guard let file = try file(path, in: textFolder, folder) else { return nil }
    let bytes = try folder.reader.ofTexts.read(file.path)
    return "data:\(file.type);base64,\(Data(bytes).base64EncodedString())"
  }

  /// Returns the bytes in a `data:` address.
  static func bytes(in address: String) -> [UInt8]? {
    guard address.hasPrefix("data:"), let start = address.firstRange(of: ";base64,") else {
      return nil
    }
    return Data(base64Encoded: String(address[start.upperBound...])).map(Array.init)
  }

  /// Returns the absolute path and the media type of the file to embed.
  static func file(
    _ path: String, in textFolder: String, _ folder: SiteFolder
  ) throws(SiteError) -> (path: String, type: String)? {
    let name = PathText(path.percentDecodedPath)
    guard let type = MediaType.ofFile(name.name),
      type.hasPrefix("image/") || type.hasPrefix("font/")
    else { return nil }
    return try self.path(of: path, in: textFolder, folder).map { ($0, type) }
  }

  /// Returns the absolute path of a file of the site, next to the text or from the site's root; `nil` if
  /// there is no such file.
  static func path(
    of path: String, in textFolder: String, _ folder: SiteFolder
  ) throws(SiteError) -> String? {
    let name = PathText(path.percentDecodedPath)
    guard !name.text.contains("://"), name.fault == nil else { return nil }
    let fromRoot = folder.path(of: name.withoutLeadingSlashes)
    for candidate in name.isAbsolute ? [fromRoot] : ["\(textFolder)/\(name)", fromRoot]
    where try folder.holds(wholePath: candidate) { return candidate }
    return nil
  }
}

extension SiteSources {
  /// Returns the logos that are small enough to be embedded in pages, which saves a request.
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
