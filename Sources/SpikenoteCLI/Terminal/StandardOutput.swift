@unsafe @preconcurrency internal import Glibc

/// Standard output for what must not get lost.
enum StandardOutput {
  /// Writes `text` after what was printed before, and makes sure that it has arrived.
  ///
  /// - Throws: `FileFailure` with the system's reason.
  static func write(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes {
      unsafe fwrite($0.baseAddress, 1, $0.count, stdout)
    }
    let isWritten = count == bytes.count
    let isThere = unsafe fflush(stdout) == 0
    guard isWritten, isThere else {
      let reason = unsafe String(cString: strerror(errno))
      throw FileFailure(description: "cannot write to standard output: \(reason)")
    }
  }
}
