import Basics

/// The JSON Schema (draft 2020-12) of a brief's front matter.
package enum BriefSchema {
  package static let json = document("Front matter of a brief", BriefKeys.table.schema)
}

/// The JSON Schema (draft 2020-12) of a page's front matter.
package enum PageSchema {
  package static let json = document("Front matter of a page", PageKeys.table.schema)
}

/// The JSON Schema (draft 2020-12) of `site.yml`.
package enum SiteSchema {
  package static let json = document("site.yml", SiteKeys.table.schema)
}

/// The JSON Schema (draft 2020-12) of `people.yml`.
package enum PeopleSchema {
  package static let json = document("people.yml", Shape.named(.map(PersonKeys.table)).schema)
}

private func document(_ title: String, _ schema: [JSONValue.Member]) -> String {
  let head: [JSONValue.Member] = [
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("Briefpress: \(title)")),
  ]
  return JSONValue.object(head + schema).indentedText + "\n"
}
