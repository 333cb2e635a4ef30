/// A block of a lesson's Markdown: CommonMark's blocks, with cells, display math, tables and callouts beside them.
package struct Block: Hashable, Sendable {
  /// What the block is, with its content.
  package indirect enum Kind: Hashable, Sendable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case quote([Block])
    case list(List)
    /// A fenced or indented code block that is shown and not run; `info` is the whole info string.
    case code(info: String, text: String, heading: CodeHeading = CodeHeading())
    /// A Swift cell, as an index into `Notebook.cells`.
    case cell(Int)
    /// Raw HTML, as it is written.
    case html(String)
    /// Display math: the TeX between `$$…$$` or `\[…\]`.
    case math(Formula)
    case table(Table)
    case callout(Callout)
    /// A fold with a line that opens it.
    case details(Details)
    case definitions(DefinitionList)
    /// Blocks that stand in the text as if there were no box, but have a name.
    case division([Block])
    case thematicBreak
  }

  /// What the block is, with its content.
  package var kind: Kind
  /// Where the block stands in the lesson file.
  package var range: SourceRange
  /// The identifier that the author gave it: `{#sec-codes}` after a heading, `{#eq-rate}` after display math,
  /// `{#tbl-speed}` after a table's caption, `{#lst-sum .swift}` of code, `::: {#nte-units .callout-note}` of a box.
  package var label: String?

  /// Makes a block that stands at `range`.
  package init(_ kind: Kind, range: SourceRange, label: String? = nil) {
    self.kind = kind
    self.range = range
    self.label = label
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
  /// The items that are tasks, `- [ ]` or `- [x]`, and whether they are done.
  package var tasks: [Int: Bool]

  /// Makes a list; a `start` of `nil` is for bullets.
  package init(start: Int?, isTight: Bool, items: [[Block]], tasks: [Int: Bool] = [:]) {
    self.start = start
    self.isTight = isTight
    self.items = items
    self.tasks = tasks
  }
}
