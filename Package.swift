// swift-tools-version: 6.1
import PackageDescription

// `make test` sets this: warnings are errors for us, never for those who depend on us.
let strict = Context.environment["BRIEFPRESS_STRICT"] == "1"

let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

let package = Package(
  name: "briefpress",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "briefpress", targets: ["briefpress"]),
    .library(name: "CommonMark", targets: ["CommonMark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
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
    .target(name: "Briefs", dependencies: ["SourceText", "CommonMark", "Yams"], swiftSettings: settings),
    .target(
      name: "Templates",
      path: "Templates",
      resources: [
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Pages",
      dependencies: [
        "Briefs", "Templates", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings
    ),
    .target(name: "SiteBuilder", dependencies: ["Pages"], swiftSettings: settings),
    .target(
      name: "Preview",
      dependencies: ["SiteBuilder", .product(name: "FlyingFox", package: "FlyingFox")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "briefpress",
      dependencies: [
        "Preview", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
  ]
)
