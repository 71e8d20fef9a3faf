import Basics
import Briefs
import SourceText

/// Prevents a build from overwriting its own input.
enum OutputFolder {
  /// The folders and files of a site that its output must not be or contain.
  private static let inputs =
    InputFolder.allCases.map(\.rawValue) + ["site.yml", "people.yml"]

  /// Throws an error if the output is or contains the site's folder, or is one of its input
  /// folders.
  static func check(_ output: String, against root: String) throws(SiteError) {
    guard let realRoot = FileSystem.realPath(root) else { return }
    let realOutput = PathText(try realTarget(PathText(output)))
    if PathText(realRoot).isWithin(realOutput.text) {
      throw .outputHoldsInput(output: output, input: try firstInput(of: root))
    }
    for input in inputs {
      guard let real = FileSystem.realPath("\(root)/\(input)") else { continue }
      if realOutput.isWithin(real) || PathText(real).isWithin(realOutput.text) {
        throw .outputHoldsInput(output: output, input: input)
      }
    }
  }

  private static func firstInput(of root: String) throws(SiteError) -> String {
    for input in inputs where try FileSystem.exists("\(root)/\(input)") { return input }
    return root
  }

  /// Returns the real path of a folder that may not exist yet; a `..` after a missing folder leads
  /// back to its parent.
  private static func realTarget(_ path: PathText) throws(SiteError) -> String {
    if let real = FileSystem.realPath(path.text) { return real }
    let parent = try realTarget(path.parent ?? PathText("."), unless: path)
    switch path.name {
    case "", ".": return parent
    case "..": return PathText(parent).parent?.text ?? "/"
    default: return parent == "/" ? "/\(path.name)" : "\(parent)/\(path.name)"
    }
  }

  private static func realTarget(
    _ parent: PathText, unless path: PathText
  ) throws(SiteError) -> String {
    guard parent != path else {
      throw .cannotWrite(path: path.text, reason: "the folder that it is in is not there")
    }
    return try realTarget(parent)
  }
}
