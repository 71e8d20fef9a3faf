import Basics

extension SafeAddress {
  /// Returns whether libcmark's own safe mode drops the address (`_scan_dangerous_url` in
  /// `scanners.re`).
  static func isDangerousToLibcmark(_ address: ArraySlice<UInt8>) -> Bool {
    let head = Array(address.prefix(16).map { $0.isASCIILetter ? $0 | 0x20 : $0 })
    let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }
    if pictures.contains(where: { head.starts(with: $0.utf8) }) { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { head.starts(with: $0.utf8) }
  }
}
