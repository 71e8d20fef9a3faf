import ArgumentParser
import Basics
import Briefs
import SiteBuilder
import SourceText

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write one brief for a word processor, as Markdown or as text, to send it to others.",
    discussion: """
      EXAMPLE
        briefpress export karez/briefs/canal-water.md --docx -o canal-water.docx
      """)

  @Argument(help: "The Markdown file.", completion: .file())
  var brief: String

  @Flag(help: "The form of the file: DOCX (needs pandoc), Markdown or plain text.")
  var form: Form

  @Option(
    name: .shortAndLong, help: "Where the file goes (default: standard output).",
    completion: .file())
  var output: String?

  enum Form: String, EnumerableFlag {
    case docx, markdown, text

    var exported: ExportForm {
      switch self {
      case .docx: .docx
      case .markdown: .markdown
      case .text: .text
      }
    }
  }

  func run() async throws {
    let file = try await LoneBuild.export(
      of: LoneText(path: brief), as: form.exported, now: try .ofBuild())
    Report(file.diagnostics).print(to: .error)
    if let bytes = file.value { try Console.writeOutput(bytes, to: output) }
    if file.value == nil || file.diagnostics.containsErrors { throw ExitCode.contentErrors }
  }
}
