import Glibc
import NotebookWire

/// What a thrown error says of itself.
enum ErrorDescription {
  /// What a `LocalizedError` means; `nil` for other errors, and before a cell imports Foundation.
  nonisolated(unsafe) static var localized: (any Error) -> String? = { _ in nil }

  /// The text; in a dump of Foundation's, the paths below the lesson's folder begin there.
  static func text(of error: any Error) -> String {
    let text = "\(error)"
    if ["CocoaError(", "POSIXError(", "URLError(", "Error Domain="].contains(where: text.hasPrefix)
    {
      guard let folder = unsafe getenv(WorkerVariable.folder) else { return text }
      let path = unsafe String(cString: folder)
      return text.replacing("file://\(path)/", with: "").replacing("\(path)/", with: "")
    }
    // Its description names what was read and where.
    if error is DecodingError || error is EncodingError { return text }
    return unsafe localized(error) ?? text
  }
}
