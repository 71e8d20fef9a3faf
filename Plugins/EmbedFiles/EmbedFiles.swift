import Foundation
import PackagePlugin

/// Embeds the files in the folder of a target in the program.
///
/// The target gets a generated `EmbeddedFiles.all`. Files are not listed anywhere: every
/// file that is not Swift source, and that the target does not exclude, is embedded. `.embedInCode` of
/// SwiftPM cannot do this, since it keeps only the names of files, not their paths, and writes arrays of
/// bytes that compile slowly.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target.sourceModule else { return [] }
    let files = module.sourceFiles.filter { $0.type != .source }.map(\.url)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the files of \(module.name)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [output.path, module.directoryURL.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }
}
