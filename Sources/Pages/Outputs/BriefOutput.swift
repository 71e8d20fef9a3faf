import Basics
import Briefs
import Site
import SourceText

/// A file beside the page of every brief, with the brief in another form: `briefs/water/water.bib`.
///
/// The plan, the head of the page, the links on it and the headers for hosts all ask the form itself. To add one,
/// write a type in this folder and name it in `BriefOutputs`.
protocol BriefOutput: Sendable {
  /// The end of the file's name, by which the plan knows the form.
  var fileExtension: String { get }
  /// What readers call it: `BibTeX`.
  var title: String { get }
  /// The media type (RFC 6838), without a character set.
  var mediaType: String { get }
  /// How the page is related to the file (IANA link relations).
  var relation: String { get }
  /// Where on the page readers find it.
  var place: BriefOutputs.Place { get }

  /// The hash of what the file of a brief is made from; nil until what pages share is made.
  func inputs(ofBrief index: Int, in site: Publication) -> UInt64?

  func bytes(ofBrief index: Int, in site: Publication) -> [UInt8]
}

/// The forms in which a site offers its briefs.
package struct BriefOutputs: Sendable {
  /// Where on the page of a brief a file is offered.
  enum Place { case forReferenceManagers, downloads }

  let all: [any BriefOutput]

  /// - Parameter configuration: names the forms that are off by default
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
  /// The address of a brief's file, seen from the brief's page.
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
