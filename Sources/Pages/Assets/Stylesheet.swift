import Basics
import Briefs
import SourceText
import Site

/// The style sheet for some pages: the default one, followed by the settings of the institute.
///
/// There are two, so that no page loads what only the other kind needs.
package struct Stylesheet: Sendable {
  package let bytes: [UInt8]
  /// The path of the style sheet, whose name depends on its content, so that browsers may cache it
  /// forever.
  package let path: OutputPath

  package typealias Scope = StylesheetScope

  /// - Parameters:
  ///   - base: the style sheet as written, in which the part between `/* begin lists */` and
  ///     `/* end lists */` is for lists only; likewise for texts
  ///   - address: returns the address of a font file, relative to the style sheet
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
      ("heading-font", theme.headingFont?.value), ("body-font", theme.bodyFont?.value),
    ]
    let ofCharts = theme.chartColours.map { "--\($0.name):\($0.hex)" }
    let set = properties.compactMap { name, value in value.map { "--\(name):\($0)" } } + ofCharts
    if !set.isEmpty { css += "\n:root{\(set.joined(separator: ";"))}\n" }
    bytes = Array(css.utf8)
    path = OutputPath.asset("site", bytes, suffix: "css")
  }
}

extension OutputPath {
  /// Returns the path of a file whose name depends on its content.
  static func asset(_ name: String, _ bytes: [UInt8], suffix: String) -> OutputPath {
    let hash = bytes.hash64.hexadecimal(digits: 16)
    return OutputPath("assets/\(name).\(hash).\(suffix)")
  }
}
