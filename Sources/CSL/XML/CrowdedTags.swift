import Basics
import SourceText

extension SourceFile {
  /// Returns the position of the first tag with more than `mostAttributes` attributes.
  ///
  /// Parsers compare each attribute with all others of its element, since none may occur twice.
  func crowdedTag(mostAttributes: Int) -> Location? {
    var index = 0
    while let start = bytes[index...].place(of: UInt8(ascii: "<")) {
      if bytes[start...].starts(with: "<!--".utf8) {
        guard let end = bytes[start...].place(of: Array("-->".utf8)) else { return nil }
        index = end.upperBound
        continue
      }
      let tag = bytes[start...].tag
      if tag.attributes > mostAttributes { return location(at: start) }
      index = tag.end
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The number of attributes of the tag at the start of the bytes, and its end.
  ///
  /// All attributes of an unclosed tag are counted, as a parser counts them.
  fileprivate var tag: (attributes: Int, end: Int) {
    var attributes = 0
    var quote: UInt8?
    for (index, byte) in zip(indices, self) {
      if byte == quote {
        quote = nil
      } else if quote == nil {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "="): attributes += 1
        case UInt8(ascii: ">"): return (attributes, index + 1)
        default: break
        }
      }
    }
    return (attributes, endIndex)
  }
}
