import Basics
import Crypto
import Foundation
import SourceText

/// The scripts in templates, as far as they matter to a content security policy (CSP 3, section
/// 6.7.3).
struct TemplateScripts: Sendable {
  /// The hashes by which a policy names inline scripts that are the same on every page.
  private(set) var hashes: Set<String> = []
  /// The scripts that are loaded from other hosts.
  private(set) var foreign: [Foreign] = []
  /// Whether there is a script that a policy cannot name: one that differs between pages, or one in
  /// an attribute or an address.
  private(set) var hasNameless = false
  private(set) var isEmpty = true

  struct Foreign: Sendable {
    var address: String
    var location: Location
  }

  init(_ files: [SourceFile]) { for file in files { add(file) } }

  private mutating func add(_ file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = LineTable(file)
    if text.contains(Self.address) || text.contains(Self.handler) { hasNameless = true }
    for script in ScriptElement.all(in: file.bytes) where !script.isData {
      isEmpty = false
      if let source = script.source {
        guard source.webHostAndPort != nil else { continue }
        foreign.append(Foreign(address: source, location: lines.location(at: script.offset)))
      } else if let hash = script.hash {
        hashes.insert(hash)
      } else {
        hasNameless = true
      }
    }
  }

  private nonisolated static var address: Regex<Substring> {
    #/(?i)[\s"'=]javascript:/#
  }
  private nonisolated static var handler: Regex<Substring> {
    #/(?i)<[a-z][^<>]*[\s"'/]on[a-z]+\s*=/#
  }
}

/// A `script` element in a template.
private struct ScriptElement {
  var attributes: Substring
  /// The content of the element; `nil` if it ends in another template.
  var content: ArraySlice<UInt8>?
  /// The position of its tag, in bytes from the start of the template.
  var offset: Int

  static func all(in bytes: [UInt8]) -> [ScriptElement] {
    let lower = bytes.map(\.asciiLowercased)
    var scripts: [ScriptElement] = []
    var position = 0
    while let name = lower[position...].place(of: Array("<script".utf8)),
      let end = lower[name.upperBound...].place(of: UInt8(ascii: ">"))
    {
      position = name.upperBound
      guard " \t\r\n/>".utf8.contains(lower[name.upperBound]) else { continue }
      let close = lower[end...].place(of: Array("</script".utf8))?.lowerBound
      scripts.append(
        ScriptElement(
          attributes: String(decoding: bytes[name.upperBound..<end], as: UTF8.self)[...],
          content: close.map { bytes[(end + 1)..<$0] }, offset: name.lowerBound))
      position = close ?? end
    }
    return scripts
  }

  /// Whether the element contains data, to which policies do not apply.
  var isData: Bool { attributes.contains(#/(?i)\btype\s*=\s*["']?[a-z]+\/[a-z+-]*json/#) }

  /// The address from which the script is loaded; `nil` if it is inline.
  var source: String? {
    attributes.firstMatch(of: #/(?i)\bsrc\s*=\s*["']?([^"'\s]*)/#).map { String($0.output.1) }
  }

  /// The hash by which a policy names the script; `nil` if a tag makes it differ between pages.
  ///
  /// Browsers hash the script as an HTML parser outputs it, with normalized line endings.
  var hash: String? {
    guard let content, content.place(of: Array("{{".utf8)) == nil else { return nil }
    let text = String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")
    return "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
  }
}

extension SourceFile {
  /// Whether the template contains a style sheet or a style attribute.
  var holdsStyle: Bool {
    String(decoding: bytes, as: UTF8.self)
      .contains(#/(?i)<style\b|<[a-z][^<>]*[\s"'\/]style\s*=/#)
  }
}
