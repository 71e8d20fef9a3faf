import Basics
import Briefs
import Foundation
import SourceText

/// The inputs of a build in compact form, enough to know whether another build would make the same.
struct BuildInputs: Visitable {
  /// A hash of the program, its options, and everything it saw of the site's files.
  var hash: UInt64 = 0
  /// The places where it looked.
  var looks: [Look] = []
  /// The start of the period in which no text appears or disappears without an edit, in seconds
  /// since 1970; `until` is its end, which is excluded.
  var from = Int.min
  var until = Int.max
  /// The number of briefs in the site.
  var briefs = 0

  private static let head = "briefpress inputs 1"

  mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&hash)
    visitor.visit(&looks)
    visitor.visit(&from)
    visitor.visit(&until)
    visitor.visit(&briefs)
  }

  /// The hash that the manifest of the output records.
  ///
  /// It includes the period, since another output folder may have the same inputs at another time.
  var mark: UInt64 {
    var fingerprint = Fingerprint()
    for number in [hash, UInt64(bitPattern: Int64(from)), UInt64(bitPattern: Int64(until))] {
      fingerprint.add(number)
    }
    return fingerprint.hash
  }

  /// Returns the kept inputs of the last build into an output folder, or `nil` if those are not
  /// the ones that its manifest records.
  static func kept(for request: BuildRequest, mark: UInt64) -> BuildInputs? {
    let inputs: BuildInputs? = CacheFolder(root: request.root).read(
      request.nameOfInputs, head: head)
    return inputs?.mark == mark ? inputs : nil
  }

  func keep(for request: BuildRequest) {
    let folder = CacheFolder(root: request.root)
    folder.keep(self, as: request.nameOfInputs, head: Self.head)
    folder.removeAbandonedDrafts()
  }

  /// Returns whether a build now would make the same as this one.
  func hold(for request: BuildRequest) async throws -> Bool {
    guard (from..<until).contains(request.now.secondsSince1970) else { return false }
    let seen = try await InputLog.hash(
      of: looks, passingOver: request.nameOfOutput, tasks: request.jobs)
    return hash == request.hash(over: seen)
  }
}

extension BuildRequest {
  /// Returns a reader for a build, which has logged the program itself.
  func reader() throws(SiteError) -> InputReader {
    let reader = InputReader(InputLog(passingOver: nameOfOutput))
    _ = try reader.status(Bundle.main.executablePath ?? "", followingLinks: true)
    return reader
  }

  /// Returns a hash of the options of the build and what it saw.
  func hash(over seen: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add("\(Version.current) \(baseURL ?? "-") \(showing.rawValue) \(root)")
    fingerprint.add(seen)
    return fingerprint.hash
  }

  /// The name of the file that keeps the inputs of builds into this output folder.
  ///
  /// The number of such files is limited, so that old ones do not accumulate. Two folders may share
  /// a name, since each recognizes its own inputs by their mark.
  fileprivate var nameOfInputs: String { "inputs-\(String(output.utf8.hash64 % 16, radix: 16))" }

  /// The name of the top-level folder in the site's folder that is or contains the output, if any.
  var nameOfOutput: String? {
    let inside = root == "." ? output : PathText(output).path(within: root)
    return inside.flatMap { PathText($0).names.first.map(String.init) }
  }
}

/// The inputs that every page or every text may depend on, as they were before rendering.
struct SharedInputs: Sendable {
  /// A hash of those of all pages, including the options of the build: the program, the
  /// configuration, people, templates, styles, works; `nil` if a later change to a file might not be
  /// noticed.
  let hash: UInt64?
  /// A hash of those of all texts, which people are not, and of templates only the ids: those of
  /// headings differ from them.
  let hashOfTexts: UInt64?

  /// - Parameter identifiers: the ids of page elements in the templates
  init(
    _ log: InputLog, identifiers: Set<String>, for request: BuildRequest, from start: Int
  ) {
    func hash(from part: InputLog.Part) -> UInt64? {
      log.isSettled(at: start, from: part) ? request.hash(over: log.hash(from: part)) : nil
    }
    self.hash = hash(from: .pages)
    hashOfTexts = hash(from: .shared).map { hash in
      var fingerprint = Fingerprint()
      fingerprint.add(hash)
      fingerprint.add(each: identifiers.sorted()) { $0.add($1.utf8) }
      return fingerprint.hash
    }
  }
}
