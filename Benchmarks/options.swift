import Foundation

/// What the command line asks for.
struct Options {
  var sizes: [Int] = []
  var briefpress = ""
  var work = URL(fileURLWithPath: ".")
  var runs = 5
  var changes = Change.allCases
  var hugo = true
  var related = true
  var citations = true
  var instructions = false

  static let usage = """
    usage: bench --briefs N[,N...] --briefpress FILE --work DIR [options]

      --briefs N[,N...]  how many briefs to generate; several sizes are measured one after the other
      --briefpress FILE  the binary to measure
      --work DIR         where input and output go; input of an earlier run is used again
      --runs R           counted runs of each tool, after one that is not counted (5)
      --only KIND[,...]  kinds of build: \(Change.allCases.map(\.rawValue).joined(separator: ", "))
      --alone            without Hugo
      --no-related       without Hugo's related content, which takes minutes for 10,000 briefs
      --no-citations     without the sites and the document that cite
      --instructions     count instructions with valgrind, instead of measuring time
    """

  /// Returns nil if an option is missing or unknown.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--alone": hugo = false
      case "--no-related": related = false
      case "--no-citations": citations = false
      case "--instructions": instructions = true
      default:
        guard let value = rest.popFirst(), set(option, value) else { return nil }
      }
    }
    guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }), runs > 0, !briefpress.isEmpty else {
      return nil
    }
  }

  private mutating func set(_ option: String, _ value: String) -> Bool {
    let parts = value.split(separator: ",").map(String.init)
    switch option {
    case "--briefs":
      sizes = parts.compactMap { Int($0) }
      return sizes.count == parts.count
    case "--briefpress": briefpress = URL(fileURLWithPath: value).path
    case "--work": work = URL(fileURLWithPath: value)
    case "--runs": runs = Int(value) ?? 0
    case "--only":
      changes = parts.compactMap { Change(rawValue: $0) }
      return changes.count == parts.count
    default: return false
    }
    return true
  }
}
