import Briefs
import Site

/// The prepared texts, as they stand on a page.
extension Publication {
  func bio(of person: Person, on page: OutputPath) -> String? {
    prepared.bios[person.id]?.placed(on: page)
  }

  func disclaimer(_ text: String, on page: OutputPath) -> String? {
    prepared.disclaimers[text]?.placed(on: page)
  }

  func description(ofSeries id: Slug, on page: OutputPath) -> String? {
    prepared.series[id]?.description?.placed(on: page)
  }

  func description(ofTopic id: Slug, on page: OutputPath) -> String? {
    prepared.topics[id]?.description?.placed(on: page)
  }

  func description(ofRegion id: Slug, on page: OutputPath) -> String? {
    prepared.regions[id]?.description?.placed(on: page)
  }
}
