import Editing
import Foundation
import Seeds
import SourceText
import TestSupport
import Testing

@Suite("init")
struct StarterTests {
  @Test(
    "writes a site that builds without a problem, and whose sample content check reports")
  func buildsWithoutProblems() throws {
    let folder = try TemporaryFolder()
    let start = try folder.run("init", "karez")
    #expect(start.output == "wrote 10 files to 'karez'\nnext: briefpress serve karez\n")
    #expect(start.status == 0 && start.errors == "")
    let check = try folder.run("check", "karez", "--drafts")
    let placeholder =
      "warning: 'karez.example' is an address of the sample that 'init' writes [placeholder]"
    #expect(
      check.output.split(separator: "\n").filter { !$0.hasPrefix(" ") } == [
        "karez/pages/about.md:31:24: \(placeholder)", "karez/people.yml:12:24: \(placeholder)",
        "karez/site.yml:12:18: \(placeholder)", "3 briefs checked: 3 warnings",
      ])
    #expect(check.status == 0 && check.errors == "")
    let build = try folder.run("build", "karez")
    #expect(build.status == 0 && build.errors == "")
    #expect(folder.has("karez/site/briefs/canal-water-by-the-hour/index.html"))
  }

  @Test("overwrites nothing, and writes nothing where one of its files exists")
  func overwritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Ours\n", to: "karez/site.yml")
    let run = try folder.run("init", "karez/")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors == """
        error: 'karez' already contains 'site.yml'
          help: choose a folder that is empty or does not exist yet

        """)
    #expect(try folder.read("karez/site.yml") == "title: Ours\n")
    #expect(!folder.has("karez/people.yml"))
  }

  @Test("leaves files of other names alone")
  func keepsOtherFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("Hello", to: "README.md")
    #expect(try folder.run("init", ".").status == 0)
    #expect(try folder.read("README.md") == "Hello")
  }

  @Test("quotes a folder with spaces in the command that it suggests")
  func quotesForShell() throws {
    let run = try TemporaryFolder().run("init", "my institute's")
    #expect(run.output.hasSuffix("next: briefpress serve 'my institute'\\''s'\n"))
  }

  @Test("reports a file in the place of the folder")
  func folderIsAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "karez")
    let run = try folder.run("init", "karez")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: cannot write 'karez/assets': "))
  }

  @Test("writes the files of the folder 'seeds'", arguments: Starter.paths)
  func filesAreSeeds(_ path: String) throws {
    let bytes = try Repository.bytes("seeds/\(path)")
    #expect(Seeds.files.first { $0.path == path }?.bytes == bytes)
  }
}
