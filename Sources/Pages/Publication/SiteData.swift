import Basics
import Briefs
import SourceText
import Site

/// The institute in terms of schema.org, created once for all pages that name it as their
/// publisher.
struct SiteData: Sendable {
  /// The `Organization`.
  let publisher: [UInt8]

  /// - Parameter baseURL: the address of the site, with a trailing slash
  init(_ configuration: SiteConfiguration, baseURL: String?, siteMap: SiteMap) {
    let letterhead = configuration.letterhead
    let web = letterhead.web?.wholeWebAddress
    let logo = configuration.logo?.value
    publisher = JSONText.object { json in
      json.put("@type", "Organization")
      json.put("name", letterhead.name ?? configuration.title)
      json.put("url", web ?? baseURL)
      json.put("logo", logo.flatMap { siteMap.url(ofAsset: $0, under: baseURL) })
      json.put("telephone", letterhead.phone)
      json.put("faxNumber", letterhead.fax)
      json.put("email", letterhead.email)
      json.put("address", letterhead.address)
      json.put("sameAs", letterhead.ror?.url)
    }
  }
}

extension SiteMap {
  /// Returns the complete address of a picture named in a configuration or a brief, or `nil` if
  /// there is none or the site's address is not known.
  func url(ofAsset path: String, under baseURL: String?) -> String? {
    if SafeAddress.isOfWeb(path.utf8) { return path }
    return output(ofAsset: path).flatMap { output in baseURL.map { $0 + output.publicAddress } }
  }
}

extension Publication {
  /// Returns the complete address of a picture.
  func url(ofAsset path: String) -> String? {
    siteMap.url(ofAsset: path, under: baseURL)
  }
}
