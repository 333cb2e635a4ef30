internal import CCmark

extension NotebookReader {
  /// The version of the CommonMark library that is loaded, for example `0.30.2`.
  package static var commonMarkLibraryVersion: String {
    unsafe String(cString: cmark_version_string())
  }
}
