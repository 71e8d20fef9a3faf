/// Keeps a build from writing over what it reads.
enum OutputFolder {
  /// The folders and files of a site that its output must not be or hold.
  private static let inputs = [
    "briefs", "pages", "templates", "styles", "assets", "site.yml", "people.yml",
  ]

  /// Throws when the output is the site's folder, holds it, or is one of the folders that it is made from.
  static func check(_ output: String, against root: String) throws(SiteError) {
    guard let realRoot = FileSystem.realPath(root), let realOutput = realTarget(output) else {
      return
    }
    if (realRoot + "/").hasPrefix(realOutput + "/") {
      throw .outputHoldsInput(output: output, input: firstInput(of: root))
    }
    for input in inputs {
      guard let real = FileSystem.realPath("\(root)/\(input)") else { continue }
      if (realOutput + "/").hasPrefix(real + "/") || (real + "/").hasPrefix(realOutput + "/") {
        throw .outputHoldsInput(output: output, input: input)
      }
    }
  }

  private static func firstInput(of root: String) -> String {
    inputs.first { FileSystem.exists("\(root)/\($0)") } ?? root
  }

  /// The real path of a folder that may not be there yet.
  private static func realTarget(_ path: String) -> String? {
    if let real = FileSystem.realPath(path) { return real }
    guard let slash = path.lastIndex(of: "/") else {
      return FileSystem.realPath(".").map { "\($0)/\(path)" }
    }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return realTarget(parent).map { "\($0)/\(path[path.index(after: slash)...])" }
  }
}
