// swift-tools-version: 6.1
import PackageDescription

// `make test` sets this: warnings are errors for us, never for those who depend on us.
let strict = Context.environment["BRIEFPRESS_STRICT"] == "1"

// `make fuzz` sets this: the readers that are tested are then a program for libFuzzer.
let fuzzes = Context.environment["BRIEFPRESS_FUZZES"] == "1"

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// The citation styles and words that are put inside the program.
let builtInStyles = [
  "author-date.csl",
  "entries/apa.csl",
  "entries/chicago.csl",
  "entries/harvard.csl",
  "entries/mla.csl",
  "locales-en-US.xml",
  "locales-ur.xml",
  "notes.csl",
  "numeric.csl",
]

/// The files that are put inside the program; a test holds the list against the folder `Templates`.
let builtInFiles = [
  "about-authors.mustache",
  "archive-shelf.mustache",
  "attachments.mustache",
  "brief-footer.mustache",
  "brief-item.mustache",
  "brief-line.mustache",
  "brief.mustache",
  "byline.mustache",
  "citation-meta.mustache",
  "cited-in.mustache",
  "contact.mustache",
  "contents.mustache",
  "corrections.mustache",
  "credit.mustache",
  "crumbs.mustache",
  "dublin-core.mustache",
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
  "letters.mustache",
  "list-facts.mustache",
  "list-header.mustache",
  "list.mustache",
  "masthead.mustache",
  "not-found.mustache",
  "numbered-item.mustache",
  "open-graph.mustache",
  "page.mustache",
  "pagination.mustache",
  "person-links.mustache",
  "person.mustache",
  "picture.mustache",
  "positions.mustache",
  "profile.mustache",
  "redirect.mustache",
  "related.mustache",
  "search-box.mustache",
  "search.js",
  "search.mustache",
  "series-line.mustache",
  "series-navigation.mustache",
  "series-shelf.mustache",
  "signposting.mustache",
  "site.css",
  "site.js",
  "source.mustache",
  "sources.mustache",
  "status.mustache",
  "structured-data.mustache",
  "subjects.mustache",
  "title-block.mustache",
  "topic-shelf.mustache",
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

/// The part of `seeds` that `init` writes, put inside the program; a test holds the list against the folder.
let starterFiles = [
  "site.yml",
  "people.yml",
  "references.bib",
  "pages/about.md",
  "briefs/canal-water-by-the-hour.md",
  "briefs/a-bus-every-ten-minutes.md",
  "briefs/a-budget-on-one-page.md",
  "assets/logo.svg",
  "assets/people/mehreen-tarkhan.svg",
  "assets/people/zarmina-atwal.svg",
]

/// The rest of `seeds`: the whole sample institute, which tests and `make site` build.
let otherSeeds = [
  "briefs/2017-09-15-the-last-ferry-at-bela-ghat.md",
  "briefs/a-port-is-a-queue.md",
  "briefs/a-treaty-for-shared-air.md",
  "briefs/burning-season.md",
  "briefs/clinics-on-the-last-mile.md",
  "briefs/fences-against-the-tide.md",
  "briefs/garmi-aur-kaam-ka-din.md",
  "briefs/groundwater-needs-a-ledger.md",
  "briefs/heat-and-the-working-day.md",
  "briefs/river-gauges",
  "briefs/rooftop-solar-and-the-shared-grid.md",
  "briefs/seed-banks-in-kitchen-jars.md",
  "briefs/the-price-of-wheat-in-eleven-markets.md",
  "briefs/what-a-cheap-sensor-knows.md",
  "briefs/who-answers-the-flood-line.md",
  "pages/independence.md",
]

/// The readers of what others write, with any bytes: a short run as a test, or a program that runs for hours.
let fuzzTarget: Target = {
  let readers: [Target.Dependency] = [
    "SourceText", "CommonMark", "CSL", "Bibliography", "Briefs", "Mustache", "Site", "Pages",
    "SiteBuilder", "Basics", "Preview", "TestSupport",
  ]
  guard fuzzes else {
    return .testTarget(
      name: "FuzzTests", dependencies: readers, exclude: ["Corpus", "LibFuzzer", "README.md"],
      swiftSettings: settings)
  }
  return .executableTarget(
    name: "fuzz", dependencies: readers, path: "Tests/FuzzTests",
    exclude: ["Corpus", "README.md", "FuzzTests.swift", "Mutator.swift"], swiftSettings: settings)
}()

let package = Package(
  name: "briefpress",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "briefpress", targets: ["briefpress"]),
    .library(name: "CommonMark", targets: ["CommonMark"]),
    .library(name: "CSL", targets: ["CSL", "SourceText"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .target(name: "Basics", swiftSettings: settings),
    .target(name: "SourceText", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "CommonMark", dependencies: ["CCmark", "Basics", "SourceText"], swiftSettings: settings),
    .target(name: "CSL", dependencies: ["Basics", "SourceText"], swiftSettings: settings),
    .target(
      name: "Bibliography", dependencies: ["Basics", "SourceText", "CSL", "Yams"],
      swiftSettings: settings),
    .target(
      name: "Briefs", dependencies: ["Basics", "SourceText", "Yams"], swiftSettings: settings),
    .target(name: "Search", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "Templates",
      path: "Templates",
      resources: builtInFiles.map { .embedInCode($0) },
      swiftSettings: settings
    ),
    .target(
      name: "Styles",
      path: "Styles",
      resources: builtInStyles.map { .embedInCode($0) },
      swiftSettings: settings
    ),
    .target(name: "Mustache", dependencies: ["Basics", "SourceText"], swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Basics", "SourceText", "CommonMark", "CSL", "Bibliography", "Briefs", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Pages",
      dependencies: [
        "SourceText", "CommonMark", "CSL", "Bibliography", "Briefs", "Site", "Search", "Mustache",
        "Templates", "Basics", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "SourceText", "CommonMark", "Briefs", "CSL", "Bibliography", "Styles", "Search", "Site",
        "Pages", "Basics",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Seeds",
      path: "seeds",
      exclude: otherSeeds,
      sources: ["Seeds.swift"],
      resources: starterFiles.map { .embedInCode($0) },
      swiftSettings: settings
    ),
    .target(
      name: "Editing",
      dependencies: [
        "Basics", "SourceText", "CommonMark", "Briefs", "Site", "Pages", "SiteBuilder", "Seeds",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Basics", "SourceText", "Briefs", "Site", "Pages", "SiteBuilder",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "briefpress",
      dependencies: [
        "Basics", "SourceText", "CommonMark", "CSL", "Briefs", "Site", "Pages", "SiteBuilder",
        "Editing", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // What test targets share.
    .target(
      name: "TestSupport", dependencies: ["SourceText", "Briefs"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: settings),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: settings),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: settings),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["SourceText", "CommonMark", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CSLTests", dependencies: ["SourceText", "CSL", "TestSupport"],
      exclude: ["conformance.txt", "Fixtures", "RealStyles"],
      swiftSettings: settings),
    .testTarget(
      name: "BibliographyTests",
      dependencies: ["Basics", "SourceText", "CSL", "Bibliography", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "BriefsTests", dependencies: ["SourceText", "Briefs", "Yams", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MustacheTests", dependencies: ["SourceText", "Mustache"], swiftSettings: settings),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "SourceText", "CommonMark", "Briefs", "Templates", "Mustache", "Site", "Pages",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: [
        "SourceText", "CommonMark", "Briefs", "Site", "Pages", "SiteBuilder", "briefpress",
        "TestSupport",
      ],
      exclude: ["Faults/faults.c"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Basics", "Bibliography", "Briefs", "CSL", "Editing", "Site", "Pages", "Search",
        "SiteBuilder", "SourceText", "TestSupport",
      ],
      exclude: ["Scripts"],
      swiftSettings: settings),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "SourceText", "SiteBuilder", "TestSupport",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "SourceText", "CommonMark", "CSL", "Bibliography", "Briefs", "Mustache", "Site", "Pages",
        "SiteBuilder", "Preview", "Templates", "briefpress", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Basics", "SourceText", "Briefs", "SiteBuilder", "Editing", "Seeds", "briefpress",
        "TestSupport",
      ],
      swiftSettings: settings
    ),
    fuzzTarget,
  ]
)
