import TestSupport
import Testing

@Suite("The files of a site's folder")
struct FileNameTests {
  @Test("are briefs whatever ending of Markdown they have")
  func markdown() async throws {
    let names = ["a.md", "b.MD", "c.markdown", "d.mdown", "e.mkd", "f.Markdown"]
    let site = try TestSite(
      Dictionary(uniqueKeysWithValues: names.map { ("briefs/\($0)", brief($0)) }))
    try site.write(brief("Folder"), to: "briefs/g/INDEX.MD")
    #expect(try await site.messages() == [])
    let slugs = try site.output.paths.filter {
      $0.hasSuffix("/index.html") && $0.split(separator: "/").count == 3 && $0.hasPrefix("briefs/")
    }.map { String($0.split(separator: "/")[1]) }
    #expect(slugs.sorted() == ["2017", "a", "b", "c", "d", "e", "f", "g"])
  }

  @Test("are not copied where a program has left them behind")
  func leftovers() async throws {
    let left = [
      "ok.md~", "ok.md.bak", "ok.md.orig", "#ok.md#", ".#ok.md", "~$ok.docx", ".ok.md.swp",
      "ok.swp", "Thumbs.db", "desktop.ini", ".DS_Store", "ok.tmp",
      "ok (Amina's conflicted copy 2020-01-01).md", "ok.sync-conflict-20200101-010101-ABC.md",
    ]
    let folders = ["briefs", "pages", "assets"]
    let site = try TestSite(["briefs/ok.md": brief("Ok")])
    for folder in folders {
      for name in left { try site.write(brief("Secret"), to: "\(folder)/\(name)") }
    }
    #expect(try await site.messages() == [])
    #expect(try site.output.paths(containing: "Secret") == [])
    #expect(
      try site.output.paths.filter { $0.contains("ok.") || $0.contains("humbs") }.sorted()
        == ["briefs/ok/ok.bib", "briefs/ok/ok.json", "briefs/ok/ok.ris"])
  }

  @Test("are not copied where they are texts, and this is reported")
  func texts() async throws {
    let site = try TestSite([
      "briefs/ok.md": brief("Ok"), "briefs/a.rst": "Secret", "briefs/b.docx": "Secret",
      "briefs/c.mdk": brief("Secret"), "briefs/d.html": brief("Secret"), "pages/e.txt": "Secret",
    ])
    #expect(
      try await site.messages() == [
        "briefs/a.rst: warning: the text is neither read as a brief nor copied into the site "
          + "[not-a-brief]",
        "briefs/b.docx: warning: the text is neither read as a brief nor copied into the site "
          + "[not-a-brief]",
        "briefs/c.mdk: warning: the file begins with front matter, but its name does not end in "
          + "'.md' [not-a-brief]",
        "briefs/d.html: warning: the file begins with front matter, but its name does not end in "
          + "'.md' [not-a-brief]",
        "pages/e.txt: warning: the text is neither read as a brief nor copied into the site "
          + "[not-a-brief]",
      ])
    #expect(try site.output.paths(containing: "Secret") == [])
  }

  @Test("are copied where they are texts that a brief offers or leads to")
  func attachedTexts() async throws {
    let site = try TestSite([
      "briefs/ok/index.md": brief("Ok", "attachments: [a.docx]\n", body: "[All](b.txt)"),
      "briefs/ok/a.docx": "1", "briefs/ok/b.txt": "2", "pages/humans.txt": "3",
      "briefs/ok/chart.html": "<p>4",
    ])
    #expect(try await site.messages() == [])
    let paths = try site.output.paths
    for path in ["briefs/ok/a.docx", "briefs/ok/b.txt", "humans.txt", "briefs/ok/chart.html"] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test("are reported where their names are nearly those of files that are read")
  func misnamed() async throws {
    let site = try TestSite([
      "briefs/ok.md": brief("Ok"), "site.yaml": "title: T\n", "people.yaml": "", "words/en.yml": "",
      "template/home.mustache": "", "templates/Home.mustache": "x", "templates/breif.mustache": "x",
      "templates/words/English.yml": "", "templates/words/en_GB.yml": "", "templates/site.scss": "",
      "templates/words/pt.yml": "home: Início\n",
    ])
    let outcome = try await site.build()
    let found = zip(outcome.messages(in: site), outcome.helps).map { "\($0) \($1 ?? "")" }
    #expect(
      found == [
        "people.yaml: warning: 'people.yaml' is not read [misnamed-file] name it 'people.yml'",
        "site.yaml: warning: 'site.yaml' is not read [misnamed-file] name it 'site.yml'",
        "template: warning: 'template' is not read [misnamed-file] name it 'templates'",
        "templates/Home.mustache: warning: no page and no template uses 'Home.mustache' "
          + "[unused-template] name it 'home.mustache'",
        "templates/breif.mustache: warning: no page and no template uses 'breif.mustache' "
          + "[unused-template] name it 'brief.mustache'",
        "templates/site.scss: warning: 'templates/site.scss' is not read [misnamed-file] "
          + "name it 'templates/site.css'",
        "templates/words/English.yml: warning: 'templates/words/English.yml' is not read "
          + "[misnamed-file] the names of files in 'templates' are listed in docs/templates.md",
        "templates/words/en_GB.yml: warning: 'templates/words/en_GB.yml' is not read "
          + "[misnamed-file] name it 'templates/words/en-GB.yml'",
        "words: warning: 'words' is not read [misnamed-file] name it 'templates/words'",
      ])
  }
}
