/// The default templates, words and style sheet, inside the program.
///
/// A test holds the list against the folder.
public enum BuiltInTemplates {
  /// A file by its path in this folder.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]
  }

  public static let files: [File] = [
    File(path: "about-authors.mustache", bytes: PackageResources.about_authors_mustache),
    File(path: "attachments.mustache", bytes: PackageResources.attachments_mustache),
    File(path: "brief-footer.mustache", bytes: PackageResources.brief_footer_mustache),
    File(path: "brief-item.mustache", bytes: PackageResources.brief_item_mustache),
    File(path: "brief.mustache", bytes: PackageResources.brief_mustache),
    File(path: "byline.mustache", bytes: PackageResources.byline_mustache),
    File(path: "citation-meta.mustache", bytes: PackageResources.citation_meta_mustache),
    File(path: "contact.mustache", bytes: PackageResources.contact_mustache),
    File(path: "contents.mustache", bytes: PackageResources.contents_mustache),
    File(path: "corrections.mustache", bytes: PackageResources.corrections_mustache),
    File(path: "credit.mustache", bytes: PackageResources.credit_mustache),
    File(path: "crumbs.mustache", bytes: PackageResources.crumbs_mustache),
    File(path: "entries.mustache", bytes: PackageResources.entries_mustache),
    File(path: "footer.mustache", bytes: PackageResources.footer_mustache),
    File(path: "group.mustache", bytes: PackageResources.group_mustache),
    File(path: "head.mustache", bytes: PackageResources.head_mustache),
    File(path: "home.mustache", bytes: PackageResources.home_mustache),
    File(path: "how-to-cite.mustache", bytes: PackageResources.how_to_cite_mustache),
    File(path: "identifiers.mustache", bytes: PackageResources.identifiers_mustache),
    File(path: "key-points.mustache", bytes: PackageResources.key_points_mustache),
    File(path: "latest.mustache", bytes: PackageResources.latest_mustache),
    File(path: "layout.mustache", bytes: PackageResources.layout_mustache),
    File(path: "lead.mustache", bytes: PackageResources.lead_mustache),
    File(path: "letterhead.mustache", bytes: PackageResources.letterhead_mustache),
    File(path: "list-header.mustache", bytes: PackageResources.list_header_mustache),
    File(path: "list.mustache", bytes: PackageResources.list_mustache),
    File(path: "masthead.mustache", bytes: PackageResources.masthead_mustache),
    File(path: "not-found.mustache", bytes: PackageResources.not_found_mustache),
    File(path: "page.mustache", bytes: PackageResources.page_mustache),
    File(path: "pagination.mustache", bytes: PackageResources.pagination_mustache),
    File(path: "person-links.mustache", bytes: PackageResources.person_links_mustache),
    File(path: "person.mustache", bytes: PackageResources.person_mustache),
    File(path: "picture.mustache", bytes: PackageResources.picture_mustache),
    File(path: "positions.mustache", bytes: PackageResources.positions_mustache),
    File(path: "profile.mustache", bytes: PackageResources.profile_mustache),
    File(path: "redirect.mustache", bytes: PackageResources.redirect_mustache),
    File(path: "series-line.mustache", bytes: PackageResources.series_line_mustache),
    File(path: "series-navigation.mustache", bytes: PackageResources.series_navigation_mustache),
    File(path: "series-shelf.mustache", bytes: PackageResources.series_shelf_mustache),
    File(path: "site.css", bytes: PackageResources.site_css),
    File(path: "site.js", bytes: PackageResources.site_js),
    File(path: "source.mustache", bytes: PackageResources.source_mustache),
    File(path: "sources.mustache", bytes: PackageResources.sources_mustache),
    File(path: "status.mustache", bytes: PackageResources.status_mustache),
    File(path: "subjects.mustache", bytes: PackageResources.subjects_mustache),
    File(path: "title-block.mustache", bytes: PackageResources.title_block_mustache),
    File(path: "translations.mustache", bytes: PackageResources.translations_mustache),
    File(path: "withdrawn.mustache", bytes: PackageResources.withdrawn_mustache),
    File(path: "years.mustache", bytes: PackageResources.years_mustache),
    File(path: "words/ar.yml", bytes: PackageResources.ar_yml),
    File(path: "words/de.yml", bytes: PackageResources.de_yml),
    File(path: "words/en.yml", bytes: PackageResources.en_yml),
    File(path: "words/es.yml", bytes: PackageResources.es_yml),
    File(path: "words/fr.yml", bytes: PackageResources.fr_yml),
    File(path: "words/ur.yml", bytes: PackageResources.ur_yml),
  ]
}
