import Basics
import SourceText

extension TemplateFiles {
  /// The ids that templates give to parts of pages, except those with a variable part.
  package var identifiers: Set<String> {
    let mark = Array("id=\"".utf8)
    var identifiers: Set<String> = []
    for (path, file) in files where path.hasSuffix(".mustache") {
      var rest = file.bytes[...]
      while let found = rest.place(of: mark) {
        let value = rest[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
        if value.place(of: UInt8(ascii: "{")) == nil {
          identifiers.insert(String(decoding: value, as: UTF8.self))
        }
        rest = rest[value.endIndex...]
      }
    }
    return identifiers
  }
}
