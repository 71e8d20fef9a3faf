/// The small working site that `init` writes, inside the program: a part of this folder.
public enum Seeds {
  /// A file by its path in the site.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]
  }

  public static let files: [File] = [
    File(path: "site.yml", bytes: PackageResources.site_yml),
    File(path: "people.yml", bytes: PackageResources.people_yml),
    File(path: "references.bib", bytes: PackageResources.references_bib),
    File(path: "pages/about.md", bytes: PackageResources.about_md),
    File(
      path: "briefs/canal-water-by-the-hour.md", bytes: PackageResources.canal_water_by_the_hour_md),
    File(
      path: "briefs/a-bus-every-ten-minutes.md", bytes: PackageResources.a_bus_every_ten_minutes_md),
    File(path: "briefs/a-budget-on-one-page.md", bytes: PackageResources.a_budget_on_one_page_md),
    File(path: "assets/logo.svg", bytes: PackageResources.logo_svg),
    File(path: "assets/people/mehreen-tarkhan.svg", bytes: PackageResources.mehreen_tarkhan_svg),
    File(path: "assets/people/zarmina-atwal.svg", bytes: PackageResources.zarmina_atwal_svg),
  ]
}
