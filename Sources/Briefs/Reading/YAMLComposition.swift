import Basics
import SourceText
import Yams

/// YAML as a tree, whose root is nil if there are only comments.
struct YAMLTree {
  let root: Node?
}

extension ReadingContext {
  /// Returns the tree of a YAML text, or reports why there is none.
  ///
  /// Yams stops at the first map with a repeated key. To find further faults, the second of the
  /// keys is given a name of the same width that nobody writes, and the text is parsed again.
  func compose(_ bytes: ArraySlice<UInt8>, limits: YAMLLimits) -> YAMLTree? {
    if let reason = bytes.reasonToRefuseYAML(limits: limits) {
      report(.yamlTooLarge, "\(name) \(reason)", at: top, help: "write it out plainly")
      return nil
    }
    if bytes.place(of: UInt8(ascii: "#")) != nil { doubtfulComments = DoubtfulComments(bytes) }
    hasTags = [": !", "- !"].contains { bytes.place(of: Array($0.utf8)) != nil }
    unusedAnchors = UnusedAnchors(bytes)
    var text = String(decoding: bytes, as: UTF8.self)
    while true {
      do {
        return YAMLTree(root: try Yams.compose(yaml: text, .basic, .default, .utf8))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let first = (line: context.mark.line, column: context.mark.column)
        guard repeatedKeys.count < Self.mostRepeatedKeys,
          let key = repeatedKey(first, among: keys, in: text)
        else { return nil }
        report(key)
        text = key.renamed(in: text, repeatedKeys.count)
      } catch {
        report(error, in: text)
        return nil
      }
    }
  }

  /// The number of repeated keys that are reported, since each costs a parse.
  private static let mostRepeatedKeys = 50

  /// What Yams calls a key that is a list or a map.
  private static let keyWithoutName = "<uncovertable>"

  private func report(_ key: RepeatedKey) {
    let place = location(line: key.line, column: key.column)
    repeatedKeys.insert(place)
    let firstLine = location(line: key.firstLine, column: 1).line ?? 0
    report(
      .duplicateKey, "the key '\(key.name)' was already given on line \(firstLine)", at: place,
      help: "keep one of the two")
  }

  /// Returns the repetition that Yams found.
  ///
  /// If it has a form that cannot be found in the text, it reports the first of the two and returns
  /// nil.
  private func repeatedKey(
    _ first: (line: Int, column: Int), among keys: [String], in text: String
  ) -> RepeatedKey? {
    // Yams sorts keys, and lists and maps among them have no order: what it says of them differs from run to run.
    if keys.contains(Self.keyWithoutName) {
      report(
        .duplicateKey, "a key of \(self.name) is a list or a map, and is given twice", at: top,
        help: "write keys as words, and end front matter with a line '---'")
      return nil
    }
    for name in keys {
      if let key = RepeatedKey(name, line: first.line, column: first.column, in: text) {
        return key
      }
    }
    report(
      .duplicateKey, "the key '\(keys.first ?? "")' is given twice in one map",
      at: location(line: first.line, column: first.column), help: "keep one of the two")
    return nil
  }
}
