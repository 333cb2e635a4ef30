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
  /// Text that is struck out, raised, a key and the like.
  case styled(TextStyle, [Inline])
  /// A link; its place is that of its opening bracket.
  case link(destination: String, title: String, [Inline], at: SourcePosition? = nil)
  /// An image with its alternative text as children; its place is that of its exclamation mark.
  case image(
    source: String,
    title: String,
    [Inline],
    at: SourcePosition? = nil,
    attributes: ImageAttributes = ImageAttributes()
  )
  /// Raw HTML, a tag or a comment as it is written; its place is that of its `<`.
  case html(String, at: SourcePosition? = nil)
  /// Inline math: the TeX between `$…$` or `\(…\)`.
  case math(Formula)
  /// A cross-reference such as `@fig-raster`, without its `@`; its place is that of its first mark. A short one, `-@fig-raster`,
  /// shows the number alone.
  case reference(String, at: SourcePosition, isShort: Bool = false)
  /// A citation of works of the lesson's bibliography.
  case citation(Citation, at: SourcePosition)
  /// The mark of a footnote, as an index into `Notebook.footnotes`.
  case footnote(Int)
  /// A value in the text, `` `{swift} spikes.sum()` ``, as an index into `Notebook.cells`.
  case value(Int)
}
