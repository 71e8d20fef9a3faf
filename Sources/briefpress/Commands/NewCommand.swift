import ArgumentParser
import Basics
import Briefs
import Editing
import Pages
import Site
import SiteBuilder
import SourceText

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a brief with its front matter filled in, and print its path.",
    discussion: """
      The file is named after the title, the brief is a draft, and it gets the next number in its \
      series.

      EXAMPLE
        briefpress new "Water by the Hour" --author amina-khan --series issue-brief
      """)

  @Argument(help: "The title.")
  var title: String

  @Option(help: "Who writes it: a name, or an id of people.yml. Can be repeated.")
  var author: [String] = []

  @Option(help: "Who edits it: a name, or an id of people.yml. Can be repeated.")
  var editor: [String] = []

  @Option(help: "The id or the title of a series in site.yml.")
  var series: String?

  @Option(help: "The day of publication, like 2017-09-15 (default: today).")
  var date: String?

  @Option(help: "The language, like 'ur' (default: that of the series or the site).")
  var lang: String?

  @Flag(help: "Give the brief its own folder, so that you can keep its pictures there.")
  var bundle = false

  @Option(
    name: [.customShort("C"), .long], help: "The site's folder.", completion: .directory)
  var directory = "."

  func run() async throws {
    var request = BuildRequest(root: directory.withoutTrailingSlashes, jobs: 1, now: .now)
    request.includesDrafts = true
    let library = try await Build.library(request).value
    let path = try brief.write(
      into: SiteFolder.scan(request.root), library: library, today: request.now.day)
    try Console.writeOutput(path + "\n")
  }

  private var brief: NewBrief {
    var brief = NewBrief(title: title)
    brief.authors = author
    brief.editors = editor
    brief.series = series
    brief.date = date
    brief.language = lang
    brief.isBundle = bundle
    return brief
  }
}
