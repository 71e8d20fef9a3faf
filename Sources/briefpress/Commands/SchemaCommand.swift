import ArgumentParser
import Briefs

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema, which editors use to complete and check what you type.",
    discussion: """
      EXAMPLE
        briefpress schema brief > brief.schema.json
      """)

  enum Document: String, CaseIterable, ExpressibleByArgument {
    case site, brief, people, page

    var schema: String {
      switch self {
      case .site: SiteSchema.json
      case .brief: BriefSchema.json
      case .people: PeopleSchema.json
      case .page: PageSchema.json
      }
    }
  }

  @Argument(help: "What to describe: site.yml, people.yml, or the front matter of a brief or page.")
  var document: Document

  func run() throws { try Console.writeOutput(document.schema) }
}
