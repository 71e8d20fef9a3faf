import Basics
import Briefs
import CSL
import Site

/// An author or editor in a deposit for Crossref.
struct CrossrefPerson {
  let credit: Credit
  let role: String
  let isFirst: Bool
  let isInstitution: Bool

  func put(in xml: inout XMLText) {
    let sequence = isFirst ? "first" : "additional"
    let attributes = "sequence=\"\(sequence)\" contributor_role=\"\(role)\""
    guard !isInstitution else {
      xml.raw("<organization \(attributes)>")
      xml.text(credit.person.name)
      xml.raw("</organization>\n")
      return
    }
    let name = Name(credit.person)
    xml.raw("<person_name \(attributes)>\n")
    if let given = name.given { xml.element("given_name", given) }
    xml.element("surname", name.literal ?? name.wholeFamily ?? "")
    if let suffix = name.suffix { xml.element("suffix", suffix) }
    if let affiliation = credit.affiliation {
      xml.raw("<affiliations>\n<institution>\n")
      xml.element("institution_name", affiliation)
      xml.raw("</institution>\n</affiliations>\n")
    }
    if let orcid = credit.person.orcid {
      // Only iDs of people who signed in at orcid.org are authenticated; these were typed.
      xml.raw("<ORCID authenticated=\"false\">\(orcid.url)</ORCID>\n")
    }
    xml.raw("</person_name>\n")
  }
}

extension Reference {
  /// The elements of Crossref for a cited work, in the required order (schema 5.4.0, `citation_t`).
  var crossrefElements: [(String, String)] {
    let title = plainText(.title)
    let container = plainText(.containerTitle)
    let isArticle = type.hasPrefix("article")
    let isPart = container != nil
    let author = names[.author]?.first.map { $0.literal ?? $0.family ?? $0.display }
    let elements: [(String, String?)] = [
      ("journal_title", isArticle ? container : nil),
      ("author", author),
      ("volume", texts[.volume]),
      ("issue", texts[.issue]),
      ("first_page", isPart ? texts[.page].map(\.firstPage) : nil),
      ("cYear", dates[.issued]?.start.map { String($0.year) }),
      ("doi", texts[.doi]),
      ("volume_title", isArticle ? nil : container ?? title),
      ("article_title", isArticle || isPart ? title : nil),
    ]
    return elements.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }
}

extension String {
  fileprivate var firstPage: String { String(prefix { $0 != "-" && $0 != "–" }) }
}
