import SourceText
import Site

/// A script of ours: that of briefs, which adds buttons that copy, or that of the search page.
package struct SiteScript: Sendable {
  package let bytes: [UInt8]
  /// Where it goes: its name tells its content, so browsers may keep it for ever.
  package let path: OutputPath

  /// - Parameter source: the script as written: what stands in it for people stays out of the site
  package init(_ source: [UInt8], named name: String) {
    let lines = source.split(separator: UInt8(ascii: "\n")).lazy
      .map { $0.drop { $0 == UInt8(ascii: " ") } }
      .filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
    bytes = Array(lines.joined(separator: "\n".utf8)) + Array("\n".utf8)
    path = OutputPath.asset(name, bytes, suffix: "js")
  }
}
