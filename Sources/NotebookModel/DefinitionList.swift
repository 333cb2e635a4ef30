/// Terms and what they mean, in Pandoc's spelling: a line with the term, and below it lines `: text`.
package struct DefinitionList: Hashable, Sendable {
  /// A term with its definitions.
  package struct Entry: Hashable, Sendable {
    /// The line before the definitions.
    package var term: [Inline]
    /// The blocks of each definition.
    package var definitions: [[Block]]

    /// Makes an entry.
    package init(term: [Inline], definitions: [[Block]]) {
      self.term = term
      self.definitions = definitions
    }
  }

  /// In the order of the file.
  package var entries: [Entry]
  /// Whether a definition's text is set without space around it.
  package var isTight: Bool

  /// Makes a list.
  package init(entries: [Entry], isTight: Bool) {
    self.entries = entries
    self.isTight = isTight
  }
}
