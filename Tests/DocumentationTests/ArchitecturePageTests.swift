import Foundation
import TestSupport
import Testing

@Suite("The page about the architecture")
struct ArchitecturePageTests {
  private static let page = "docs/architecture.md"

  @Test("draws the arrows that the imports make")
  func picture() throws {
    #expect(try Self.drawn == Self.imports().withoutShortcuts)
  }

  @Test("describes every target")
  func targets() throws {
    let text = try Repository.text(Self.page)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appendingPathComponent("Sources").path)
    #expect(folders.filter { !text.contains("`\($0)`") } == [])
  }

  @Test("names only files, folders and types that exist")
  func places() throws {
    let paths = try Repository.text(Self.page).matches(of: /`((?:Sources|Tests)\/[^` ]+)`/)
      .map { String($0.1) }
    #expect(paths.count > 10)
    let missing = paths.filter {
      !FileManager.default.fileExists(atPath: Repository.root.appendingPathComponent($0).path)
    }
    #expect(missing == [])
  }

  /// The dependencies of each target in the diagram.
  private static var drawn: [String: Set<String>] {
    get throws {
      try Repository.text(page).matches(of: /(?m)^  (\w+) --> (\w+)$/).reduce(into: [:]) {
        $0[String($1.1), default: []].insert(String($1.2))
      }
    }
  }

  /// Our own modules that each target imports.
  private static func imports() throws -> [String: Set<String>] {
    let sources = Repository.root.appendingPathComponent("Sources")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    let ours = Set(folders).union(["Templates", "Styles", "Seeds"])
    return try folders.reduce(into: [:]) { imports, target in
      let folder = sources.appendingPathComponent(target)
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for file in files ?? [] where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        for match in text.matches(of: /(?m)^(?:[a-z@]+ )*import (\w+)$/)
        where ours.contains(String(match.1)) {
          imports[target, default: []].insert(String(match.1))
        }
      }
    }
  }
}

extension [String: Set<String>] {
  /// The arrows without indirect dependencies.
  fileprivate var withoutShortcuts: Self {
    var result: Self = [:]
    for (target, uses) in self {
      let indirect = uses.reduce(into: Set<String>()) { $0.formUnion(reachable(from: $1)) }
      result[target] = uses.subtracting(indirect)
    }
    return result
  }

  private func reachable(from target: String) -> Set<String> {
    var found: Set<String> = []
    var pending = Array(self[target] ?? [])
    while let next = pending.popLast() {
      if found.insert(next).inserted { pending += self[next] ?? [] }
    }
    return found
  }
}
