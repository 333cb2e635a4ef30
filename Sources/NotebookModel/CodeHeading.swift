/// What stands above code on a page.
package struct CodeHeading: Hashable, Sendable {
  /// The name of the file that the code is said to be of, or another title in one line (`filename`); `nil` shows none.
  package var fileName: String?
  /// The caption of a listing (`lst-cap`); an empty one is none.
  package var caption: [Inline] = []
  /// The name by which a cell's code is referred to beside the label of the cell (`lst-label`); a block of code that is
  /// only shown has the label of its block.
  package var label: String?

  /// Makes a heading without a caption.
  package init(fileName: String? = nil) { self.fileName = fileName }

  /// What labels of listings begin with so that `@label` refers to them, as in Quarto.
  package static let labelPrefix = "lst-"
}
