/// A path that can be split at its slashes.
///
/// Paths are compared and split by bytes, as operating systems and browsers do. Swift would read a
/// `/` and a combining mark after it as one character that is not a `/`, and would equate names in
/// different Unicode forms.
public struct PathText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func == (left: PathText, right: PathText) -> Bool {
    left.text.utf8.hasSameBytes(as: right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  private static let slash = UInt8(ascii: "/")

  // MARK: Parts

  /// The non-empty names between slashes.
  public var names: [Substring] {
    text.utf8.split(separator: Self.slash).map { Substring($0) }
  }

  /// The part after the last slash.
  public var name: Substring { text[nameStart...] }

  /// The part before the name, including the slash; empty if there is none.
  public var folder: Substring { text[..<nameStart] }

  private var nameStart: String.Index {
    text.utf8.lastIndex(of: Self.slash).map { text.utf8.index(after: $0) } ?? text.startIndex
  }

  /// The folder without its slash; `/` for a path in the root, nil if there is no slash.
  public var parent: PathText? {
    guard let slash = text.utf8.lastIndex(of: Self.slash) else { return nil }
    return PathText(slash == text.startIndex ? "/" : String(text[..<slash]))
  }

  /// The folders of a relative path without their slashes, the innermost first: `a/b` and `a` for
  /// `a/b/c`.
  public var folders: some Sequence<PathText> {
    sequence(state: self) { (path: inout PathText) -> PathText? in
      guard let parent = path.parent, parent.text != "/" else { return nil }
      path = parent
      return parent
    }
  }

  public var isAbsolute: Bool { text.utf8.first == Self.slash }

  /// Whether it ends with a slash, or with a name that can only be a folder's.
  public var isFolder: Bool {
    text.utf8.last == Self.slash || name.utf8.elementsEqual("..".utf8)
      || name.utf8.elementsEqual(".".utf8)
  }

  public var withoutLeadingSlashes: String {
    String(Substring(text.utf8.drop { $0 == Self.slash }))
  }

  public var withoutTrailingSlashes: String {
    guard let last = text.utf8.lastIndex(where: { $0 != Self.slash }) else {
      return isAbsolute ? "/" : ""
    }
    return String(text[...last])
  }

  // MARK: Within a folder

  /// Returns whether this is a folder itself, or is in it at any depth.
  public func isWithin(_ folder: String) -> Bool {
    let rest = text.utf8.dropFirst(folder.utf8.count)
    guard text.utf8.starts(with: folder.utf8) else { return false }
    return rest.isEmpty || rest.first == Self.slash || folder.utf8.last == Self.slash
  }

  /// Returns the path relative to a folder that contains it, or nil if the folder does not.
  public func path(within folder: String) -> String? {
    guard isWithin(folder), text.utf8.count > folder.utf8.count + 1 else { return nil }
    return String(Substring(text.utf8.dropFirst(folder.utf8.count + 1)))
  }

  /// Returns the relative path without `.` and `..`, or nil if it leaves its starting folder.
  ///
  /// - Parameter keepsSlash: whether the path of a folder ends with a slash
  public func resolved(keepsSlash: Bool = false) -> String? {
    var parts: [Substring] = []
    for part in names where !part.utf8.elementsEqual(".".utf8) {
      if part.utf8.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    let isFolder = keepsSlash && isFolder && !parts.isEmpty
    return parts.joined(separator: "/") + (isFolder ? "/" : "")
  }

  // MARK: Possible files

  /// The reason why no file of a site can have this path, as a message, or nil if one can.
  public var fault: String? {
    if text.unicodeScalars.contains(where: \.isControl) { return "has a control character" }
    if text.utf8.count > Self.longestName,
      names.contains(where: { $0.utf8.count > Self.longestName })
    {
      return "has a name of more than \(Self.longestName) bytes"
    }
    return nil
  }

  /// The maximum length of a name on common file systems, in bytes (POSIX `NAME_MAX` of Linux and
  /// macOS).
  public static let longestName = 255
}
