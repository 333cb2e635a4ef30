/// How far the fetching of one file has come.
package struct FetchProgress: Hashable, Sendable {
  /// The file's name.
  package let file: String
  /// Bytes on disk, those of an earlier attempt included.
  package let received: Int64
  /// Bytes that the file will have; nil when the server does not say.
  package let expected: Int64?
}

/// What fetching a dataset did.
package struct FetchSummary: Hashable, Sendable {
  /// The folder that now holds all files.
  package let folder: String
  /// Names of the files that were fetched.
  package var fetched: [String] = []
  /// Names of the files that were there already.
  package var kept: [String] = []
}
