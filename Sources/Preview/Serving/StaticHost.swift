import Foundation
import SourceText

/// Replies with the files of a snapshot, as a static host would.
struct StaticHost {
  let snapshot: Snapshot

  /// Returns the file at an address, with the preview's addition to pages.
  func reply(to request: Request) async -> Reply {
    guard let pages = snapshot.pages else {
      return .html(.internalServerError, DiagnosticsPage(snapshot).bytes)
    }
    guard let path = Self.path(of: request) else { return await notFound(pages) }
    if let file = await pages.file(path) { return await reply(.ok, path, file) }
    if await pages.file(path + "/index.html") != nil {
      return .redirect(to: "\(request.path)/\(request.query)")
    }
    return await notFound(pages)
  }

  /// Returns the path of a file from the site's root, or nil if the address is not percent-encoded
  /// UTF-8.
  private static func path(of request: Request) -> String? {
    let address = request.path
    guard address.hasPrefix("/"), let path = address.dropFirst().removingPercentEncoding else {
      return nil
    }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  private func notFound(_ pages: ServedPages) async -> Reply {
    if let file = await pages.file("404.html") { return await reply(.notFound, "404.html", file) }
    return .text(.notFound, "There is no page at this address.")
  }

  private func reply(
    _ status: HTTPStatus, _ path: String, _ file: ServedPages.Bytes
  ) async -> Reply {
    do {
      let type = ContentType.of(path)
      let bytes = try await file()
      let shown = type == ContentType.html ? addition.added(to: bytes) : bytes
      return Reply(status, type: type, .bytes(shown))
    } catch {
      var failed = snapshot
      failed.diagnostics = [error as? Diagnostic ?? .cannotBuild(error, in: path)]
      return .html(.internalServerError, DiagnosticsPage(failed).bytes)
    }
  }

  private var addition: PageAddition { PageAddition(snapshot) }
}
