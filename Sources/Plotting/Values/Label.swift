/// A text of a figure with its look: a title, the label of an axis.
package struct Label: Hashable, Sendable, Codable {
  /// What is written; lines are separated by line feeds, and an empty text is none.
  package var text: String
  /// Points.
  package var size: Double
  /// The colour.
  package var ink: Ink

  /// Makes a text; what is left out takes the default.
  package init(_ text: String = "", size: Double, ink: Ink = .foreground) {
    self.text = text
    self.size = size
    self.ink = ink
  }
}
