import ArgumentParser
import Basics
import Briefs
import CommonMark
import Foundation
import Preview
import SiteBuilder
import SourceText
import Typesetting

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract:
      "Write one brief or page as one HTML file, with its style and pictures inside, or as a PDF.",
    discussion: """
      A brief in a site's folder gets the site's letterhead, people and templates.

      EXAMPLE
        briefpress preview karez/briefs/canal-water.md -o canal.html --open
      """)

  @Argument(help: "The Markdown file; '-' is standard input.", completion: .file())
  var brief: String

  @Option(
    name: .shortAndLong, help: "Where the page goes (default: standard output).",
    completion: .file())
  var output: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Flag(help: "Show the page at a local address, and reload it as the file changes.")
  var serve = false

  @Flag(help: "Write a PDF to print or send; needs 'pip install typst==\(Typesetter.version)'.")
  var pdf = false

  @Flag(help: "Write a page for mail, with nothing to load.")
  var email = false

  @Flag(help: "Write only the text and its notes, without a page around them.")
  var fragment = false

  @Flag(help: "Read plain CommonMark: no front matter and no extensions.")
  var commonmark = false

  @Flag(help: "With '--commonmark': keep raw HTML.")
  var allowHTML = false

  func validate() throws {
    if allowHTML, !commonmark {
      throw ValidationError(
        "'--allow-html' goes with '--commonmark' only; 'html' in site.yml is for briefs.")
    }
    if pdf, fragment || commonmark {
      throw ValidationError(
        "'--pdf' makes a whole document: leave out '--fragment' and '--commonmark'.")
    }
    if email, pdf || fragment || commonmark {
      throw ValidationError(
        "'--email' makes a page of its own: leave out '--pdf', '--fragment' and '--commonmark'.")
    }
    if serve, email || fragment || commonmark || pdf || output != nil || isStandardInput {
      throw ValidationError("'--serve' shows the page of a file, and goes with '--open' only.")
    }
  }

  func run() async throws {
    if serve { return try await servePage() }
    let page = try await render()
    Report(page.diagnostics).print(to: .error)
    if let bytes = page.value { try deliver(bytes) }
    if page.value == nil || page.diagnostics.containsErrors { throw ExitCode.contentErrors }
  }

  // MARK: Rendering

  private var isStandardInput: Bool { brief == "-" }

  private func source() throws -> SourceFile {
    if isStandardInput {
      return SourceFile(path: "standard input", bytes: try Console.readInput())
    }
    return SourceFile(path: brief, bytes: try FileSystem.read(brief))
  }

  private func render() async throws -> Checked<[UInt8]?> {
    if commonmark {
      let document = MarkdownDocument(reading: try source(), dialect: .commonMark)
      return Checked(document.html(.commonMark(allowingHTML: allowHTML)).body)
    }
    let text =
      try isStandardInput ? LoneText(file: try source(), folder: ".") : LoneText(path: brief)
    if pdf { return try await LoneBuild.pdf(of: text, now: try .ofBuild()) }
    if email { return try await LoneBuild.export(of: text, as: .mail, now: try .ofBuild()) }
    guard fragment else { return try await LoneBuild.page(of: text, now: try .ofBuild()) }
    let html = try await LoneBuild.fragment(of: text)
    return Checked(html.value, html.diagnostics)
  }

  private func deliver(_ bytes: [UInt8]) throws {
    let temporary =
      NSTemporaryDirectory().withoutTrailingSlashes + "/briefpress-preview.\(pdf ? "pdf" : "html")"
    let path = output ?? (open ? temporary : nil)
    try Console.writeOutput(bytes, to: path)
    if open, let path { Browser.open(path) }
  }

  // MARK: Serving

  private func servePage() async throws {
    let path = brief
    try await LoneServer.run(
      file: path, port: nil,
      page: { try await LoneBuild.page(of: LoneText(path: path), now: try .ofBuild()) },
      report: { Report($0).print(to: .error) },
      ready: { [open] address in Browser.announce(address, opening: open) })
  }
}
