import SiteBuilder
import SourceText

extension Rule {
  package static let cannotBuild = Rule("cannot-build", .error)

  /// The rules about building for a preview.
  package static let ofPreview: [Rule] = [.cannotBuild]
}

extension Diagnostic {
  /// Returns a diagnostic for an error of the machine during a build.
  static func cannotBuild(_ error: any Error, in folder: String) -> Diagnostic {
    guard let error = error as? SiteError else {
      return Diagnostic(.cannotBuild, "\(error)", at: Location(path: folder))
    }
    return Diagnostic(
      .cannotBuild, error.description, at: Location(path: folder), help: error.help)
  }
}
