import Foundation
import TestSupport
import Testing

@testable import EPUB

@Suite("The archive of an EPUB")
struct ArchiveTests {
  /// Files that are hard for compression: empty, without repetitions, and with nothing else.
  private static let files: [(name: String, bytes: [UInt8])] = {
    var numbers = RandomNumbers(seed: 7)
    let noise = (0..<70_000).map { _ in UInt8(numbers.below(256)) }
    let words = ["well", "canal", "turn", "an hour", "زبان", "\n", ", "]
    let text = (0..<40_000).map { _ in numbers.pick(words) }.joined()
    let skewed = (0..<60).flatMap { index in
      [UInt8](repeating: UInt8(index), count: 1 << min(index / 3, 15))
    }
    return [
      ("empty", []), ("byte", [7]), ("two", [7, 7]),
      ("zeros", [UInt8](repeating: 0, count: 300_000)),
      ("noise", noise), ("text", Array(text.utf8)), ("skewed", skewed),
      ("far", Array(noise[..<40_000] + noise[..<40_000])),
    ]
  }()

  @Test("contains the same bytes when other programs read it")
  func roundTrip() throws {
    var archive = ZipArchive()
    for file in Self.files { archive.add(file.name, file.bytes) }
    let folder = try TemporaryFolder()
    try folder.write(Data(archive.finished()), to: "files.zip")
    let path = folder.url("files.zip").path
    #expect(try Python.run(["-m", "zipfile", "-t", path]) == "Done testing\n")
    _ = try Python.run(["-m", "zipfile", "-e", path, folder.url("out").path])
    for file in Self.files {
      let read = try Data(contentsOf: folder.url("out/\(file.name)"))
      #expect(Array(read) == file.bytes, "\(file.name)")
    }
  }

  @Test("is about as small as zlib makes it")
  func size() throws {
    let text = try Repository.bytes("docs/diagnostics.md")
    let folder = try TemporaryFolder()
    try folder.write(Data(text), to: "text")
    let script = "import sys, zlib; print(len(zlib.compress(open(sys.argv[1], 'rb').read(), 6)))"
    let zlib = try #require(
      Int(try Python.run(["-c", script, folder.url("text").path]).dropLast()))
    #expect(Deflate.compressed(text).count < zlib * 11 / 10)
  }

  @Test("begins with its type, uncompressed, and has no times")
  func type() throws {
    let site = try BookSite(["water.md": BookSite.brief("Water")])
    #expect(try site.make("water.md").status == 0)
    let bytes = Array(try Data(contentsOf: site.folder.url("book.epub")))
    #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
    #expect(Array(bytes[38..<58]) == Array("application/epub+zip".utf8))
    let list = try Python.run(["-m", "zipfile", "-l", site.folder.url("book.epub").path])
    #expect(
      list.split(separator: "\n").dropFirst().allSatisfy { $0.contains("1980-01-01 00:00:00") })
  }
}
