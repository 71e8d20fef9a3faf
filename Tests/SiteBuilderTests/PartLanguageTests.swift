import TestSupport
import Testing

@Suite("A text on a page in another language")
struct PartLanguageTests {
  private static func built() async throws -> TestSite {
    let site = try TestSite([
      "site.yml": """
      title: A
      letterhead: {name: Institute of A, address: "1 Quay, A"}
      disclaimer: Views are the author's.
      license: CC-BY-4.0
      footer: Write to us.

      """,
      "people.yml": """
      amina-khan: {name: Amina Khan, role: Fellow, bio: She counts.}
      noor: {name: نور, lang: ur, role: مدیر، اردو, bio: وہ لکھتی ہیں۔}

      """,
      "briefs/a.md": brief("A", "editor: noor\n"),
      "briefs/u.md": brief("شہر", "lang: ur\neditor: {name: noor, role: مہمان}\n"),
      "briefs/v.md": brief("V", "lang: ur\ndisclaimer: Mine alone.\n"),
    ])
    try await site.build()
    return site
  }

  private static func languages(_ page: HTMLPage, _ name: String, _ value: String) -> [String] {
    page.elements(name, "class", value).map {
      "\($0.attributes["lang"] ?? "-") \($0.attributes["dir"] ?? "-")"
    }
  }

  @Test("is marked where the site speaks on a brief in another language, and nowhere else")
  func ofSite() async throws {
    let site = try await Self.built()
    for (slug, expected) in [("u", "en ltr"), ("a", "- -")] {
      let page = try site.page("briefs/\(slug)/index.html")
      for (name, value) in [
        ("div", "house-words"), ("p", "fine rights"), ("p", "fine disclaimer"), ("div", "bio"),
      ] { #expect(Self.languages(page, name, value) == [expected], "\(slug) \(value)") }
      let address = page.elements.filter { $0.name == "address" && $0.attributes["class"] == nil }
      #expect(address.map { $0.attributes["dir"] } == [expected == "- -" ? nil : "ltr"])
    }
    let own = try site.page("briefs/v/index.html")
    #expect(Self.languages(own, "p", "fine disclaimer") == ["- -"])
  }

  @Test("is marked where people.yml describes a person in the person's own")
  func ofPerson() async throws {
    let site = try await Self.built()
    let person = try site.page("people/noor/index.html")
    #expect(Self.languages(person, "div", "bio") == ["ur rtl"])
    #expect(Self.languages(person, "p", "standing") == ["ur rtl"])
    let people = try site.page("people/index.html").source
    #expect(people.contains("<p lang=\"ur\" dir=\"rtl\">مدیر، اردو</p>"))
    #expect(people.contains("<p>Fellow</p>"))
    let english = try site.page("briefs/a/index.html").source
    #expect(english.contains("<bdi lang=\"ur\" dir=\"rtl\">مدیر، اردو</bdi>"))
    let urdu = try site.page("briefs/u/index.html").source
    #expect(urdu.contains("<bdi>مہمان</bdi>"))
  }
}
