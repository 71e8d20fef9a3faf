import Basics
import Briefs
import Site

/// The links by which machines find what belongs to a brief (FAIR Signposting Profile, level 1).
struct Signposting {
  let record: BriefRecord

  var html: [UInt8] {
    HeadText.elements { head in
      head.link("cite-as", record.citableAddress)
      for author in record.entry.authors { head.link("author", author.person.orcid?.url) }
      for output in record.site.outputs.all {
        head.link(output.relation, output.href(record.entry.slug), type: output.mediaType)
      }
      head.link("item", "index.html", type: MediaType.html)
      head.link("item", record.pdf?.href(from: record.page), type: MediaType.pdf)
      head.link("item", record.epub?.href(from: record.page), type: MediaType.epub)
      head.link("license", record.entry.license?.address)
      head.link("type", "https://schema.org/AboutPage")
      head.link("type", "https://schema.org/Report")
    }
  }
}
