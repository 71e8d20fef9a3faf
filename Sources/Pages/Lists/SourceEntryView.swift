import Basics
import Briefs
import CSL
import Mustache
import SourceText
import Site

/// A work, a site or an address, with the briefs that cite it.
struct SourceEntryView: FieldView {
  let site: Publication
  let content: Content
  /// The address of its own page, if it has one.
  var href: String?
  var count: Int
  var briefs: [LinkView] = []
  /// The briefs that are too many to be shown with the others.
  var furtherBriefs: [LinkView] = []
  var addresses: [SourceEntryView] = []

  /// The thing that is cited.
  enum Content {
    case work(Reference)
    case host(String)
    case address(String)
  }

  private var words: Words { site.siteWords }

  static let fields: Fields<SourceEntryView> = [
    "html": .text(from: .hash { $0.hashOfContent }) { $0.html },
    "href": .text { $0.href },
    "count": .text(from: .hash { UInt64($0.count) }) { $0.words.number($0.count) },
    "count-label": .text(from: .hash { UInt64($0.count) }) { $0.words.briefs($0.count) },
    "citing-briefs": .framed { $0.briefs },
    "further-briefs": .framed { $0.furtherBriefs },
    "addresses": .framed { $0.addresses },
  ]

  /// The entry of a work, the name of a host, or the link to an address.
  private var html: String {
    switch content {
    case .work(let work): site.bibliographyEntry(of: work)
    case .host(let host): "<bdi>\(host.htmlEscaped)</bdi>"
    case .address(let address): link(to: address)
    }
  }

  private func link(to address: String) -> String {
    let isolation = site.configuration.language.direction == .rightToLeft ? " dir=\"ltr\"" : ""
    let url = address.percentEncodedAddress.htmlEscaped
    let shown = address.withoutScheme.htmlEscaped
    return "<a class=\"address\"\(isolation) href=\"\(url)\">\(shown)</a>"
  }

  /// A hash of the content, which for a work covers its description, since formatting it is slow.
  private var hashOfContent: UInt64 {
    var fingerprint = Fingerprint()
    switch content {
    case .work(let work): fingerprint.add(work)
    case .host(let text), .address(let text): fingerprint.add(text)
    }
    return fingerprint.hash
  }
}

extension Publication {
  /// Returns the work in the style of the site, with a description for reference managers.
  func bibliographyEntry(of work: Reference) -> String {
    let language = configuration.language
    let style = site.sourceStyle ?? entryStyles[language.text]?.first
    let html = style?.entry(work).html ?? (work.texts[.title] ?? work.id).htmlEscaped
    let text = html.isolatingAddresses(in: language.direction)
    let attributes = work.language.flatMap { LanguageTag($0) }.map { " lang=\"\($0.text)\"" } ?? ""
    return "<span class=\"csl-entry\"\(attributes) dir=\"auto\">\(text)</span>\(COinS(work).html)"
  }
}
