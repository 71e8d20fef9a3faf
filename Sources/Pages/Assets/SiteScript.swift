import SourceText
import Site

/// One of our own scripts: the one for briefs, which adds copy buttons, or the one for the search
/// page.
package struct SiteScript: Sendable {
  package let bytes: [UInt8]
  /// The path of the script, whose name depends on its content, so that browsers may cache it
  /// forever.
  package let path: OutputPath

  /// - Parameter source: the script as written; its comments are left out of the site
  package init(_ source: [UInt8], named name: String) {
    let lines = source.split(separator: UInt8(ascii: "\n")).lazy
      .map { $0.drop { $0 == UInt8(ascii: " ") } }
      .filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
    bytes = Array(lines.joined(separator: "\n".utf8)) + Array("\n".utf8)
    path = OutputPath.asset(name, bytes, suffix: "js")
  }
}
