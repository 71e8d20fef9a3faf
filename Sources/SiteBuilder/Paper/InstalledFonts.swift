import Basics
import Foundation

/// The fonts of the machine, which the engine uses where a house has none of its own.
struct InstalledFonts: Sendable {
  /// A hash of the names and sizes of their files.
  private(set) var hash: UInt64 = 0

  /// The folders in which systems keep fonts (the fontconfig manual; Apple's “Font Book User Guide”).
  private static let folders: [String] = {
    let home = NSHomeDirectory()
    return [
      "/usr/share/fonts", "/usr/local/share/fonts", "\(home)/.local/share/fonts", "\(home)/.fonts",
      "/Library/Fonts", "/System/Library/Fonts", "\(home)/Library/Fonts",
    ]
  }()

  /// The limit on folders within folders, which may be links to each other.
  private static let mostDepth = 6

  /// Looks at the fonts with a reader, so that a build knows when they change.
  init(_ reader: InputReader) {
    var fingerprint = Fingerprint()
    for folder in Self.folders {
      // A folder that cannot be read has no fonts for the engine either.
      try? Self.add(folder, to: &fingerprint, with: reader, depth: 0)
    }
    hash = fingerprint.hash
  }

  private static func add(
    _ folder: String, to fingerprint: inout Fingerprint, with reader: InputReader, depth: Int
  ) throws(SiteError) {
    guard depth < mostDepth, try reader.status(folder, followingLinks: true)?.kind == .folder else {
      return
    }
    for name in try reader.names(in: folder).names {
      let path = "\(folder)/\(name)"
      guard let status = try FileSystem.status(path, followingLinks: true) else { continue }
      if status.kind == .folder {
        try add(path, to: &fingerprint, with: reader, depth: depth + 1)
      } else {
        fingerprint.add(path)
        fingerprint.add(UInt64(status.size))
      }
    }
  }
}
