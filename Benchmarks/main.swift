import Foundation

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
  exit(2)
}
do {
  for size in options.sizes {
    let input = Input(
      work: options.work.appending(path: "\(size)"),
      count: size, hugoSite: URL(fileURLWithPath: "Benchmarks/hugo"),
      templates: URL(fileURLWithPath: "Templates"))
    progress("generating \(size) briefs")
    try input.prepare()
    let session = Session(options: options, input: input)
    try options.instructions ? session.countInstructions() : session.measure()
    try input.tidy()
  }
} catch {
  FileHandle.standardError.write(Data("bench: error: \(error)\n".utf8))
  exit(1)
}
