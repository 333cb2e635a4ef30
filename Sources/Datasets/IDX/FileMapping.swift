import Glibc

/// A file mapped into memory for reading, unmapped when its last owner goes.
///
/// The mapping and its bytes never change after `init`, so threads may share it: that is what the
/// unchecked conformance rests on.
@safe
final class FileMapping: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer

  /// Maps the file at `path`.
  init(_ path: String) throws(DatasetError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.systemError(path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.systemError(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(file: path, reason: "not a regular file")
    }
    let length = Int(status.st_size)
    guard length > 0 else {
      // There is no mapping of nothing.
      unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { throw Self.systemError(path) }
    unsafe bytes = UnsafeRawBufferPointer(start: start, count: length)
  }

  deinit {
    if let start = unsafe bytes.baseAddress {
      unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }

  /// The number of bytes in the file.
  var count: Int { unsafe bytes.count }

  /// Gives `body` the file's bytes, which live no longer than the call.
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
    return try body(span)
  }

  private static func systemError(_ path: String) -> DatasetError {
    .unreadable(file: path, reason: unsafe String(cString: strerror(errno)))
  }
}
