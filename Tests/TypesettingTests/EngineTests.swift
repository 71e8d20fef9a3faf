import Briefs
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite(
  "The engine", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct EngineTests {
  private static let site = [
    "site.yml": "title: House\nurl: https://house.example/\npdf: true",
    "briefs/air.md": "---\ntitle: Air\ndate: 2021-03-04\nauthor: Asma Bano\n---\n\nWinds.",
    "briefs/water.md": "---\ntitle: Water\ndate: 2021-03-04\nauthor: Asma Bano\n---\n\nWells.",
  ]
  private static let (air, water) = ("site/briefs/air/air.pdf", "site/briefs/water/water.pdf")

  /// A template that does something for the brief about air.
  private static func template(_ code: String) -> String {
    """
    #let brief(it, body) = {
      set document(title: it.plain-title)
      if it.plain-title == "Air" { \(code) }
      body
    }
    """
  }

  /// A site with a folder `bin` that has the program `typst`.
  private func siteWithProgram() throws -> PaperSite {
    let site = try PaperSite(Self.site)
    let program = site.folder.url("bin/typst")
    try site.folder.write(
      Repository.text("Tests/TypesettingTests/Tools/typst"), to: "bin/typst")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return site
  }

  @Test("is the program 'typst' if there is one, and makes the same as the package for Python")
  func program() throws {
    let site = try siteWithProgram()
    let run = try site.build(before: "bin")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(site.folder.has("bin/used"))
    let other = try PaperSite(Self.site)
    #expect(try other.build().errors == "")
    for pdf in [Self.air, Self.water] {
      #expect(
        try Data(contentsOf: site.folder.url(pdf)) == Data(contentsOf: other.folder.url(pdf)))
    }
  }

  @Test("that crashes on one brief costs only that brief")
  func crash() throws {
    let site = try siteWithProgram()
    try site.folder.write(
      try site.folder.read("briefs/air.md") + "\n\ntypst-crash\n", to: "briefs/air.md")
    let run = try site.build(before: "bin")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        briefs/air.md: warning: Typst cannot set the brief: the program ended [typesetting]
          help: publish it without a PDF, and report it to the authors of Briefpress

        """)
    #expect(site.folder.has(Self.water) && !site.folder.has(Self.air))
  }

  @Test("reports the errors of a document in its own words, as the program too")
  func errors() throws {
    let site = try siteWithProgram()
    try site.folder.write(Self.template("panic(\"no air\")"), to: "templates/brief.typ")
    let run = try site.build(before: "bin")
    #expect(
      run.errors.hasPrefix(
        "briefs/air.md: warning: Typst cannot set the brief: panicked with: no air [typesetting]"
      ), "\(run.errors)")
    #expect(site.folder.has(Self.water) && !site.folder.has(Self.air))
  }

  @Test("that needs too much memory for one brief costs only that brief")
  func memory() throws {
    let site = try PaperSite(Self.site)
    try site.folder.write(Self.template("\"x\" * 9000000000"), to: "templates/brief.typ")
    let run = try site.build()
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "briefs/air.md: warning: Typst cannot set the brief: the program ended [typesetting]"),
      "\(run.errors)")
    #expect(site.folder.has(Self.water) && !site.folder.has(Self.air))
  }

  @Test("is not used in another version, and the package for Python is, if that has the right one")
  func version() throws {
    let site = try siteWithProgram()
    let run = try site.build(before: "bin", with: ["TYPST_VERSION": "0.12.0"])
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(site.folder.has(Self.water) && !site.folder.has("bin/used"))
  }

  @Test("in another version is named, with how to get the right one")
  func wrongVersion() throws {
    let site = try PaperSite(Self.site)
    try site.folder.write("", to: "other/typst/__init__.py")
    try site.folder.write(
      "Metadata-Version: 2.1\nName: typst\nVersion: 0.13.7\n",
      to: "other/typst-0.13.7.dist-info/METADATA")
    let run = try site.build(with: ["PYTHONPATH": site.folder.url("other").path])
    #expect(run.status == 0)
    #expect(
      run.errors == """
        briefs/air.md: warning: Typst, which makes PDFs, is version 0.13.7, and version 0.15.2 is needed [no-typesetter]
          help: install it with 'pip install typst==0.15.2'; there is no PDF until then

        """)
    #expect(site.folder.has("site/briefs/water/index.html") && !site.folder.has(Self.water))
  }

  @Test("that takes too long for a document is ended", arguments: [false, true])
  func patience(isProgram: Bool) throws {
    var limits = EngineLimits()
    limits.patience = 3
    let folder = try DocumentFolder()
    let source = """
      #set document(title: "Slow")
      #for i in range(1000000) { for j in range(1000000) { if i + j < 0 { [x] } } }
      """
    try folder.write(Array(source.utf8), to: "slow.typ")
    let job = TypesettingJob(
      input: folder.path(of: "slow.typ"), output: folder.path(of: "slow.pdf"), format: .pdf,
      time: 0)
    let site = try siteWithProgram()
    let path = "\(site.folder.url("bin").path):\(PaperSite.path)"
    let engine: any TypstEngine =
      isProgram
      ? try #require(try TypstProgram(in: folder, limits: limits, path: path))
      : try TypstWorker(in: folder, limits: limits, path: PaperSite.path)
    #expect(throws: TypesettingError.tookTooLong(3)) { try engine.make(job) }
    #expect(site.folder.has("bin/used") == isProgram)
  }
}
