/// The text of a footnote, `[^name]: text`.
package struct Footnote: Hashable, Sendable {
  /// The name between `[^` and `]`; empty for a note whose text stands in its place, `^[text]`.
  package var name: String
  /// The text of the note.
  package var blocks: [Block]
  /// From the opening bracket to the end of the text.
  package var range: SourceRange

  /// Makes a footnote that is marked by its name.
  package init(name: String, blocks: [Block], range: SourceRange) {
    self.name = name
    self.blocks = blocks
    self.range = range
  }
}
