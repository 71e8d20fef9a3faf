extension String {
  /// Returns the text with each `{name}` replaced by its value; a name without a value stays.
  public func filling(_ values: [String: String]) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var filled = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      let name = String(rest[rest.utf8.index(after: open)..<close])
      filled += values[name] ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
