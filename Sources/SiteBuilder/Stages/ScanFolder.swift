import SourceText

/// Finds the files of a site.
struct ScanFolder: Stage {
  static let name = "scan"

  func run(for request: BuildRequest) throws -> Checked<SiteFolder> {
    // `ReadTexts` reports the diagnostics of the folder.
    Checked(try SiteFolder.scan(request.root, with: request.reader()))
  }
}
