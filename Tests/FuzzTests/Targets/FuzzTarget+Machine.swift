@testable import Preview
@testable import SiteBuilder

extension FuzzTarget {
  /// A valid manifest is the same after it is written and read again.
  static let manifest = FuzzTarget(
    name: "manifest", seeds: [],
    words: [
      "briefpress manifest 4\n", "complete\n", "at work\n", "from ", "look t ", "look n ", "../",
      " - ", "\0",
    ]
  ) { bytes in
    var promises = Promises()
    var reader = ManifestReader(bytes)
    if let manifest = reader.manifest() {
      var again = ManifestReader(manifest.bytes)
      promises.expect(again.manifest() == manifest, "the same manifest: \(manifest)")
    }
    return promises.broken
  }

  /// Requests are the same however their bytes arrive.
  static let request = FuzzTarget(
    name: "request", seeds: [],
    words: ["GET / HTTP/1.1\r\n", "Host: ", "\r\n\r\n", "Content-Length: ", "%2e%2e", "HTTP/1.0"]
  ) { bytes in
    var promises = Promises()
    let (whole, single) = (requests(in: [bytes]), requests(in: bytes.map { [$0] }))
    promises.expect(whole == single, "the same requests: \(whole) and \(single)")
    return promises.broken
  }

  /// The accepted and rejected requests, in order.
  private static func requests(in pieces: [[UInt8]]) -> [String] {
    var reader = RequestReader(limits: Limits())
    var found: [String] = []
    do {
      for piece in pieces {
        reader.add(piece)
        while let request = try reader.next() {
          found.append("\(request.method) \(request.path) \(request.query)")
          found.append("\(request.values(of: "host")) \(request.keepsConnection)")
        }
      }
    } catch {
      found.append(error.reason)
    }
    return found
  }
}
