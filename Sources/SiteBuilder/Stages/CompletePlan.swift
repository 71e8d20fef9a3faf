import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// The plan of all files, including those that depend on texts.
struct CompletedPlan: Sendable {
  var plan: SitePlan
  /// What the briefs cite.
  let cited: CitedSources
}

/// Removes files from the plan that no text uses, and adds the lists of what briefs cite.
struct CompletePlan: Stage {
  let planned: PlannedSite
  let read: ReadSite
  let texts: RenderedTexts

  static let name = "complete the plan"

  func run(for request: BuildRequest) throws -> Checked<CompletedPlan> {
    var plan = planned.plan
    let unused = try planned.heldBack.unused(
      in: plan, used: { usedFiles },
      texts: { () throws(SiteError) in try read.sources.textsThatNameFiles() })
    plan.remove(copiesOf: unused)
    let cited = CitedSources(
      texts.briefs, entries: read.library.entries, ownHost: plan.baseURL?.webHost)
    plan.add(cited, Paging(read.library.configuration))
    let reported = plan.diagnostics.count
    addChartFiles(to: &plan)
    let manuscripts = read.sources.folder.manuscripts.filter { unused.contains($0) }
    return Checked(
      CompletedPlan(plan: plan, cited: cited),
      plan.diagnostics.dropFirst(reported) + manuscripts.map { .unusedManuscript($0) })
  }

  /// Adds the files with the numbers of charts, beside the pages of their texts.
  private func addChartFiles(to plan: inout SitePlan) {
    let ofBriefs = zip(read.library.entries, texts.briefs).enumerated().map { index, brief in
      (PlannedText.brief(index), Route.brief(brief.0.slug), brief.0.brief.path, brief.1.chartFiles)
    }
    let ofPages = zip(read.library.pages, texts.pages).enumerated().map { index, page in
      (PlannedText.page(index), Route.standalone(page.0), page.0.path, page.1.chartFiles)
    }
    for (text, page, source, files) in ofBriefs + ofPages {
      for (number, file) in files.enumerated() {
        plan.add(
          PlannedFile(OutputPath(page.folder + file.name), .chartData(of: text, number: number)),
          for: .file("the numbers of chart \(number + 1) in \(source)"),
          at: Location(path: source))
      }
    }
  }

  /// The files that texts and front matter link to.
  private var usedFiles: Set<OutputPath> {
    let ofBriefs = zip(read.library.entries, texts.briefs).flatMap { entry, text in
      targets(of: text.references, in: entry.brief.path, on: Route.brief(entry.slug))
        + entry.brief.filesNamed.compactMap { planned.plan.siteMap[$0] }
    }
    let ofPages = zip(read.library.pages, texts.pages).flatMap { page, text in
      targets(of: text.references, in: page.path, on: Route.standalone(page))
    }
    return Set(ofBriefs + ofPages)
  }

  private func targets(
    of references: [RenderedMarkdown.Reference], in source: String, on page: OutputPath
  ) -> [OutputPath] {
    let links = LinkResolver(siteMap: planned.plan.siteMap, source: source, page: page)
    return references.compactMap { reference in
      guard case .found(let link) = links.resolve(reference.address[...]) else { return nil }
      return link.target
    }
  }
}
