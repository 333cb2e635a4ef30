/// A file that a cell saved, as it was at the end of the run.
package struct SavedFile: Hashable, Sendable {
  /// Relative to the folder of the lesson's files.
  package var path: String
  /// The index of the cell that saved it, the last one where several did.
  package var cell: Int
  /// In bytes.
  package var size: Int
  /// The SHA-256 digest of its bytes, in hexadecimal digits.
  package var digest: String
  /// What it says, where it is a text that can be read through; `nil` for any other file.
  package var text: String?

  /// Makes a file.
  package init(path: String, cell: Int, size: Int, digest: String, text: String?) {
    self.path = path
    self.cell = cell
    self.size = size
    self.digest = digest
    self.text = text
  }
}
