/// The names that other generators use for Briefpress's keys, and that authors are used to.
///
/// They are not read, since several names for one thing would confuse a team, but the help names
/// the right key. Case and the difference between `-`, `_` and a space do not matter.
enum ForeignNames {
  /// The names in Hugo, Jekyll, Hexo, Eleventy, Astro, Ghost, WordPress, Quarto, Pelican, Zola and
  /// JSON Feed.
  static let ofBriefs = table([
    "title": "headline heading posttitle pagetitle",
    "subtitle": "subhead subheading subheadline tagline deck dek standfirst",
    "date": """
    created createdat createdon createddate creationdate datecreated dateadded added posted postedat postedon \
    postdate posteddate pubdate pubdatetime publicationdate publicationday publishedat publishedon publisheddate \
    datepublished dateofpublication issued issuedate releasedate released day datetime timestamp
    """,
    "updated": """
    modified modifiedat modifiedon modifieddate datemodified moddatetime lastmodified lastmodifiedat \
    lastmodifieddate lastmod lastmoddate lastupdate lastupdated lastupdatedat updatedat updatedon updateddate \
    dateupdated updatedate postmodified revised reviseddate
    """,
    "author": """
    authorname authornames postauthor primaryauthor byline creator creators writer writers writtenby contributors
    """,
    "editor": "editedby editorname",
    "summary": """
    intro introduction lead lede teaser blurb customexcerpt metadescription seodescription shortdescription \
    postexcerpt synopsis
    """,
    "key-points": "keytakeaways takeaways highlights keypoint keymessages keyfindings",
    "topics": "subjects subject keyword themes",
    "regions": "country countries",
    "number": "issue issuenumber seriesnumber no nr",
    "lang": "languagecode langcode hreflang",
    "related": "relatedposts relatedarticles relatedbriefs seealso",
    "license": "rights licensing",
    "funding": "funder funders sponsor sponsors",
    "image": """
    img images picture photo cover coverimage featuredimage featureimage heroimage headerimage thumbnail thumb banner \
    bannerimage ogimage socialimage previewimage teaserimage
    """,
    "attachments": "attachment files downloads download pdf",
    "slug": "postname shortname",
    "aliases": "alias redirects redirect url oldurl oldurls previousurls",
    "bibliography": "bib bibfile references.bib",
    "citation-style": "csl cslstyle",
  ])

  /// The names in `_config.yml`, `hugo.toml` and similar files.
  static let ofSites = table([
    "title": "name sitename sitetitle",
    "tagline": "subtitle slogan motto sitedescription",
    "url": "baseurl siteurl site homepage root",
    "language": "languagecode defaultcontentlanguage locale",
    "license": "rights copyright",
    "page-size": "paginate pagination postsperpage",
    "menu": "nav navigation navbar menus",
  ])

  static let ofPersons = table([
    "name": "fullname displayname",
    "family": "familyname surname lastname last",
    "role": "title position jobtitle job",
    "affiliation": "institution institute organization organisation org company employer",
    "email": "mail emailaddress",
    "web": "website homepage link site www",
    "bio": "biography about description",
    "photo": "picture image avatar portrait headshot",
  ])

  static let ofLetterheads = table([
    "name": "title institute organization organisation",
    "web": "website url homepage site www",
    "phone": "tel telephone",
    "email": "mail",
  ])

  static let ofSeries = table([
    "id": "slug key", "title": "name label", "number-label": "label format",
  ])
  static let ofTerms = table(["id": "slug key", "title": "name label"])
  static let ofMenus = table(["title": "name label text", "href": "url link path"])
  static let ofPictures = table(["src": "file path url source", "alt": "alttext alternativetext"])
  static let ofAttachments = table(["file": "src path url href", "title": "name label text"])

  private static func table(_ names: [String: String]) -> [String: String] {
    let pairs = names.flatMap { key, others in
      others.split(separator: " ").map { (String($0), key) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
