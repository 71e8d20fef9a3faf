import Basics

/// Limits for YAML, beyond which it is treated as an attack or an accident.
package struct YAMLLimits: Sendable {
  /// The maximum size of the source, in bytes.
  package var size: Int
  /// The maximum number of values visited, counting those of an alias each time.
  package var nodes: Int

  package static let frontMatter = YAMLLimits(size: 1 << 20, nodes: 50_000)
  /// For a few keys within a text.
  package static let block = YAMLLimits(size: 1 << 16, nodes: 500)
  package static let wholeFile = YAMLLimits(size: 16 << 20, nodes: 1_000_000)
  /// The maximum depth of brackets, or columns of indentation.
  static let depth = 250
  /// The maximum number of aliases in a text that also uses lists or maps as keys.
  static let aliasesWithinKeys = 24
}

extension ArraySlice<UInt8> {
  /// Returns why the YAML parser should not read this text, or nil if it may.
  ///
  /// libYAML and Yams recurse by depth, and Yams hashes every key. It would walk all of a list of
  /// lists that is built from aliases and used as a key, which no limit here could stop.
  package func reasonToRefuseYAML(limits: YAMLLimits) -> String? {
    if count > limits.size { return "is \(count) bytes long, expected at most \(limits.size)" }
    var scan = YAMLScan()
    for byte in self { scan.see(byte) }
    if scan.isTooDeep { return "is nested more than \(YAMLLimits.depth) levels deep" }
    if scan.isAliasBomb { return "uses \(scan.aliases) aliases within keys" }
    return nil
  }
}

/// Estimates the shape of YAML: everything that may be nesting or an alias is counted, even in
/// plain text.
private struct YAMLScan {
  private(set) var aliases = 0
  private var anchors = 0
  private var keysOfParts = 0
  private var openBrackets = 0
  private var deepest = 0
  private var lineHead = 0
  private var isLineHead = true
  private var previous = UInt8(ascii: "\n")
  private var isAfterAlias = false

  var isTooDeep: Bool { deepest > YAMLLimits.depth }

  var isAliasBomb: Bool {
    anchors > 0 && keysOfParts > 0 && aliases > YAMLLimits.aliasesWithinKeys
  }

  mutating func see(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"):
      (lineHead, isLineHead, isAfterAlias) = (0, true, false)
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"):
      if isLineHead { lineHead += 1 }
      if byte == UInt8(ascii: "?"), mayBeginToken { keysOfParts += 1 }
      deepest = max(deepest, lineHead)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      openBrackets += 1
      deepest = max(deepest, openBrackets)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): openBrackets = max(0, openBrackets - 1)
    case UInt8(ascii: "&"): if mayBeginToken { anchors += 1 }
    case UInt8(ascii: "*"): if mayBeginToken { (aliases, isAfterAlias) = (aliases + 1, true) }
    case UInt8(ascii: ":"): if isAfterAlias || closesPart { keysOfParts += 1 }
    default: break
    }
    if byte != UInt8(ascii: " ") || !closesPart { previous = byte }
    isLineHead =
      isLineHead && (byte.isASCIISpace || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"))
  }

  private var closesPart: Bool {
    previous == UInt8(ascii: "]") || previous == UInt8(ascii: "}")
  }

  private var mayBeginToken: Bool {
    previous.isASCIISpace || previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{")
      || previous == UInt8(ascii: ",") || previous == UInt8(ascii: "]")
      || previous == UInt8(ascii: "}")
  }
}
