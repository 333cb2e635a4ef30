internal import Glibc

/// Writes files as a whole: readers see the old bytes or the new ones, never a part.
enum FileWriter {
  /// Writes `bytes` to a new file beside `path` and renames it to `path`.
  ///
  /// - Throws: `FigureFileError.notWritable` with the system's reason.
  static func write(_ bytes: [UInt8], to path: String) throws(FigureFileError) {
    let temporary = "\(path).\(getpid()).partial"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = writeAll(bytes, to: descriptor)
    let writeError = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else {
      if !isWritten { errno = writeError }
      let error = failure(path)
      _ = unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, path) == 0 else {
      let error = failure(path)
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      start += count
    }
    return true
  }

  private static func failure(_ path: String) -> FigureFileError {
    let code = errno
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) }
    return .notWritable(path: path, reason: reason ?? "error \(code)")
  }
}
