import Basics
import Briefs
import SourceText
import Site

/// The style sheet of some pages: the default one, and what the institute sets after it.
///
/// There are two, so that no page carries what only the other kind needs.
package struct Stylesheet: Sendable {
  package let bytes: [UInt8]
  /// Where it goes: its name tells its content, so browsers may keep it for ever.
  package let path: OutputPath

  package typealias Scope = StylesheetScope

  /// - Parameters:
  ///   - base: the style sheet as written: what stands between `/* begin lists */` and `/* end lists */` is
  ///     for lists alone, and so for texts
  ///   - address: the address of a font file, as seen from the style sheet
  package init(
    _ base: [UInt8], scope: Scope, theme: Theme, address: (String) -> String
  ) {
    var own = base
    for other in Scope.allCases where other != scope { own = own.withoutCSS(for: other.rawValue) }
    var css = String(decoding: own.withoutCSSComments, as: UTF8.self)
    for font in theme.fonts {
      let source = address(font.file.value).percentEncodedAddress
      css += "\n@font-face{font-family:\"\(font.family)\";src:url(\"\(source)\");"
      if let weight = font.weight { css += "font-weight:\(weight);" }
      if let style = font.style { css += "font-style:\(style);" }
      css += "font-display:swap}\n"
    }
    let properties = [
      ("accent", theme.accent?.value), ("accent-dark", theme.accentDark?.value),
      ("paper", theme.paper?.value),
      ("heading-font", theme.headingFont), ("body-font", theme.bodyFont),
    ]
    let set = properties.compactMap { name, value in value.map { "--\(name):\($0)" } }
    if !set.isEmpty { css += "\n:root{\(set.joined(separator: ";"))}\n" }
    bytes = Array(css.utf8)
    path = OutputPath.asset("site", bytes, suffix: "css")
  }
}

extension OutputPath {
  /// A file whose name tells its content.
  static func asset(_ name: String, _ bytes: [UInt8], suffix: String) -> OutputPath {
    let hash = bytes.hash64.hexadecimal(digits: 16)
    return OutputPath("assets/\(name).\(hash).\(suffix)")
  }
}
