import Basics

extension SourceFile {
  /// Returns the bytes as text without a byte order mark, or diagnostics if they are not text.
  ///
  /// A file that is not UTF-8 (Latin-1 from an old editor, a Word document with a wrong name) or
  /// that contains a NUL byte is rejected, since guessing would lose letters. Characters that no
  /// page may contain are dropped, with a warning.
  public func checkedForUTF8() -> Checked<SourceFile> {
    var text = self
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.bytes.removeFirst(3) }
    text.bytes.breakLinesByLineFeeds()
    if let offset = text.bytes.place(of: 0) {
      return Checked(text, [.nulByte(at: text.location(at: offset))])
    }
    if let offset = text.bytes.firstInvalidUTF8() {
      return Checked(text, [.notUTF8(text.bytes[offset], at: text.location(at: offset))])
    }
    return text.withoutForbiddenCharacters()
  }
}

extension [UInt8] {
  /// Replaces carriage returns with line feeds in a text without any, as in files of the old Mac.
  fileprivate mutating func breakLinesByLineFeeds() {
    guard place(of: UInt8(ascii: "\n")) == nil, place(of: UInt8(ascii: "\r")) != nil else { return }
    for index in indices where self[index] == UInt8(ascii: "\r") {
      self[index] = UInt8(ascii: "\n")
    }
  }

  /// Returns the offset of the first byte that is not UTF-8, or nil if all of them are.
  func firstInvalidUTF8() -> Int? {
    // The library's own check is many times faster, but does not report the offset.
    if String(validating: self, as: UTF8.self) != nil { return nil }
    guard let firstBeyondASCII = firstIndex(where: { $0 >= 0x80 }) else { return nil }
    var decoder = UTF8()
    var iterator = self[firstBeyondASCII...].makeIterator()
    var offset = firstBeyondASCII
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return offset < count ? offset : nil
  }
}

extension Diagnostic {
  static func nulByte(at location: Location) -> Diagnostic {
    Diagnostic(
      .nulByte, "a NUL byte, which no text file contains", at: location,
      help: "save the file as plain text in UTF-8")
  }

  static func notUTF8(_ byte: UInt8, at location: Location) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    return Diagnostic(
      .notUTF8, "byte 0x\(digits) is not UTF-8", at: location,
      help: "save the file in UTF-8; it looks like Latin-1 or Windows-1252")
  }
}

/// The rules about the bytes of a file.
public enum SourceTextRule: String, RuleGroup {
  case nulByte = "nul-byte"
  case notUTF8 = "not-utf8"
  case forbiddenCharacter = "forbidden-character"

  public var severity: Severity {
    switch self {
    case .forbiddenCharacter: .warning
    default: .error
    }
  }
}

extension Diagnostic {
  init(_ rule: SourceTextRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}
