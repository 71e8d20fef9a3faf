import Briefs
import SourceText

/// The style sheet: the default one, and what the institute sets after it.
public struct Stylesheet {
  public let bytes: [UInt8]

  /// - Parameter address: the address of a font file, as seen from the style sheet
  public init(_ base: [UInt8], theme: Theme, address: (String) -> String) {
    var css = String(decoding: base, as: UTF8.self)
    for font in theme.fonts {
      css += "\n@font-face{font-family:\"\(font.family)\";src:url(\"\(address(font.file.value))\");"
      if let weight = font.weight { css += "font-weight:\(weight);" }
      if let style = font.style { css += "font-style:\(style);" }
      css += "font-display:swap}\n"
    }
    let properties = [
      ("accent", theme.accent), ("accent-dark", theme.accentDark), ("paper", theme.paper),
      ("heading-font", theme.headingFont), ("body-font", theme.bodyFont),
    ]
    let set = properties.compactMap { name, value in value.map { "--\(name):\($0)" } }
    if !set.isEmpty { css += "\n:root{\(set.joined(separator: ";"))}\n" }
    bytes = Array(css.utf8)
  }

  /// Where the style sheet goes: its name tells its content, so browsers may keep it for ever.
  public var path: OutputPath {
    OutputPath("assets/site.\(String(bytes.hash64, radix: 16).leftPadded(to: 16)).css")
  }
}

extension String {
  fileprivate func leftPadded(to length: Int) -> String {
    String(repeating: "0", count: max(0, length - count)) + self
  }
}
