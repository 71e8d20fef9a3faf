import Basics
import Briefs
import Foundation
import SourceText

/// What a build was made from, in few enough bytes to keep: enough to know that another would make the same.
struct BuildInputs: Equatable, Sendable {
  /// Of the program, what it was asked for, and everything that it saw of the site's files.
  var hash: UInt64
  /// Where it looked.
  var looks: [Look] = []
  /// The moments between which no text appears or disappears by itself, in seconds since 1970: `from` is within, `until` is not.
  var from = Int.min
  var until = Int.max
  /// How many briefs the site has.
  var briefs = 0

  /// Whether a build now would make what this one made.
  func hold(for request: BuildRequest) async throws -> Bool {
    guard (from..<until).contains(request.now.secondsSince1970) else { return false }
    let seen = try await InputLog.hash(
      of: looks, passingOver: request.nameOfOutput, tasks: request.jobs)
    return hash == request.hash(over: seen)
  }

  /// The span of time around `now` in which no text appears or disappears by itself.
  mutating func keepWithin(_ turningPoints: [Instant], now: Instant) {
    let moments = turningPoints.map(\.secondsSince1970)
    from = moments.filter { $0 <= now.secondsSince1970 }.max() ?? Int.min
    until = moments.filter { $0 > now.secondsSince1970 }.min() ?? Int.max
  }
}

extension BuildRequest {
  /// A reader for a build, which has seen the program.
  func reader() throws(SiteError) -> InputReader {
    let reader = InputReader(InputLog(passingOver: nameOfOutput))
    _ = try reader.status(Bundle.main.executablePath ?? "", followingLinks: true)
    return reader
  }

  /// What the build is asked for, together with what it saw.
  func hash(over seen: UInt64) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add("\(Version.current) \(baseURL ?? "-") \(showing.rawValue) \(root)")
    fingerprint.add(seen)
    return fingerprint.hash
  }

  /// The name of the output folder, or of the folder that it is in, where it is in the site's folder.
  var nameOfOutput: String? {
    let inside = root == "." ? output : PathText(output).path(within: root)
    return inside.flatMap { PathText($0).names.first.map(String.init) }
  }
}

/// What every page may be made from, as it was when the build began to render: the program, the configuration,
/// people, templates, styles, works.
struct SharedInputs: Sendable {
  /// With what the build was asked for.
  let hash: UInt64
  /// Whether a change of a file since would show.
  let isSettled: Bool

  init(_ log: InputLog, for request: BuildRequest, from start: Int) {
    hash = request.hash(over: log.hash(of: .shared))
    isSettled = log.isSettled(at: start, .shared)
  }
}
