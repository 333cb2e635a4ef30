/// A box apart from the text, `::: {.callout-note}` … `:::` in Quarto's spelling.
package struct Callout: Hashable, Sendable {
  /// What the box is for; the raw value is the author's word for it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case note, tip, warning, important, caution

    /// What labels of such boxes begin with so that `@label` refers to them, as in Quarto.
    package var labelPrefix: String {
      switch self {
      case .note: "nte-"
      case .tip: "tip-"
      case .warning: "wrn-"
      case .important: "imp-"
      case .caution: "cau-"
      }
    }
  }

  /// What the box is for.
  package var kind: Kind
  /// The author's title; empty where the kind's own name serves.
  package var title: [Inline]
  /// Whether the box folds, and is closed at first (`collapse="true"`) or open (`collapse="false"`); `nil` doesn't fold.
  package var isCollapsed: Bool?
  /// What stands in the box.
  package var blocks: [Block]

  /// Makes a box; without a title the kind names it.
  package init(
    _ kind: Kind,
    title: [Inline] = [],
    isCollapsed: Bool? = nil,
    blocks: [Block]
  ) {
    self.kind = kind
    self.title = title
    self.isCollapsed = isCollapsed
    self.blocks = blocks
  }
}
