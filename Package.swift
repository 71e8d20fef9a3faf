// swift-tools-version: 6.1
import PackageDescription

// `make test` sets this: warnings are errors for us, never for those who depend on us.
let strict = Context.environment["BRIEFPRESS_STRICT"] == "1"

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// The files that are put inside the program; a test holds the list against the folder `Templates`.
let builtInFiles = [
  "about-authors.mustache",
  "attachments.mustache",
  "brief-footer.mustache",
  "brief-item.mustache",
  "brief.mustache",
  "byline.mustache",
  "citation-meta.mustache",
  "contact.mustache",
  "contents.mustache",
  "corrections.mustache",
  "credit.mustache",
  "crumbs.mustache",
  "entries.mustache",
  "footer.mustache",
  "group.mustache",
  "head.mustache",
  "home.mustache",
  "how-to-cite.mustache",
  "identifiers.mustache",
  "key-points.mustache",
  "latest.mustache",
  "layout.mustache",
  "lead.mustache",
  "letterhead.mustache",
  "list-header.mustache",
  "list.mustache",
  "masthead.mustache",
  "not-found.mustache",
  "page.mustache",
  "pagination.mustache",
  "person-links.mustache",
  "person.mustache",
  "picture.mustache",
  "positions.mustache",
  "profile.mustache",
  "redirect.mustache",
  "series-line.mustache",
  "series-navigation.mustache",
  "series-shelf.mustache",
  "site.css",
  "status.mustache",
  "subjects.mustache",
  "title-block.mustache",
  "translations.mustache",
  "withdrawn.mustache",
  "years.mustache",
  "words/ar.yml",
  "words/de.yml",
  "words/en.yml",
  "words/es.yml",
  "words/fr.yml",
  "words/ur.yml",
]

let package = Package(
  name: "briefpress",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "briefpress", targets: ["briefpress"]),
    .library(name: "CommonMark", targets: ["CommonMark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "SourceText", swiftSettings: settings),
    .target(name: "CommonMark", dependencies: ["CCmark", "SourceText"], swiftSettings: settings),
    .target(name: "Briefs", dependencies: ["SourceText", "Yams"], swiftSettings: settings),
    .target(
      name: "Templates",
      path: "Templates",
      resources: builtInFiles.map { .embedInCode($0) },
      swiftSettings: settings
    ),
    .target(
      name: "Pages",
      dependencies: [
        "SourceText", "CommonMark", "Briefs", "Templates", "Yams",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "SiteBuilder", dependencies: ["SourceText", "CommonMark", "Briefs", "Pages"],
      swiftSettings: settings),
    .target(
      name: "Preview",
      dependencies: [
        "SourceText", "Pages", "SiteBuilder", .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "briefpress",
      dependencies: [
        "SourceText", "CommonMark", "Briefs", "Pages", "SiteBuilder", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
  ]
)
