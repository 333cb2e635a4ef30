/// A block of a lesson's Markdown: CommonMark's blocks, with cells and display math beside them.
package struct Block: Hashable, Sendable {
  /// What the block is, with its content.
  package indirect enum Kind: Hashable, Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case quote([Block])
    case list(List)
    /// A fenced or indented code block that is shown and not run; `info` is the whole info string.
    case code(info: String, text: String)
    /// A Swift cell, as an index into `Notebook.cells`.
    case cell(Int)
    /// Raw HTML, as it is written.
    case html(String)
    /// Display math: the TeX between `$$…$$` or `\[…\]`.
    case math(String)
    case thematicBreak
  }

  /// What the block is, with its content.
  package var kind: Kind
  /// Where the block stands in the lesson file.
  package var range: SourceRange

  /// Makes a block that stands at `range`.
  package init(_ kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// A bullet or ordered list.
package struct List: Hashable, Sendable {
  /// The first number of an ordered list; `nil` for bullets.
  package var start: Int?
  /// Whether the items are set without space between them.
  package var isTight: Bool
  /// The blocks of each item, in the order of the file.
  package var items: [[Block]]

  /// Makes a list; a `start` of `nil` is for bullets.
  package init(start: Int?, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A line break of the source, which a page shows as a space.
  case softBreak
  /// A line break that the author asked for.
  case lineBreak
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, title: String, [Inline])
  /// An image with its alternative text as children.
  case image(source: String, title: String, [Inline])
  /// Raw HTML, a tag or a comment as it is written.
  case html(String)
  /// Inline math: the TeX between `$…$` or `\(…\)`.
  case math(String)
}
