/// The `//|` options of a cell, in Quarto's spelling, over the defaults of the front matter.
package struct CellOptions: Hashable, Sendable {
  /// How a page shows the code; the raw value is Quarto's word for it.
  package enum Fold: String, Hashable, Sendable {
    /// Always in view.
    case open = "false"
    /// In a fold that is closed at first.
    case folded = "true"
    /// In a fold that is open at first.
    case shown = "show"
  }

  /// The cell's anchor on the page, unique in the lesson; `nil` gives it a number.
  package var label: String?
  /// The text under the cell's last figure; an empty one is none.
  package var figureCaption: [Inline] = []
  /// The text alternative of the cell's last figure; `nil` keeps the generated one.
  package var figureAlternative: String?
  /// What stands above the code; it counts only where `echo` holds.
  package var heading = CodeHeading()
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
  /// Whether the code can be folded away; it counts only where `echo` holds.
  package var codeFold = Fold.open
  /// What the fold of the code is called.
  package var codeSummary = "Code"
  /// Whether the lines of the code are numbered (`code-line-numbers`).
  package var lineNumbers = false
  /// Whether the value of the last expression is shown with all of its elements, however many there are (`show-all`).
  package var showsAll = false
  /// Whether the compiler takes its time to make the code fast (`optimize`); what the cell gives does not depend on it.
  package var optimizes = false
  /// Seconds the cell may take.
  package var timeout: Double = 60
  /// Inches, as in Matplotlib; `nil` leaves the figure's own size.
  package var figureWidth: Double?
  /// Inches; `nil` leaves the figure's own height.
  package var figureHeight: Double?
  /// How far a number of the output may be from the recorded one: `|a − b| ≤ atol + rtol · |b|` (`rtol`).
  package var relativeTolerance = 1e-5
  /// The `atol` of that comparison.
  package var absoluteTolerance = 1e-8
  /// What is masked in the cell's texts before they are compared (`normalise`): the lesson's, then the cell's own.
  package var normalisers: [NormaliserName] = []
  /// The author's own words for the cell; they change nothing in a run.
  package var tags: [String] = []

  /// Makes the options of a cell when neither it nor the front matter sets any.
  package init() {}
}
