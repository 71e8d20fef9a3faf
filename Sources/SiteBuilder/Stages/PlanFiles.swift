import Briefs
import Pages
import Site
import SourceText

/// The plan of a site before its texts are rendered.
struct PlannedSite: Sendable {
  var plan: SitePlan
  var settings: Publication.Settings
  let heldBack: HeldBackFiles
}

/// Plans all files of a site that do not depend on rendered texts.
struct PlanFiles: Stage {
  let read: ReadSite

  static let name = "plan the files"

  func run(for request: BuildRequest) throws -> Checked<PlannedSite> {
    let (sources, library) = (read.sources, read.library)
    let heldBack = HeldBackFiles(sources, library)
    let assets = sources.assets.filter { !heldBack.holdsBack($0.source) }
    let settings = try settings(for: request, assets: assets)
    let url = request.baseURL ?? library.configuration.url
    let plan = SitePlan(
      library,
      with: SitePlan.Additions(
        outputs: BriefOutputs(library.configuration).fileExtensions, assets: assets,
        frame: settings.files(for: library),
        records: library.metadataFiles(isPublished: url != nil)), at: url)
    return Checked(
      PlannedSite(plan: plan, settings: settings, heldBack: heldBack),
      plan.diagnostics)
  }

  private func settings(
    for request: BuildRequest, assets: [AssetFile]
  ) throws(SiteError) -> Publication.Settings {
    let (sources, library) = (read.sources, read.library)
    var settings = Publication.Settings()
    for scope in Stylesheet.Scope.allCases {
      settings.stylesheets[scope] = Stylesheet(
        sources.templates.stylesheet, scope: scope, theme: library.configuration.theme,
        address: { OutputPath($0).href(from: OutputPath("assets/site.css")) })
    }
    settings.script = SiteScript(sources.templates.script, named: "site")
    settings.inlinePictures = try sources.smallLogos()
    settings.includesDrafts = request.includesDrafts
    if library.configuration.hasSearch {
      settings.searchScript = SiteScript(sources.templates.searchScript, named: "search")
    }
    for asset in assets {
      let path = sources.folder.path(of: asset.source)
      settings.fileSizes[asset.source] = try sources.folder.reader.ofTexts.status(
        path, followingLinks: true)?.size
    }
    settings.generator = "Briefpress \(Version.current)"
    return settings
  }
}
