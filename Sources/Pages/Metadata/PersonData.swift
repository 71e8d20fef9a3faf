import Basics
import Briefs
import SourceText
import Site

extension JSONText {
  /// Adds a person with the position held at the time, or the institution if one signed.
  mutating func put(_ credit: Credit, in site: Publication) {
    object { json in
      let person = credit.person
      guard !site.site.isInstitution(person) else {
        json.put("@type", "Organization")
        json.put("name", person.name)
        return
      }
      json.put("@type", "Person")
      json.write(credit, in: site)
    }
  }

  /// Adds the members of a `Person`.
  mutating func write(_ credit: Credit, in site: Publication) {
    let person = credit.person
    put("name", person.name)
    put("jobTitle", credit.role)
    if let affiliation = credit.affiliation {
      object("affiliation") {
        $0.put("@type", "Organization")
        $0.put("name", affiliation)
      }
    }
    put("url", site.url(Route.person(person.id)))
    let web = person.web?.wholeWebAddress
    list("sameAs", [person.orcid?.url, web].compactMap { $0 })
  }
}
