import SiteBuilder
import SourceText

extension Diagnostic {
  /// Returns a diagnostic for an error of the machine during a build.
  static func cannotBuild(_ error: any Error, in folder: String) -> Diagnostic {
    guard let error = error as? SiteError else {
      return Diagnostic(FolderRule.cannotBuild, "\(error)", at: Location(path: folder))
    }
    return Diagnostic(
      FolderRule.cannotBuild, error.description, at: Location(path: folder), help: error.help)
  }
}
