import Basics
import SourceText
import Yams

/// A key by which another generator hides a text or removes it from its lists.
///
/// Briefpress does not have these keys, and publishing a text that they hide would be the worst of
/// mistakes. So a value that hides a text is an error, while any other unknown key is a warning.
enum HidingKey {
  /// The moment from which the text is shown.
  case release
  /// The moment until which the text is shown.
  case expiry
  /// A key that hides the text unless its value is `false`.
  case hides
  /// A key that hides the text if its value is `false`.
  case shows
  /// A key that hides the text if its value is one of the words for an unpublished text.
  case state
  /// A key that hides the text unless its value is one of the words for a published text.
  case audience
  /// A misspelt key of Briefpress, which hides the text whatever its value is.
  case ownMisspelt
  /// A map of the outputs for a text, as in Hugo.
  case parts

  /// - Parameter name: the key, as written
  init?(_ name: String) {
    let plain = name.plainKey
    guard let kind = Self.kinds[plain] ?? Self.own(plain).flatMap({ Self.kinds[$0] }) else {
      return nil
    }
    self = kind
  }

  /// Returns the hiding key of Briefpress that another spelling stands for, or nil for other
  /// generators' own keys.
  static func own(_ name: String) -> String? {
    let plain = name.plainKey
    if ownKeys.contains(plain) { return plain }
    return kinds[plain] == nil ? ownKeys.nearest(to: plain) : nil
  }

  private static let ownKeys = ["draft", "published", "status", "embargo", "withdrawn"]

  /// The kinds by the letters of the key: `publish_date`, `publishDate` and `PublishDate` are the
  /// same.
  private static let kinds = Dictionary(
    uniqueKeysWithValues: [
      (HidingKey.release, releases), (.expiry, expiries), (.hides, flagsThatHide),
      (.shows, flagsThatShow), (.state, states), (.audience, audiences),
      (.ownMisspelt, ["embargo", "withdrawn", "embargodate", "embargountil", "embargoed"]),
      (.parts, ["build", "sitemap"]),
    ].flatMap { kind, names in names.map { ($0, kind) } })

  private static let releases = [
    "publishdate", "pubdate", "publishedat", "publisheddate", "publishedon", "datepublished",
    "publicationdate", "publishon", "publishat", "golive", "golivedate", "releasedate", "scheduled",
    "scheduledat", "scheduledfor", "scheduleddate", "visiblefrom", "availablefrom",
  ]

  private static let expiries = [
    "expirydate", "expirationdate", "expires", "expiresat", "expireson", "expiry", "expiration",
    "unpublishdate", "unpublishat", "unpublishon", "visibleuntil", "availableuntil",
  ]

  private static let flagsThatHide = [
    "draft", "isdraft", "unpublished", "private", "isprivate", "hidden", "ishidden", "hide",
    "unlisted", "isunlisted", "headless", "noindex", "internal", "confidential", "secret",
    "protected", "restricted", "password", "wip", "future", "exclude", "excluded", "ignore",
    "ignored", "disabled", "deleted", "trashed", "expired", "retracted", "hiddeninhomelist",
    "eleventyexcludefromcollections", "searchexclude", "excludefromsearch", "sitemapexclude",
    "sitemapignore",
  ]

  private static let flagsThatShow = [
    "published", "ispublished", "publish", "public", "ispublic", "listed", "visible", "isvisible",
    "show", "enabled", "display", "render", "output", "searchable", "indexable",
  ]

  private static let states = [
    "status", "state", "poststatus", "publishstatus", "publicationstatus", "publicationstate",
    "workflow", "workflowstate", "stage", "robots",
  ]

  private static let audiences = ["visibility", "access", "accesslevel"]

  // MARK: Values

  /// Returns whether the value hides a text.
  func hides(_ field: YAMLField) -> Bool {
    let word = field.plainText?.lowercased() ?? ""
    switch self {
    case .release, .expiry: return false
    case .ownMisspelt: return !field.isAbsent
    case .hides: return !field.isAbsent && !Self.noes.contains(word)
    case .shows: return Self.noes.contains(word)
    case .state: return Self.hiddenStates.contains { word.contains($0) }
    case .audience: return !field.isAbsent && !Self.everybody.contains(word)
    case .parts: return Self.noes.contains(word) || field.node.hidesAPart
    }
  }

  fileprivate static let noes: Set = ["false", "no", "off", "0", "n", "never", "none"]

  private static let hiddenStates = [
    "draft", "pending", "private", "hidden", "future", "scheduled", "unpublished", "unlisted",
    "internal", "trash", "wip", "review", "in progress", "embargo", "withdrawn", "retracted",
    "deleted", "inactive", "disabled", "offline", "noindex", "expired",
  ]

  private static let everybody: Set = [
    "public", "published", "visible", "all", "everyone", "everybody", "open", "open access", "free",
    "world", "anyone", "general", "true", "yes",
  ]
}

extension String {
  /// The letters of a key, in lower case.
  fileprivate var plainKey: String { lowercased().filter(\.isLetter) }
}

extension Node {
  /// Whether a map disables a part of the page: `build: {render: never}`.
  fileprivate var hidesAPart: Bool {
    guard case .mapping(let mapping) = self else { return false }
    return mapping.contains { name, value in
      let says = value.string?.lowercased() ?? ""
      switch name.string?.lowercased() {
      case "disable", "exclude", "ignore": return !HidingKey.noes.contains(says)
      case "list", "render":
        return ["link", "local"].contains(says) || HidingKey.noes.contains(says)
      default: return false
      }
    }
  }
}
