/// Why a file cannot be read or written, in words for people.
struct FileFailure: Error, CustomStringConvertible {
  /// The path, the system's reason and what to do.
  let description: String
}
