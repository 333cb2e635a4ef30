/// What a figure shows, told from its data for those who cannot see it.
package struct FigureDescription {
  /// The titles of the plots, or what is drawn in a few words.
  package let title: String
  /// One paragraph.
  package let text: String

  /// Makes a description of given texts.
  package init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
