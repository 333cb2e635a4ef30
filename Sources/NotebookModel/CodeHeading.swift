/// What stands above code on a page.
package struct CodeHeading: Hashable, Sendable {
  /// The name of the file that the code is said to be of, or another title in one line (`filename`); `nil` shows none.
  package var fileName: String?

  /// Makes a heading without anything in it.
  package init(fileName: String? = nil) { self.fileName = fileName }
}
