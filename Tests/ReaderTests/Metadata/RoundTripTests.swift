import Briefs
import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("What a brief tells other programs")
struct RoundTripTests {
  @Test(
    "has the title, the authors, the editors, the series and the number as they went in, everywhere",
    .enabled(if: Readers.areInstalled, "there are no pybtex and rispy"))
  func everywhere() async throws {
    let site = try await SampleSite.shared.value
    let library = try await Build.library(
      BuildRequest(
        root: Repository.seeds.path, output: site.folder.path, jobs: 2,
        now: .afterTestDates)
    ).value
    let briefs = library.entries.filter { $0.brief.withdrawn == nil }
    #expect(briefs.count > 10)
    let expected = briefs.flatMap { entry in
      ["Highwire", "Dublin Core", "JSON-LD", "BibTeX", "RIS", "CSL-JSON"].map { vocabulary in
        entry.line(in: vocabulary)
      }
    }
    let read = try await Python.run(
      "metadata.py", [site.folder.path] + briefs.map(\.slug.rawValue))
    #expect(read.split(separator: "\n").map(String.init) == expected)
  }

  @Test(
    "is JSON-LD with every member that its type needs, and leads to what is there",
    .enabled(if: Readers.areInstalled, "there is no Python"))
  func structuredData() async throws {
    let site = try await SampleSite.shared.value
    let arguments = [site.folder.path, "https://www.karez.example"] + (try site.pages)
    #expect(try await Python.run("structured.py", arguments) == "")
  }

  @Test(
    "names the same authors in the feeds, as feedparser reads them",
    .enabled(if: Readers.areInstalled, "there is no feedparser"))
  func feeds() async throws {
    let site = try await SampleSite.shared.value
    let script = """
      import feedparser, sys
      for entry in feedparser.parse(sys.argv[1]).entries:
          print(entry.link, '; '.join(a.name for a in entry.authors))
      """
    let lines = try await Python.runInTurn(["-c", script, site.folder.path + "/feed.xml"])
    #expect(
      lines.contains(
        "https://www.karez.example/briefs/a-port-is-a-queue/ Tobias Lindqvane; Farhad Kolachvi\n"))
    #expect(
      lines.contains("https://www.karez.example/briefs/garmi-aur-kaam-ka-din/ Gulalai Yarkand\n"))
  }
}

extension LibraryEntry {
  /// What the script prints for the brief in a vocabulary.
  fileprivate func line(in vocabulary: String) -> String {
    let editors = self.editors.map(\.person.name).joined(separator: "; ")
    let number = brief.number?.value ?? ""
    let endsWithMark = brief.title.value.last.map("?!".contains) ?? false
    let title = [brief.title.value, brief.subtitle?.value].compactMap { $0 }
      .joined(separator: endsWithMark ? " " : ": ").replacing(" -- ", with: " – ")
    let parts = [
      title, authors.map(\.person.name).joined(separator: "; "),
      vocabulary == "Highwire" ? "-" : editors, series?.title ?? "",
      vocabulary == "Dublin Core" ? "-" : number,
    ]
    return "\(slug) \(vocabulary) \(parts.joined(separator: " | "))"
  }
}
