import ArgumentParser
import Preview
import SiteBuilder
import SourceText

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site in a browser, and reload it as files change.",
    discussion: """
      Only this machine can reach the site, and nothing is written. When a build breaks, the last \
      good pages stay up and show the problems.

      EXAMPLE
        briefpress serve karez --drafts --open
      """)

  @OptionGroup var site: SiteArguments

  @Option(help: "The port (default: the first free one from 4000 on).")
  var port: UInt16?

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run() async throws {
    let request = try site.request()
    try await SiteServer.run(
      request, port: port, report: { Report($0, site: request).print(to: .error) },
      ready: { [open] address in Browser.announce(address, opening: open) })
  }
}
