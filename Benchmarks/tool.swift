import Foundation

/// A generator, with its input and output folders.
struct Tool {
  let name: String
  let folder: URL
  let output: URL
  let cache: URL
  /// The arguments of every build, and those of a cold one.
  let arguments: [String]
  let coldArguments: [String]
  /// The names in the input; anything else that a build leaves in the folder is a cache.
  let input: Set<String>
  /// The folder in which earlier output waits to be removed.
  let stale: URL
  /// The command that runs the tool, if it does not run by itself.
  var wrapper: [String] = []

  func build(cold: Bool = false, extra: [String] = []) throws -> Cost {
    if cold { try clear() }
    // Pages that another tool's run has not yet written to disk must not slow down this one.
    sync()
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = cache.path
    let command = Command(
      arguments: wrapper + arguments + (cold ? coldArguments : []) + extra,
      environment: environment, log: log)
    return try command.run()
  }

  var log: URL { stale.deletingLastPathComponent().appending(path: "\(name).log") }

  /// Puts the output and every cache aside.
  ///
  /// They are removed after all measurements: for about a minute, ext4 skips the entries of removed
  /// files one by one, which would slow down the next run that writes.
  private func clear() throws {
    let files = FileManager.default
    let left = try files.contentsOfDirectory(atPath: folder.path).filter { !input.contains($0) }
    try files.createDirectory(at: stale, withIntermediateDirectories: true)
    for old in left.map({ folder.appending(path: $0) }) + [output, cache]
    where files.fileExists(atPath: old.path) {
      try files.moveItem(at: old, to: stale.appending(path: UUID().uuidString))
    }
  }
}

extension Input {
  func briefpressTool(_ binary: String) -> Tool {
    let output = work.appending(path: "briefpress-site")
    return Tool(
      name: "Briefpress", folder: briefpress, output: output,
      cache: work.appending(path: "briefpress-cache"),
      arguments: [binary, "build", briefpress.path, "-o", output.path], coldArguments: [],
      input: ["briefs", "site.yml", "people.yml", "templates"], stale: stale)
  }

  /// Returns Hugo with the same files for reference managers, with or without related briefs, in which it is slow.
  func hugoTool(_ binary: String, related: Bool) -> Tool {
    let name = related ? "Hugo, related" : "Hugo"
    let folderName = related ? "hugo-related" : "hugo-plain"
    let output = work.appending(path: "\(folderName)-site")
    let cache = work.appending(path: "\(folderName)-cache")
    let configuration = ["hugo.toml", "references.toml"] + (related ? ["related.toml"] : [])
    return Tool(
      name: name, folder: hugo, output: output, cache: cache,
      arguments: [
        binary, "--source", hugo.path, "--destination", output.path, "--cacheDir", cache.path,
        "--config", configuration.map { hugo.appending(path: $0).path }.joined(separator: ","),
      ],
      coldArguments: ["--ignoreCache"],
      input: [
        "content", "data", "layouts", "assets", "hugo.toml", "references.toml", "related.toml",
      ],
      stale: stale)
  }
}

/// Returns the path of a command on the PATH.
func path(of command: String) -> String? {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/\(command)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Returns the path of a program within a package from PyPI that `make` has installed, not of the script in Python
/// that starts it.
func packaged(_ program: String) -> String? {
  let tools = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"] ?? ".tools"
  let files = FileManager.default.enumerator(
    at: URL(fileURLWithPath: tools).appending(path: "lib"), includingPropertiesForKeys: nil)
  return files?.lazy.compactMap { ($0 as? URL)?.path }.first { $0.hasSuffix("/\(program)") }
}
