/// The versions of the preview, as server-sent events (HTML Living Standard, section 9.2).
enum ChangeEvents {
  /// The address that pages listen to; no page of a site has such a name.
  static let path = "/_briefpress/events"
  static let type = "text/event-stream"

  static func event(_ snapshot: Snapshot) -> [UInt8] { Array("data: \(snapshot.version)\n\n".utf8) }
}
