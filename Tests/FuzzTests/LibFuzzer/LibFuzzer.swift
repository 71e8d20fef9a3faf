import Foundation

/// Processes one input; a broken promise ends the program, like a crash.
///
/// The name is the one that libFuzzer's own `main` links to, although ours takes its place.
@_cdecl("LLVMFuzzerTestOneInput")
public func read(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  let broken = target?.brokenPromises(input) ?? []
  guard broken.isEmpty else { fatalError(broken.joined(separator: "\n")) }
  return 0
}

/// The main program of libFuzzer.
@_silgen_name("LLVMFuzzerRunDriver")
private func runLibFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ read: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum Fuzz {
  /// Removes the name of a target and a folder from the arguments, writes the target's inputs and words
  /// there, and passes the other arguments to libFuzzer.
  static func main() throws {
    guard let target, let folder else {
      print("usage: fuzz TARGET FOLDER [options of libFuzzer]")
      print("targets: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
      exit(2)
    }
    try target.write(to: folder)
    var arguments = CommandLine.unsafeArgv + 1
    arguments[0] = CommandLine.unsafeArgv[0]
    var count = CommandLine.argc - 1
    exit(runLibFuzzer(&count, &arguments, read))
  }
}

private let target = FuzzTarget.all.first { $0.name == CommandLine.arguments.dropFirst().first }
private let folder = CommandLine.arguments.dropFirst(2).first

extension FuzzTarget {
  /// Writes the inputs as a corpus, and the words next to it as `FOLDER.dict`.
  fileprivate func write(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, input) in Samples.inputs(of: self).enumerated() {
      try Data(input).write(to: URL(filePath: "\(folder)/seed-\(number)"))
    }
    let lines = words.map { "\"\($0.utf8.map(Self.escaped).joined())\"\n" }
    try Data(lines.joined().utf8).write(to: URL(filePath: folder + ".dict"))
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }
}
