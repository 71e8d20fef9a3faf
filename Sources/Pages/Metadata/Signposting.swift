import Briefs

/// The links by which a machine finds what belongs to a brief (FAIR Signposting Profile, level 1).
struct Signposting {
  let record: BriefRecord

  var html: [UInt8] {
    HeadText.elements { head in
      let slug = record.entry.slug.rawValue
      func address(_ format: WorkFormat) -> String {
        // The files lie beside the page.
        "\(slug).\(format.fileExtension)".percentEncodedPath
      }
      head.link("cite-as", record.citableAddress)
      for author in record.entry.authors { head.link("author", author.person.orcid?.url) }
      head.link("describedby", address(.bibTeX), type: "application/x-bibtex")
      head.link("describedby", address(.ris), type: "application/x-research-info-systems")
      head.link(
        "describedby", address(.cslJSON), type: "application/vnd.citationstyles.csl+json")
      head.link("item", "index.html", type: "text/html")
      head.link("item", record.pdf?.href(from: record.page), type: "application/pdf")
      head.link("license", record.licenseAddress)
      head.link("type", "https://schema.org/AboutPage")
      head.link("type", "https://schema.org/Report")
    }
  }
}
