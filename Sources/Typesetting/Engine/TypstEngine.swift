import Foundation

/// A way to run Typst.
protocol TypstEngine {
  /// Makes a file of a document.
  ///
  /// - Returns: the warnings, in Typst's words
  /// - Throws: `TypesettingError`; after all but `.document`, the engine cannot be used any more
  func make(_ job: TypesettingJob) throws -> [String]

  func end()
}

/// A document that an engine makes a file of.
struct TypesettingJob: Encodable {
  /// The path of the document.
  var input: String
  /// The path of the file.
  var output: String
  var format: String
  /// The standards that a PDF conforms to, as Typst calls them.
  var standards: [String]
  /// The time that the file gives for itself, in seconds since 1970.
  var time: Int

  init(input: String, output: String, format: TypesetFormat, time: Int) {
    self.input = input
    self.output = output
    self.format = format.rawValue
    standards = format == .pdf ? ["a-3a", "ua-1"] : []
    self.time = time
  }
}

/// What an engine may use.
package struct EngineLimits: Sendable {
  /// The time after which a document is given up, in seconds.
  package var patience = 120.0
  /// The memory that a process may use, in bytes.
  package var memory = 6 << 30

  package init() {}
}

/// A fault of the engine, or of a document.
package enum TypesettingError: Error, Equatable {
  case missing
  case wrongVersion(String)
  case crashed
  /// The engine took more than this time, in seconds.
  case tookTooLong(Double)
  /// The engine cannot set the document, for a reason in its own words.
  case document(String, hints: [String])
  /// The folder of the documents cannot be used, for a reason in words.
  case folder(String)
  /// The engine cannot read pictures of the document, given by their names.
  case pictures(Set<String>)

  /// What is wrong, for a machine without an engine; nil for other faults.
  package var faultOfMachine: String? {
    switch self {
    case .missing: "Typst, which makes PDFs, is not installed"
    case .wrongVersion(let found):
      "Typst, which makes PDFs, is version \(found), and version \(Typesetter.version) is needed"
    default: nil
    }
  }

  /// The text that no font can show, for a document that has such a text.
  var textWithoutFont: String? {
    guard case .document(let message, _) = self,
      let match = message.firstMatch(
        of: #/the text `"(.*)"` could not be displayed/#.dotMatchesNewlines())
    else { return nil }
    return String(match.output.1)
  }

  /// How to get the engine.
  package static let installation = "install it with 'pip install typst==\(Typesetter.version)'"

  /// Whether the machine has no engine, so that no document can be set.
  package var isOfMachine: Bool { faultOfMachine != nil }

  /// Whether the fault is one of the document, so that the engine can set others.
  package var isOfDocument: Bool {
    switch self {
    case .document, .pictures: true
    default: false
    }
  }
}
