/// The `//|` options of a cell, in Quarto's spelling, over the defaults of the front matter.
package struct CellOptions: Hashable, Sendable {
  package enum Fold: String, Hashable, Sendable {
    case open = "false"
    case folded = "true"
    case shown = "show"
  }

  package var label: String?
  package var figureCaption: String?
  package var figureAlternative: String?
  /// Show the code.
  package var echo = true
  /// Compile and run the code.
  package var eval = true
  /// Show the outputs.
  package var output = true
  /// Show the cell at all; it runs in any case.
  package var include = true
  /// Let the cell fail and go on.
  package var error = false
  package var codeFold = Fold.open
  /// Seconds the cell may take.
  package var timeout: Double = 60
  /// Inches, as in Matplotlib; `nil` leaves the figure's own size.
  package var figureWidth: Double?
  package var figureHeight: Double?
  package var tags: [String] = []

  package init() {}
}
