import SourceText
import Yams

/// A key by which another generator holds a text back or takes it out of its lists.
///
/// We do not know these keys, and to publish what they hide would be the worst of mistakes, so a value that hides
/// is an error, where any other unknown key is a warning.
enum HidingKey {
  /// From when on the text is shown.
  case release
  /// Until when the text is shown.
  case expiry
  /// It hides unless its value is `false`.
  case hides
  /// It hides when its value is `false`.
  case shows
  /// It hides when its value is one of the words for a text that is not published.
  case state
  /// It hides unless its value is one of the words for a published text.
  case audience
  /// A key of our own that is spelt otherwise, and hides whatever its value is.
  case ownMisspelt
  /// A map of what is made of a text, as Hugo has it.
  case parts

  /// - Parameter name: the key as it is written
  init?(_ name: String) {
    let plain = name.plainKey
    guard let kind = Self.kinds[plain] ?? Self.own(plain).flatMap({ Self.kinds[$0] }) else {
      return nil
    }
    self = kind
  }

  /// The key of ours that hides, which is meant by another spelling of it; nil for other generators' own keys.
  static func own(_ name: String) -> String? {
    let plain = name.plainKey
    if ownKeys.contains(plain) { return plain }
    return kinds[plain] == nil ? ownKeys.nearest(to: plain) : nil
  }

  private static let ownKeys = ["draft", "published", "status", "embargo", "withdrawn"]

  /// By letters alone: `publish_date`, `publishDate` and `PublishDate` are one.
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

  /// Whether the value hides a text.
  func hides(_ field: YAMLField) -> Bool {
    let word = field.word
    switch self {
    case .release, .expiry: return false
    case .ownMisspelt: return !field.isAbsent
    case .hides: return !field.isAbsent && !Self.noes.contains(word)
    case .shows: return Self.noes.contains(word)
    case .state: return Self.hiddenStates.contains { word.contains($0) }
    case .audience: return !field.isAbsent && !Self.everybody.contains(word)
    case .parts: return Self.noes.contains(word) || field.hidesAPart
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
  /// A key by its letters alone, in small ones.
  fileprivate var plainKey: String { lowercased().filter(\.isLetter) }
}

extension YAMLField {
  /// The value in small letters; nothing where it is a list or a map.
  fileprivate var word: String {
    guard case .scalar(let scalar) = node else { return "" }
    return scalar.string.trimmed.lowercased()
  }

  /// Whether a map says of a part of the page that it is never made: `build: {render: never}`.
  fileprivate var hidesAPart: Bool {
    guard case .mapping(let mapping) = node else { return false }
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
