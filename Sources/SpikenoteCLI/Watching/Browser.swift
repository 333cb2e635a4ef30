internal import Foundation

/// The user's browser.
enum Browser {
  /// Opens an address in it; says so where there is none.
  static func open(_ address: String, _ terminal: Terminal) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [ProcessInfo.processInfo.environment["BROWSER"] ?? "xdg-open", address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { process in
      if process.terminationStatus == 127 {
        terminal.printLine("there is no browser that could be opened; open \(address) in one")
      }
    }
    do { try process.run() } catch { terminal.printError("\(error.localizedDescription)") }
  }
}
