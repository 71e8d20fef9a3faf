import Foundation

/// One of the two generators, with its input and output folders.
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

  func build(cold: Bool = false, extra: [String] = []) throws -> Cost {
    if cold { try clear() }
    // Pages that the other tool's run has not yet written to disk must not slow down this one.
    sync()
    var environment = ProcessInfo.processInfo.environment
    environment["XDG_CACHE_HOME"] = cache.path
    let command = Command(
      arguments: arguments + (cold ? coldArguments : []) + extra, environment: environment,
      log: folder.deletingLastPathComponent().appending(path: "\(name).log"))
    return try command.run()
  }

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

  /// Returns the number of files in the output.
  func fileCount() -> Int {
    let entries = FileManager.default.enumerator(at: output, includingPropertiesForKeys: nil)
    return entries?.reduce(0) { count, entry in
      (entry as? URL)?.hasDirectoryPath == false ? count + 1 : count
    } ?? 0
  }
}

extension Input {
  func briefpressTool(_ binary: String) -> Tool {
    let output = work.appending(path: "briefpress-site")
    return Tool(
      name: "briefpress", folder: briefpress, output: output,
      cache: work.appending(path: "briefpress-cache"),
      arguments: [binary, "build", briefpress.path, "-o", output.path], coldArguments: [],
      input: ["briefs", "site.yml", "people.yml"], stale: stale)
  }

  /// Returns Hugo, which writes files for reference managers only if Briefpress has just written them.
  func hugoTool(_ binary: String, references: Bool) -> Tool {
    let output = work.appending(path: "hugo-site")
    let cache = work.appending(path: "hugo-cache")
    let configuration = ["hugo.toml"] + (references ? ["references.toml"] : [])
    return Tool(
      name: "hugo", folder: hugo, output: output, cache: cache,
      arguments: [
        binary, "--source", hugo.path, "--destination", output.path, "--cacheDir", cache.path,
        "--config", configuration.map { hugo.appending(path: $0).path }.joined(separator: ","),
      ],
      coldArguments: ["--ignoreCache"],
      input: ["content", "data", "layouts", "assets", "hugo.toml", "references.toml"],
      stale: stale)
  }
}

/// Returns the path of a command on the PATH.
func path(of command: String) -> String? {
  (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/\(command)" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}
