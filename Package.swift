// swift-tools-version: 6.1
import PackageDescription

// `make test` sets this: warnings are errors for us, but not for packages that depend on this one.
let strict = Context.environment["BRIEFPRESS_STRICT"] == "1"

// `make fuzz` sets this: the fuzz tests then become a program for libFuzzer.
let fuzzes = Context.environment["BRIEFPRESS_FUZZES"] == "1"

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

/// Fuzzing of all code that reads input from outside: a short run as a test, or a program that runs for hours.
let fuzzTarget: Target = {
  let readers: [Target.Dependency] = [
    "SourceText", "Charts", "CommonMark", "CSL", "Bibliography", "Briefs", "Mustache", "Site",
    "Pages", "SiteBuilder", "Basics", "Preview", "TestSupport",
  ]
  guard fuzzes else {
    return .testTarget(
      name: "FuzzTests", dependencies: readers, exclude: ["Corpus", "LibFuzzer", "README.md"],
      swiftSettings: settings)
  }
  return .executableTarget(
    name: "fuzz", dependencies: readers, path: "Tests/FuzzTests",
    exclude: ["Corpus", "README.md", "FuzzTests.swift", "Mutator.swift"], swiftSettings: settings,
    linkerSettings: [
      .unsafeFlags(["-sanitize=fuzzer"]),
      // Unlike the default linker, lld gives our `main` precedence over that of libFuzzer.
      .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
    ])
}()

let package = Package(
  name: "briefpress",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "briefpress", targets: ["briefpress"]),
    // The types of SourceText are part of what both libraries offer.
    .library(name: "CommonMark", targets: ["CommonMark", "SourceText"]),
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
    // Embeds the files in a target's folder in the program; see Plugins/EmbedFiles.
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(
      name: "embed-files", path: "Plugins/embed-files", swiftSettings: settings),
    .target(name: "Basics", swiftSettings: settings),
    .target(name: "SourceText", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "CommonMark", dependencies: ["CCmark", "Basics", "SourceText"], swiftSettings: settings),
    .target(name: "CSL", dependencies: ["Basics", "SourceText"], swiftSettings: settings),
    .target(
      name: "Bibliography", dependencies: ["Basics", "SourceText", "CSL", "Yams"],
      swiftSettings: settings),
    .target(name: "Charts", dependencies: ["Basics", "SourceText"], swiftSettings: settings),
    .target(
      name: "Briefs", dependencies: ["Basics", "SourceText", "Charts", "Yams"],
      swiftSettings: settings),
    .target(name: "Search", dependencies: ["Basics"], swiftSettings: settings),
    .target(
      name: "Templates",
      dependencies: ["SourceText"],
      path: "Templates",
      swiftSettings: settings,
      plugins: ["EmbedFiles"]
    ),
    .target(
      name: "Styles",
      dependencies: ["SourceText"],
      path: "Styles",
      swiftSettings: settings,
      plugins: ["EmbedFiles"]
    ),
    .target(name: "Mustache", dependencies: ["Basics", "SourceText"], swiftSettings: settings),
    .target(
      name: "Site",
      dependencies: [
        "Basics", "SourceText", "Charts", "CommonMark", "CSL", "Bibliography", "Briefs", "Yams",
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
      name: "EPUB", dependencies: ["Basics", "SourceText", "Briefs", "Site", "Pages"],
      swiftSettings: settings),
    .target(
      name: "Export", dependencies: ["Basics", "SourceText", "Briefs", "Site", "Pages", "EPUB"],
      swiftSettings: settings),
    // Embeds the program that runs the engine.
    .target(
      name: "Typesetting", dependencies: ["Basics", "SourceText", "Briefs", "Site", "Pages"],
      swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "SourceText", "Charts", "CommonMark", "Briefs", "CSL", "Bibliography", "Styles", "Search",
        "Mustache", "Site", "Pages", "EPUB", "Export", "Typesetting", "Basics",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "Seeds",
      dependencies: ["SourceText"],
      path: "seeds",
      // The sample institute has more than the site that `init` writes.
      exclude: ["briefs/more", "pages/independence.md"],
      swiftSettings: settings,
      plugins: ["EmbedFiles"]
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
        "Basics", "SourceText", "CommonMark", "CSL", "Briefs", "Site", "Pages", "Typesetting",
        "SiteBuilder", "Editing", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // Shared by the test targets.
    .target(
      name: "TestSupport", dependencies: ["SourceText", "Briefs"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "BasicsTests", dependencies: ["Basics"], swiftSettings: settings),
    .testTarget(
      name: "EmbedFilesTests", dependencies: ["embed-files"], swiftSettings: settings),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: settings),
    .testTarget(
      name: "ChartsTests", dependencies: ["SourceText", "Charts"], swiftSettings: settings),
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
      name: "BriefsTests", dependencies: ["SourceText", "Charts", "Briefs", "Yams", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "MustacheTests", dependencies: ["SourceText", "Mustache"], swiftSettings: settings),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "Basics", "SourceText", "CommonMark", "CSL", "Briefs", "Templates", "Mustache", "Site",
        "Pages",
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
      name: "TypesettingTests", dependencies: ["Typesetting", "briefpress", "TestSupport"],
      exclude: ["Tools"], swiftSettings: settings),
    .testTarget(
      name: "ExportTests", dependencies: ["briefpress", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "EPUBTests", dependencies: ["EPUB", "briefpress", "TestSupport"], exclude: ["Tools"],
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
