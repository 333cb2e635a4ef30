/// A fold with a line that opens it: `<details>`, or a box `::: details`.
package struct Details: Hashable, Sendable {
  /// The line that is always seen; empty where the author gave none.
  package var summary: [Inline]
  /// Whether it is open at first.
  package var isOpen: Bool
  /// What the fold hides.
  package var blocks: [Block]

  /// Makes a fold.
  package init(summary: [Inline], isOpen: Bool, blocks: [Block]) {
    self.summary = summary
    self.isOpen = isOpen
    self.blocks = blocks
  }
}
