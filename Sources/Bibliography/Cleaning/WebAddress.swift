import Basics

/// An address as people paste it, with characters encoded that no address may contain (RFC 3986,
/// section 2.1).
struct WebAddress {
  private(set) var text: String
  /// Whether it contained anything that needs to be checked.
  private(set) var isDoubtful = false
  /// Whether it was one of several.
  private(set) var hasOthers = false

  init(_ value: String) {
    text = value
    guard value.utf8.contains(where: \.isForbiddenInAddresses) else { return }
    let bytes = Array(value.utf8)[...].withoutFrame
    guard bytes.looksLikeAddress else { return }
    let first = bytes.firstAddress
    hasOthers = first.count < bytes.count
    text = encoded(first)
    isDoubtful = isDoubtful || hasOthers
  }

  private mutating func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte.isASCIISpace || "<>\"".utf8.contains(byte) { isDoubtful = true }
      if byte == .newline {
        // A space where an address was broken into lines is not part of it.
        while output.suffix(3).elementsEqual("%20".utf8) { output.removeLast(3) }
        while index < bytes.endIndex, bytes[index].isASCIISpace { index += 1 }
      } else if byte.isForbiddenInAddresses {
        output.putPercentEncoded(byte)
      } else {
        output.append(byte)
      }
    }
    return output[...].text
  }
}

extension UInt8 {
  /// Whether no address may contain the byte; browsers encode those beyond ASCII.
  fileprivate var isForbiddenInAddresses: Bool {
    self <= 0x20 || self == 0x7F || "<>\"{}|\\^`".utf8.contains(self)
  }
}

extension ArraySlice<UInt8> {
  /// The content of `<…>` or `\url{…}`, without `URL:` before it.
  fileprivate var withoutFrame: ArraySlice<UInt8> {
    var bytes = trimmed
    if bytes.prefix(4).text.lowercased() == "url:" { bytes = bytes.dropFirst(4).trimmed }
    if bytes.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: ">") {
      bytes = bytes.dropFirst().dropLast().trimmed
    }
    return bytes
  }

  fileprivate var looksLikeAddress: Bool {
    let start = prefix(8).text.lowercased()
    return ["http://", "https://", "ftp://", "www."].contains { start.hasPrefix($0) }
  }

  /// The bytes before a second address, if there is one.
  fileprivate var firstAddress: ArraySlice<UInt8> {
    var from = startIndex + 1
    while let place = self[from...].place(of: Array("://".utf8)) {
      let word = self[..<place.lowerBound].lastIndex { !$0.isASCIILetter } ?? startIndex
      let before = self[...word]
      if word > startIndex, before.last?.isASCIISpace ?? false {
        let end = before.lastIndex { !$0.isASCIISpace && !",;".utf8.contains($0) } ?? word
        return self[...end]
      }
      from = place.upperBound
    }
    return self
  }
}
