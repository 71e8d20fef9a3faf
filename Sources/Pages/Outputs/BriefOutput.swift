import Basics
import Briefs
import Site
import SourceText

/// A file next to the page of every brief, with the brief in another format:
/// `briefs/water/water.bib`.
///
/// The plan, the head of the page, its links and the headers for hosts all use this protocol. To
/// add a format, write a type in this folder and add it to `BriefOutputs`.
protocol BriefOutput: Sendable {
  /// The extension of the file, by which the plan identifies the format.
  var fileExtension: String { get }
  /// The name for readers: `BibTeX`.
  var title: String { get }
  /// The media type (RFC 6838), without a character set.
  var mediaType: String { get }
  /// The relation of the page to the file (IANA link relations).
  var relation: String { get }
  /// The place on the page where readers find the file.
  var place: BriefOutputs.Place { get }

  /// Returns a hash of what the file of a brief is made from, or `nil` until shared parts are
  /// prepared.
  func inputs(ofBrief index: Int, in site: Publication) -> UInt64?

  func bytes(ofBrief index: Int, in site: Publication) -> [UInt8]
}

/// The formats in which a site offers its briefs.
package struct BriefOutputs: Sendable {
  /// A place on the page of a brief where a file is offered.
  enum Place { case forReferenceManagers, downloads }

  let all: [any BriefOutput]

  /// - Parameter configuration: the configuration, which names the formats that are off by default
  package init(_ configuration: SiteConfiguration) {
    let named: [any BriefOutput] = configuration.formats.map { format in
      switch format {
      case .markdown: TextOutput(.markdown)
      case .text: TextOutput(.plain)
      }
    }
    all = WorkFormat.allCases + named
  }

  package var fileExtensions: [String] { all.map(\.fileExtension) }

  subscript(fileExtension: String) -> (any BriefOutput)? {
    all.first { $0.fileExtension == fileExtension }
  }
}

extension BriefOutput {
  /// Returns the address of a brief's file relative to the brief's page.
  func href(_ slug: Slug) -> String { "\(slug.rawValue).\(fileExtension)".percentEncodedPath }
}

extension WorkFormat: BriefOutput {
  var relation: String { "describedby" }
  var place: BriefOutputs.Place { .forReferenceManagers }

  func inputs(ofBrief index: Int, in site: Publication) -> UInt64? {
    site.shared(ofBrief: index)?.work.hash
  }

  func bytes(ofBrief index: Int, in site: Publication) -> [UInt8] {
    Array(text(of: site.work(ofBrief: index)).utf8)
  }
}
