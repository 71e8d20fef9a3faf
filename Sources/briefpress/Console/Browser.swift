import Foundation

/// The browser of the person at this machine.
enum Browser {
  /// Prints the address of a page, and opens it if requested.
  static func announce(_ address: String, opening: Bool) {
    Console.write("\(address)  (Ctrl-C stops it)\n", to: .error)
    if opening { open(address) }
  }

  /// Opens an address or a file, or prints a warning if that is not possible.
  static func open(_ address: String) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      guard process.terminationStatus != 0 else { return }
      Console.write("warning: '\(opener)' could not open '\(address)'\n", to: .error)
    }
    do { try process.run() } catch {
      Console.write("warning: there is no '\(opener)' to open '\(address)' with\n", to: .error)
    }
  }
}
